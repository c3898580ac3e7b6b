/** Two scenarios held against each other: the choice on screen (A) and another (B). */
import type { AreaCollection, PublishedLevel } from '../domain/published.ts';
import { featuresOf } from './areas.ts';
import { ready, useData } from './data.ts';
import { type Difference, differences } from './differences.ts';
import { memoLast } from './memo.ts';
import { liveLevels, unitsUnder } from './recompute.ts';
import { useClassRule } from './scheme.ts';
import { useAreas, useModel } from './scores.ts';
import { useViewPart } from './store.ts';
import { areaLevelOf } from './view.ts';

const rowsOf = memoLast(differences);
const codesOf = memoLast((areas: AreaCollection, level: ReturnType<typeof areaLevelOf>) =>
  featuresOf(areas, level).map((f) => f.properties.code),
);

const levelsFor = memoLast(liveLevels);
// One memory each, or the two would make each other forget.
const unitsOfA = memoLast(unitsUnder);
const unitsOfB = memoLast(unitsUnder);

/**
 * A against B at the level on screen, in the variant of the view; null where there is no B, in public, or where one of the
 * two makes no index.
 */
export function useDifferences(): readonly Difference[] | null {
  const { choice, other, level, variant, profile } = useViewPart('choice', 'other', 'level', 'variant', 'profile');
  const areas = useAreas();
  const model = useModel();
  const rule = useClassRule();
  const levels = useData((s) => ready(s.tables.scores)) as readonly PublishedLevel[] | null;
  // Without a B nobody asks for the A of a comparison.
  if (!other || profile === 'public' || !areas || !model || !rule || !levels) return null;
  const prepared = levelsFor(model, levels, rule, variant);
  const a = prepared && unitsOfA(prepared, choice);
  const b = prepared && unitsOfB(prepared, other);
  return a && b ? rowsOf(codesOf(areas, areaLevelOf(level)), a, b) : null;
}

/** The same while the map shows it. */
export function useDifferenceOnMap(): readonly Difference[] | null {
  const { difference, level } = useViewPart('difference', 'level');
  const rows = useDifferences();
  return difference && level !== 'cell' ? rows : null;
}
