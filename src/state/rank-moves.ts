/** Which areas stand elsewhere in the order than before. */
import type { AreaRow } from './areas.ts';

export interface RankMove {
  readonly code: string;
  readonly name: string;
  /** Ranks, 1 the highest. */
  readonly from: number;
  readonly to: number;
}

/**
 * The widest move first, equal ones in the new order; the area looked at before all others. An area without a rank on
 * either side has not moved.
 * @param selected code of the area looked at
 */
export function rankMoves(
  before: readonly AreaRow[],
  after: readonly AreaRow[],
  selected: string | null,
): readonly RankMove[] {
  const was = new Map(before.map((row) => [row.code, row.rank]));
  const moves = after.flatMap(({ code, name, rank }) => {
    const from = was.get(code) ?? null;
    return from === null || rank === null || from === rank ? [] : [{ code, name, from, to: rank }];
  });
  const first = (move: RankMove) => Number(move.code === selected);
  const width = (move: RankMove) => Math.abs(move.to - move.from);
  return [...moves].sort((a, b) => first(b) - first(a) || width(b) - width(a) || a.to - b.to);
}
