/** `index sensitivity`: what the ranking depends on. The same seed and draws give the same bytes. */
import { sensitivity, sensitivityData } from '../../risk/index.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { wholeNumber } from '../whole-number.ts';
import { INPUT_OPTIONS, INPUT_USAGE, progress, readInput } from './index-options.ts';

/** Rows of the base sample without --draws: first-order indices are then known to about 0.05. */
const DRAWS = 512;
const MOST_DRAWS = 100_000;
const HIGHEST_LEVEL = 99;

export const verb: Verb = {
  usage: `${INPUT_USAGE} [--draws N --seed S] [--leave-out LEVEL]`,
  positionals: [],
  options: {
    ...INPUT_OPTIONS,
    'without-evidence': { type: 'boolean' },
    draws: { type: 'string' },
    seed: { type: 'string' },
    'leave-out': { type: 'string' },
  },
  run: async (values) => {
    const draws = values.draws === undefined ? DRAWS : wholeNumber(values.draws, 2, MOST_DRAWS);
    if (draws === null) return usage(`--draws must be a whole number from 2 to ${MOST_DRAWS}`);
    const seed = seedOf(values.seed);
    if (seed === null) return usage(SEED_RULE);
    const level = values['leave-out'];
    const leaveOut = level === undefined ? null : wholeNumber(level, 1, HIGHEST_LEVEL);
    if (level !== undefined && leaveOut === null) return usage('--leave-out must be a level, 1 for indicators');
    const input = readInput(values);
    if (input.kind === 'usage') return usage(input.message);
    if (input.kind === 'errors') return json({ assumptions: [], leaveOut: [], errors: input.errors }, false);
    const options = {
      draws,
      seed,
      leaveOut,
      withoutEvidence: values['without-evidence'] === true,
      onProgress: progress(),
    };
    const { value, errors } =
      input.kind === 'region'
        ? await sensitivity(input.pack, input.level, options)
        : await sensitivityData(input.iData, input.iMeta, input.recipe, options);
    const unusable = errors.find((e) => e.column === 'leave-out');
    if (unusable) return usage(`--leave-out: ${unusable.remedy}`);
    const all = [...(input.kind === 'region' ? input.errors : []), ...errors];
    if (value === null) return json({ assumptions: [], leaveOut: [], errors: all }, false);
    return json(all.length === 0 ? value : { ...value, errors: all }, all.length === 0);
  },
};
