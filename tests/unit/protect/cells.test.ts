import fc from 'fast-check';
import { gridDisk, gridDistance } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { cellOf, cellsOutline, groupByCell } from '../../../src/protect/cells.ts';

interface Dot {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** Dots over about 60 km, so that lone, paired and crowded cells all occur. */
const dots = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 })), { maxLength: 60 })
  .map((pairs) => pairs.map(([i, j], id): Dot => ({ id, x: 103.8 + i / 1000, y: 0.8 + j / 1000 })));
const group = (rows: readonly Dot[]) => groupByCell(rows, ({ x, y }) => cellOf(x, y));

describe('cells that hold enough', () => {
  test('hold at least three, each row once, in cells of its own group', () => {
    fc.assert(
      fc.property(dots, (rows) => {
        const groups = group(rows);
        for (const { cells, members } of groups) {
          expect(members.length).toBeGreaterThanOrEqual(3);
          for (const { x, y } of members) expect(cells).toContain(cellOf(x, y));
        }
        const cells = groups.flatMap((item) => item.cells);
        expect(new Set(cells).size).toBe(cells.length);
        const ids = groups.flatMap((item) => item.members.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('are the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(dots, (rows) => {
        const shape = (order: readonly Dot[]) => group(order).map(({ cells, members }) => [cells, members.length]);
        expect(shape([...rows].reverse())).toEqual(shape(rows));
      }),
    );
  });

  test('leave out only groups that stand alone', () => {
    fc.assert(
      fc.property(dots, (rows) => {
        const kept = new Set(group(rows).flatMap((item) => item.cells));
        const left = [...new Set(rows.map(({ x, y }) => cellOf(x, y)))].filter((cell) => !kept.has(cell));
        for (const cell of left) expect(gridDisk(cell, 1).filter((near) => kept.has(near))).toEqual([]);
      }),
    );
  });
});

test('a thin cell joins its neighbour, and the area shown is both', () => {
  const home = cellOf(104.1, 1.1);
  const near = gridDisk(home, 1).find((cell) => cell !== home) ?? '';
  const rows = [home, home, near];
  const [only, ...others] = groupByCell(rows, (cell) => cell);
  expect(others).toEqual([]);
  expect([...(only?.cells ?? [])].sort()).toEqual([home, near].sort());
  const outline = cellsOutline([home, near]);
  expect(outline.type).toBe('Polygon');
  // Two hexagons share two corners; the ring is closed.
  expect(outline.coordinates[0]).toHaveLength(11);
});

test('two lone rows far apart are left out', () => {
  const [a, b] = [cellOf(104.1, 1.1), cellOf(104.4, 1.1)];
  expect(gridDistance(a, b)).toBeGreaterThan(1);
  expect(groupByCell([a, a, b, b], (cell) => cell)).toEqual([]);
});
