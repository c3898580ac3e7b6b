/** `index uncertainty`: how sure the ranks are. The same seed and draws give the same bytes. */
import { uncertainty, uncertaintyData } from '../../risk/index.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { wholeNumber } from '../whole-number.ts';
import { INPUT_OPTIONS, INPUT_USAGE, progress, readInput } from './index-options.ts';

const DRAWS = 1000;
/** Beyond this the draws would not fit in memory. */
const MOST_DRAWS = 100_000;

export const verb: Verb = {
  usage: `${INPUT_USAGE} [--draws N --seed S]`,
  positionals: [],
  options: {
    ...INPUT_OPTIONS,
    'without-evidence': { type: 'boolean' },
    draws: { type: 'string' },
    seed: { type: 'string' },
  },
  run: async (values) => {
    const draws = values.draws === undefined ? DRAWS : wholeNumber(values.draws, 1, MOST_DRAWS);
    if (draws === null) return usage(`--draws must be a whole number from 1 to ${MOST_DRAWS}`);
    const seed = seedOf(values.seed);
    if (seed === null) return usage(SEED_RULE);
    const input = readInput(values);
    if (input.kind === 'usage') return usage(input.message);
    if (input.kind === 'errors') return json({ units: [], errors: input.errors }, false);
    const options = {
      draws,
      seed,
      withoutEvidence: values['without-evidence'] === true,
      onProgress: progress(),
    };
    const { value, errors } =
      input.kind === 'region'
        ? await uncertainty(input.pack, input.level, options)
        : await uncertaintyData(input.iData, input.iMeta, input.recipe, options);
    const all = [...(input.kind === 'region' ? input.errors : []), ...errors];
    if (value === null) return json({ units: [], errors: all }, false);
    // On the command line `rank` is the interval with its nominal rank; no class scheme, no class probabilities.
    const units = value.units.map(({ rank: _, rankInterval, classProbability, ...unit }) => ({
      ...unit,
      rank: rankInterval,
      ...(classProbability && { classProbability }),
    }));
    const document = { ...value, units };
    return json(all.length === 0 ? document : { ...document, errors: all }, all.length === 0);
  },
};
