/** Scores of the H3 cells of a region, as the protection takes them. */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { ScoredCell } from '../../protect/score-cells.ts';
import { scoreCells as score } from '../../risk/index.ts';

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

/** Every cell, ascending; null with the faults of the model where it is unsound. */
export function scoreCells(pack: RegionPack): Outcome<readonly ScoredCell[] | null> {
  const { value, errors } = score(pack);
  if (value === null) return { value, errors };
  return {
    value: value.codes.map((code, i) => ({
      code,
      score: known(value.score[i]),
      rank: known(value.rank[i]),
      class: value.classes[value.classIndex[i] ?? -1] ?? null,
      surface: value.water[i] === 1 ? 'water' : 'land',
      parent: value.parents[value.parent[i] ?? -1]?.code ?? null,
    })),
    errors: [],
  };
}
