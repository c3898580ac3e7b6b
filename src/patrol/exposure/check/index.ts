/** The exposure held against reported interceptions. */
export { type CheckOptions, type InterceptionCheck, interceptionCheck } from './check.ts';
export type { Interval, Judgement } from './judge.ts';
export { type CheckSentence, checkSentence } from './sentence.ts';
