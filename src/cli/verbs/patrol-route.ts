/** `patrol route`: orienteering of one instance. The same seed and iterations give the same bytes. */
import { readOplib, solveRoute } from '../../patrol/route/index.ts';
import { instanceFile } from '../instance-file.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { wholeNumber } from '../whole-number.ts';

const MOST_SECONDS = 86_400;
const MOST_ITERATIONS = 1_000_000_000;

const secondsOf = (given: unknown): number | null => {
  const seconds = typeof given === 'string' && /^(\d+\.?\d*|\.\d+)$/.test(given) ? Number(given) : Number.NaN;
  return seconds > 0 && seconds <= MOST_SECONDS ? seconds : null;
};

export const verb: Verb = {
  usage: '--instance FILE --seconds T [--seed S] [--iterations N]',
  positionals: [],
  options: {
    instance: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string' },
    iterations: { type: 'string' },
  },
  run: (values) => {
    const file = instanceFile(values.instance);
    if ('kind' in file) return file;
    if (values.seconds === undefined) return usage('--seconds is missing');
    const seconds = secondsOf(values.seconds);
    if (seconds === null) return usage(`--seconds must be a number above 0, at most ${MOST_SECONDS}`);
    const seed = seedOf(values.seed);
    if (seed === null) return usage(SEED_RULE);
    const iterations = values.iterations === undefined ? undefined : wholeNumber(values.iterations, 0, MOST_ITERATIONS);
    if (iterations === null) return usage(`--iterations must be a whole number from 0 to ${MOST_ITERATIONS}`);

    const read = readOplib(file.name, file.text);
    const ids = read.value?.ids ?? [];
    const solved =
      read.value && solveRoute(read.value.problem, { seed, seconds, ...(iterations !== undefined && { iterations }) });
    const errors = [...read.errors, ...(solved?.errors ?? [])];
    const limit = read.value?.problem.vehicles[0]?.limit ?? null;
    if (!solved?.value)
      return json({ score: null, cost: null, limit, tour: [], iterations: 0, stopped: null, errors }, false);
    const { score, tours, costs, iterations: done, stopped } = solved.value;
    // The depot stands at both ends of the tour; the answer names it once.
    const tour = (tours[0] ?? []).slice(0, -1).map((node) => ids[node]);
    return json({ score, cost: costs[0], limit, tour, iterations: done, stopped }, true);
  },
};
