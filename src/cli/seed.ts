/** `--seed` of every verb that draws: the number given, or a fresh one, which the answer then repeats. */
import { randomInt } from 'node:crypto';
import { wholeNumber } from './whole-number.ts';

/** randomInt takes no wider range than 2^48 - 1. */
const FRESH = 2 ** 47;

export const SEED_RULE = '--seed must be a whole number of at least 0';

/** The seed of a run; null when what was given breaks SEED_RULE. */
export const seedOf = (given: unknown): number | null =>
  given === undefined ? randomInt(FRESH) : wholeNumber(given, 0, Number.MAX_SAFE_INTEGER);
