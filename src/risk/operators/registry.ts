/** The operators a model may name. */
import { areasWithRow, inhabitedIslands, programmesNaming } from './count.ts';
import { placeDensity, routeEndDensity } from './density.ts';
import { expectedDistanceToNearest } from './nearest.ts';
import type { Operator } from './operator.ts';
import { seaDistanceToNearest, seaTravelTime } from './sea.ts';

export const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  Object.entries({
    placeDensity,
    routeEndDensity,
    expectedDistanceToNearest,
    seaDistanceToNearest,
    seaTravelTime,
    inhabitedIslands,
    programmesNaming,
    areasWithRow,
  }),
);

/** Operators whose value moves when places or borders move; the rest are counted once. */
export const POSITIONAL: ReadonlySet<string> = new Set([
  'placeDensity',
  'routeEndDensity',
  'expectedDistanceToNearest',
  'seaDistanceToNearest',
  'seaTravelTime',
]);
