/** What is reported, beside the structural score. */
export type { PatrolHours } from './patrol.ts';
export { reported } from './reported.ts';
export type {
  ReportedArea,
  ReportedBlocks,
  ReportedCounts,
  ReportedDensity,
  ReportedOptions,
  ReportedResult,
} from './result.ts';
export type { ReportedRule } from './rule.ts';
