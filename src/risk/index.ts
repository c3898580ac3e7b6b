/** The composite index: see README.md for the room, METHODS.md for every formula. */
export { type Availability, availability, type CorrelatedPair, type CorrelationAudit, correlations } from './audit.ts';
export type { CellGrid } from './cells/grid.ts';
export { type CellScores, type CellUnit, scoreCells } from './cells/score.ts';
export {
  BNPB,
  type ClassRule,
  type ClassScheme,
  classesOf,
  classOf,
  classRule,
  QUANTILES,
  type RiskClass,
  schemeOf,
} from './classes.ts';
export { scoreData } from './coinr/score.ts';
export { type Contribution, type Explanation, explain, explainCell, type SentenceParts } from './explain.ts';
export { proposeGoalposts } from './goalposts.ts';
export { type LiveIndex, type LiveScores, type Overrides, prepareLive, recompute } from './live.ts';
export { type CheckedModel, readModel } from './model/schema.ts';
export { OPERATORS } from './operators/registry.ts';
export { type RankChange, type RankChanges, rankChanges } from './rank-change.ts';
export { scoreRegion } from './region.ts';
export {
  type PatrolHours,
  type ReportedArea,
  type ReportedOptions,
  type ReportedResult,
  reported,
} from './reported/index.ts';
export type { Variant } from './scorable.ts';
export { type SensitivityOptions, type SensitivityResult, sensitivity, sensitivityData } from './sensitivity.ts';
export { type UncertaintyOptions, type UncertaintyResult, uncertainty, uncertaintyData } from './uncertainty.ts';
