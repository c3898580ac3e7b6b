/**
 * `reported`: what is reported of a region, beside its structural score. Internal: cells, blocks and areas are of single
 * reports, and none of it may leave as it is.
 */
import { readFileSync } from 'node:fs';
import { readEntry } from '../../patrol/log/index.ts';
import { type PatrolHours, type ReportedResult, reported } from '../../risk/index.ts';
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

/** Hours by sector of what `patrol log` printed; null where the file is no such thing. */
function patrolHours(file: string): readonly PatrolHours[] | null {
  try {
    const { entries } = JSON.parse(readFileSync(file, 'utf8')) as { entries?: unknown };
    const read = Array.isArray(entries) ? entries.map(readEntry) : null;
    return read?.every((entry) => entry !== null) ? read.flatMap(({ cells }) => cells) : null;
  } catch {
    return null;
  }
}

export const verb: Verb = {
  usage:
    '--region R [--seed S] [--without-terminals] [--without-evidence] [--patrol-log FILE]: internal, not for publication',
  positionals: [],
  options: {
    region: { type: 'string' },
    seed: { type: 'string' },
    'without-terminals': { type: 'boolean' },
    'without-evidence': { type: 'boolean' },
    'patrol-log': { type: 'string' },
  },
  run: async (values) => {
    const { region } = values;
    if (typeof region !== 'string') return usage('--region is missing');
    const seed = seedOf(values.seed);
    if (seed === null) return usage(SEED_RULE);
    const pack = readPack(region);
    if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    const log = values['patrol-log'];
    const patrol = typeof log === 'string' ? patrolHours(log) : [];
    if (patrol === null) return usage(`--patrol-log: "${log}" is not the JSON that patrol log prints`);
    const { value, errors } = await reported(pack.value, {
      patrol,
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
