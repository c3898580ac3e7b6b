/** The region room: a folder of tables becomes a typed pack, or a list of what is wrong with it. */

export { strictNumber } from './cell.ts';
export { checkPack, type PackReport } from './check.ts';
export { type DatePrecision, datePrecision, isAfter } from './dates.ts';
export { type Gradable, type GradedTable, gradeOf, isDerived, isInferred, isRough } from './grade.ts';
export { parsePack } from './load.ts';
export { checkModel, type ModelContext } from './model.ts';
export { didYouMean, nearest } from './nearest.ts';
export { isPartial, type Period, periodOf } from './period.ts';
export {
  type Citation,
  type CitedLike,
  citationOf,
  deriveSources,
  officialIn,
  sourceFinder,
  sourceKey,
  sourcesCsv,
} from './sources.ts';
export { readStories } from './stories.ts';
