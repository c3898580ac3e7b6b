/** `index score`: the score of every unit, as the contract lays it out. */
import { scoreData, scoreRegion } from '../../risk/index.ts';
import { json, usage, type Verb } from '../verb.ts';
import { INPUT_OPTIONS, INPUT_USAGE, readInput } from './index-options.ts';

export const verb: Verb = {
  usage: INPUT_USAGE,
  positionals: [],
  options: { ...INPUT_OPTIONS, 'without-evidence': { type: 'boolean' } },
  run: (values) => {
    const input = readInput(values);
    if (input.kind === 'usage') return usage(input.message);
    if (input.kind === 'errors') return json({ units: [], errors: input.errors }, false);
    const { value, errors } =
      input.kind === 'region'
        ? scoreRegion(input.pack, input.level, { withoutEvidence: values['without-evidence'] === true })
        : scoreData(input.iData, input.iMeta, input.recipe);
    const all = [...(input.kind === 'region' ? input.errors : []), ...errors];
    if (value === null) return json({ units: [], errors: all }, false);
    return json(all.length === 0 ? value : { ...value, errors: all }, all.length === 0);
  },
};
