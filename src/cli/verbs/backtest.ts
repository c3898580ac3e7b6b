/** `backtest`: holds the structural surface of a region against the reports of years it has not seen. */
import { backtest, backtestSentence } from '../../risk/backtest/index.ts';
import { readPack } from '../read-pack.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: '--region R [--seed S]',
  positionals: [],
  options: { region: { type: 'string' }, seed: { type: 'string' } },
  run: ({ region, seed: given }) => {
    if (typeof region !== 'string') return usage('--region is missing');
    const seed = seedOf(given);
    if (seed === null) return usage(SEED_RULE);
    const pack = readPack(region);
    if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    const { value, errors: warnings } = backtest(pack.value, {
      seed,
      onProgress: (step, share) => process.stderr.write(`${Math.round(share * 100)} % ${step}\n`),
    });
    // A column that is empty before a year is a remark on the answer; a fault of the pack is an error of the data.
    if (value === null) return json({ errors: [...pack.errors, ...warnings] }, false);
    const document = { ...value, sentence: backtestSentence(value), warnings: warnings.map((w) => w.remedy) };
    return json(pack.errors.length > 0 ? { ...document, errors: pack.errors } : document, pack.errors.length === 0);
  },
};
