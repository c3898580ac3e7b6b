/** What is said of an order that answered to a weight. */
import { describe, expect, test } from 'vitest';
import { areaRows } from '../../../src/state/areas.ts';
import { rankMoves } from '../../../src/state/rank-moves.ts';
import { published } from './published.ts';

const rows = areaRows(published.internal.areas, 'kecamatan');
/** The published order with some areas put elsewhere. */
const moved = (ranks: Readonly<Record<string, number>>) =>
  rows.map((row) => ({ ...row, rank: ranks[row.name] ?? row.rank }));
const rankOf = (name: string) => rows.find((row) => row.name === name)?.rank ?? Number.NaN;
const [first, second, third] = rows.map((row) => row.name) as [string, string, string];

describe('moves between two orders', () => {
  test('an order that stays is no news', () => {
    expect(rankMoves(rows, rows, null)).toEqual([]);
    expect(rows).toHaveLength(12);
  });

  test('two that change places are two moves, from where they stood to where they stand', () => {
    const moves = rankMoves(rows, moved({ [first]: 2, [second]: 1 }), null);
    expect(moves.map(({ name, from, to }) => [name, from, to])).toEqual([
      [second, 2, 1],
      [first, 1, 2],
    ]);
  });

  test('the widest move is told first, whatever its place in the list', () => {
    const moves = rankMoves(rows, moved({ [first]: 3, [second]: 1, [third]: 2 }), null);
    expect(moves[0]).toMatchObject({ name: first, from: 1, to: 3 });
  });

  test('before all others the area that is looked at', () => {
    const code = rows.find((row) => row.name === third)?.code ?? '';
    const moves = rankMoves(rows, moved({ [first]: 3, [second]: 1, [third]: 2 }), code);
    expect(moves[0]).toMatchObject({ name: third, from: rankOf(third), to: 2 });
  });

  test('an area that has no rank, as all have none in public, does not move', () => {
    const without = rows.map((row) => ({ ...row, rank: null }));
    expect(rankMoves(rows, without, null)).toEqual([]);
    expect(rankMoves(without, rows, null)).toEqual([]);
  });
});
