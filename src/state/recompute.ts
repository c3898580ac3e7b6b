/**
 * The index under a planner's choice, on the main thread and at once: the published raw values of scores.json go through
 * the engine's own last steps (`src/risk/live.ts`). Intervals come later, from the worker.
 */
import type { IndexModel } from '../domain/model.ts';
import type { PublishedLevel, PublishedUnit } from '../domain/published.ts';
import type { ClassRule } from '../risk/classes.ts';
import type { CellScores } from '../risk/index.ts';
import { type LiveIndex, recompute } from '../risk/live.ts';
import { indexOf } from '../risk/published-index.ts';
import { type Choice, overridesOf } from './choice.ts';
import type { Variant } from './view.ts';

export interface LiveLevel {
  readonly level: PublishedLevel['level'];
  readonly units: readonly PublishedUnit[];
  readonly live: LiveIndex;
}

/** What does not hang on the choice, done once a level. Null where the published files hold no raw values (public). */
export function liveLevels(
  model: IndexModel,
  levels: readonly PublishedLevel[],
  classes: ClassRule,
  variant: Variant,
): readonly LiveLevel[] | null {
  if (!levels.every((l) => l.units.every((u) => u.indicators))) return null;
  return levels.flatMap(({ level, units }) => {
    const column = (code: string) => Float64Array.from(units, (u) => u.indicators?.[code]?.raw ?? Number.NaN);
    const live = indexOf(model, level, column, classes, { withoutEvidence: variant === 'evidence-free' });
    return live ? [{ level, units, live }] : [];
  });
}

const orNull = (x: number | undefined): number | null => (x === undefined || Number.isNaN(x) ? null : x);

/** Scores, ranks, classes and nodes of every unit under a choice; null where the choice makes no index. */
export function unitsUnder(levels: readonly LiveLevel[], choice: Choice): ReadonlyMap<string, PublishedUnit> | null {
  const overrides = overridesOf(choice);
  const all = new Map<string, PublishedUnit>();
  for (const { units, live } of levels) {
    const { value } = recompute(live, overrides);
    if (!value) return null;
    units.forEach((unit, u) => {
      const nodes = Object.fromEntries(live.tree.codes.map((code, n) => [code, orNull(value.nodes[n]?.[u])]));
      all.set(unit.code, {
        code: unit.code,
        name: unit.name,
        score: orNull(value.scores[u]),
        rank: orNull(value.ranks[u]),
        class: value.classes[value.classIndex[u] ?? -1]?.code ?? null,
        nodes,
        ...(unit.indicators ? { indicators: unit.indicators } : {}),
        rankInterval: null,
        interval: null,
      });
    });
  }
  return all;
}

/** The cells ready to be asked under any choice; null where the model is unsound. */
export function liveCells(
  model: IndexModel,
  cells: CellScores,
  classes: ClassRule,
  variant: Variant,
): LiveIndex | null {
  const column = (code: string) =>
    cells.raw[cells.indicators.indexOf(code)] ?? new Float64Array(cells.codes.length).fill(Number.NaN);
  return indexOf(model, 'cell', column, classes, { withoutEvidence: variant === 'evidence-free' });
}

/** The score of every cell under a choice, NaN without one; null where the choice makes no index. */
export const cellScoresUnder = (live: LiveIndex, choice: Choice): Float64Array | null =>
  recompute(live, overridesOf(choice)).value?.scores ?? null;
