/** Maximal covering: which sites to watch so that the most weight is covered, and how much any choice could cover. */
export type { CoverProblem, CoverResult, Demand, Id } from './problem.ts';
export { readCover } from './read.ts';
export { type CoverOptions, MOST_ENTRIES, solveCover } from './solve.ts';
