/**
 * `reported`: what is reported of a region, beside its structural score. Internal: cells, blocks and areas are of single
 * reports, and none of it may leave as it is.
 */
import { type ReportedResult, reported } from '../../risk/index.ts';
import { readPack } from '../read-pack.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { progress } from './index-options.ts';

/** Typed arrays as plain ones; JSON itself writes NaN, which is missing, as null. */
const plain = <T extends object>(part: T): object =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      value instanceof Float64Array || value instanceof Int8Array || value instanceof Uint8Array
        ? Array.from(value)
        : value,
    ]),
  );

const documentOf = (value: ReportedResult): object => ({
  ...value,
  density: plain(value.density),
  blocks: plain(value.blocks),
});

export const verb: Verb = {
  usage: '--region R [--seed S] [--without-terminals] [--without-evidence]: internal, not for publication',
  positionals: [],
  options: {
    region: { type: 'string' },
    seed: { type: 'string' },
    'without-terminals': { type: 'boolean' },
    'without-evidence': { type: 'boolean' },
  },
  run: async (values) => {
    const { region } = values;
    if (typeof region !== 'string') return usage('--region is missing');
    const seed = seedOf(values.seed);
    if (seed === null) return usage(SEED_RULE);
    const pack = readPack(region);
    if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    const { value, errors } = await reported(pack.value, {
      seed,
      withoutTerminals: values['without-terminals'] === true,
      withoutEvidence: values['without-evidence'] === true,
      onProgress: progress(),
    });
    const all = [...pack.errors, ...errors];
    if (value === null) return json({ errors: all }, false);
    const document = documentOf(value);
    return json(all.length > 0 ? { ...document, errors: all } : document, all.length === 0);
  },
};
