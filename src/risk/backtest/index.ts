/** The back-test of the structural surface. */
export { type Assessment, assess, type Case, type HotAreas, type ShareResult } from './assess.ts';
export { type BacktestOptions, type BacktestResult, backtest, type YearAssessment } from './backtest.ts';
export { hotArea, SHARES } from './hot.ts';
export { type BacktestSentence, backtestSentence } from './sentence.ts';
