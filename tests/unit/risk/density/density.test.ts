import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  type DensityCells,
  type DensityPoints,
  edgeShares,
  kernelDensity,
} from '../../../../src/risk/density/index.ts';

const table = (name: string): Record<string, number>[] =>
  Papa.parse<Record<string, number>>(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'), {
    header: true,
    dynamicTyping: true,
    skipEmptyLines: true,
  }).data;
const column = (rows: Record<string, number>[], name: string) => Float64Array.from(rows, (r) => r[name] as number);
const same = (a: ArrayLike<number>, b: ArrayLike<number>, digits: number) => {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++) expect((a[i] as number) / (b[i] as number)).toBeCloseTo(1, digits);
};
const points = (rows: Record<string, number>[]): DensityPoints => ({
  x: column(rows, 'x'),
  y: column(rows, 'y'),
  weight: new Float64Array(rows.length).fill(1),
});

describe("spatstat's density.ppp", () => {
  const expected = table('cells.csv');
  const events = points(table('at-points.csv'));
  const island: DensityCells = {
    x: column(expected, 'x'),
    y: column(expected, 'y'),
    area: new Float64Array(expected.length).fill(1),
    inside: new Uint8Array(expected.length).fill(1),
  };

  test('every cell of an island with a lagoon, edge correction on and off: six digits', () => {
    for (const edge of ['none', 'uniform'] as const)
      same(kernelDensity(island, events, { bandwidth_km: 2.5, edge }), column(expected, edge), 6);
  });

  test('at the events themselves', () => {
    const at: DensityCells = { ...events, area: events.weight, inside: new Uint8Array(40).fill(1) };
    same(kernelDensity(at, events, { bandwidth_km: 2.5, edge: 'none' }), column(table('at-points.csv'), 'none'), 6);
  });

  test('a rectangle corrected by exact normal probabilities: cells of a seventh of the bandwidth come within a thousandth', () => {
    const rows = table('rectangle.csv');
    const free = points(rows);
    const grid = Array.from({ length: 100 * 60 }, (_, i) => [((i % 100) + 0.5) / 5, (Math.floor(i / 100) + 0.5) / 5]);
    // The events stand among the cells with no area: they are asked about and add nothing to the window.
    const cells: DensityCells = {
      x: Float64Array.from([...grid.map((g) => g[0] as number), ...free.x]),
      y: Float64Array.from([...grid.map((g) => g[1] as number), ...free.y]),
      area: Float64Array.from([...grid.map(() => 0.04), ...rows.map(() => 0)]),
      inside: new Uint8Array(grid.length + rows.length).fill(1),
    };
    const density = kernelDensity(cells, free, { bandwidth_km: 1.5, edge: 'uniform' });
    const error = Array.from(density.slice(grid.length), (d, i) => Math.abs(d / (rows[i]?.uniform as number) - 1));
    expect(Math.max(...error)).toBeLessThan(1e-3);
  });
});

describe('mask', () => {
  const side = 20;
  const cells: DensityCells = {
    x: Float64Array.from({ length: side * side }, (_, i) => i % side),
    y: Float64Array.from({ length: side * side }, (_, i) => Math.floor(i / side)),
    area: new Float64Array(side * side).fill(1),
    inside: Uint8Array.from({ length: side * side }, (_, i) => (i % side < 10 ? 1 : 0)),
  };
  const one: DensityPoints = { x: Float64Array.of(9), y: Float64Array.of(10), weight: Float64Array.of(2) };

  test('cells outside are missing, never zero; inside none is', () => {
    const density = kernelDensity(cells, one, { bandwidth_km: 1, edge: 'uniform' });
    cells.inside.forEach((inside, i) => {
      expect(Number.isNaN(density[i])).toBe(inside === 0);
    });
  });

  test('beside a straight shore half a kernel is inside, far from it a whole one', () => {
    const shares = edgeShares({ ...cells, x: cells.x.map((x) => x + 0.5) }, 1);
    expect(shares[10 * side + 5]).toBeCloseTo(1, 4);
    expect(shares[10 * side + 9]).toBeGreaterThan(0.6);
    expect(shares[10 * side + 9]).toBeLessThan(0.75);
  });

  test('no bandwidth, no density; twice the weight, twice the density', () => {
    expect(kernelDensity(cells, one, { bandwidth_km: 0, edge: 'none' }).every(Number.isNaN)).toBe(true);
    const single = kernelDensity(cells, { ...one, weight: Float64Array.of(1) }, { bandwidth_km: 2, edge: 'none' });
    const twice = kernelDensity(cells, one, { bandwidth_km: 2, edge: 'none' });
    expect(twice[205]).toBeCloseTo(2 * (single[205] as number), 12);
  });
});
