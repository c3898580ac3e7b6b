import { describe, expect, it } from 'vitest';
import { layersOf, noisyCost, plainCost } from '../../../../src/patrol/exposure/cost.ts';
import { recency } from '../../../../src/patrol/exposure/ends.ts';
import { exposureOf, lightAt } from '../../../../src/patrol/exposure/index.ts';
import { noiseOver } from '../../../../src/patrol/exposure/noise.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam, seaCells } from '../strait.ts';

const grid = seaCells(7);
const layers = layersOf(batam, grid);
const PRICES = { sigma: 0.3, open: 0.2, watch: 1, light: 0.5 };

describe('light at sea off Batam', () => {
  it('is day at noon and dark at midnight of a new moon, WIB', () => {
    expect(lightAt('2026-11-28', 12, 104, 1.1)).toBe(1);
    // New moon on 9 November 2026, full on 24 November.
    expect(lightAt('2026-11-09', 24, 104, 1.1)).toBeLessThan(0.02);
    const full = lightAt('2026-11-24', 24, 104, 1.1);
    expect(full).toBeGreaterThan(0.2);
    expect(full).toBeLessThanOrEqual(0.3);
  });
  it('fades through twilight, and hour 25 is one in the morning of the next day', () => {
    const evening = [17.5, 18, 18.3, 18.6, 19].map((hour) => lightAt('2026-11-09', hour, 104, 1.1));
    expect(evening).toEqual(evening.toSorted((a, b) => b - a));
    expect(evening[0]).toBe(1);
    expect(lightAt('2026-11-24', 25, 104, 1.1)).toBe(lightAt('2026-11-25', 1, 104, 1.1));
  });
});

describe('what a kilometre costs', () => {
  it('layers are shares: open far from shore, watched near posts', () => {
    for (const layer of [layers.open, layers.watched])
      for (const v of layer) {
        expect(v).toBeGreaterThanOrEqual(0);
        expect(v).toBeLessThanOrEqual(1);
      }
    const at = (lon: number, lat: number) =>
      grid.index?.neighbors((lon - 104.1) * 111_160, (lat - 0.975) * 111_195, 1)[0] ?? -1;
    expect(layers.watched[at(104.02, 1.195)]).toBeGreaterThan(0.5);
    expect(layers.watched[at(104.7, 0.5)]).toBeLessThan(0.01);
    expect(layers.open[at(104.75, 1.4)]).toBeGreaterThan(0.9);
  });
  it('rises with light and lost speed, in open water most', () => {
    const dark = plainCost(layers, PRICES, 0, 0);
    const day = plainCost(layers, PRICES, 1, 0);
    const rough = plainCost(layers, PRICES, 0, 40);
    dark.forEach((c, i) => {
      expect(c).toBeGreaterThanOrEqual(1);
      expect(day[i]).toBeGreaterThanOrEqual(c);
      expect((rough[i] as number) / c).toBeCloseTo(1 / (1 - 0.4 * (layers.open[i] as number)), 9);
    });
  });
  it('a rough sea draws crossings to shelter', async () => {
    const openness = async (speedLossPct: number) => {
      const { value } = await exposureOf(batam, grid, { seed: 3, draws: 8, speedLossPct });
      const sum = (f: (i: number) => number) => value?.mean.reduce((s, v, i) => s + v * f(i), 0) ?? Number.NaN;
      return sum((i) => layers.open[i] as number) / sum(() => 1);
    };
    expect(await openness(80)).toBeLessThan((await openness(0)) - 0.01);
  });
  it('noise is lognormal of median 1, alike near by and unrelated far off', () => {
    const field = noiseOver(grid);
    const n = grid.ids.length;
    const draws = Array.from({ length: 200 }, (_, d) => {
      const out = new Float64Array(n);
      field.draw(createRng(d), out);
      return out;
    });
    const mean = (f: (d: Float64Array) => number): number => draws.reduce((s, d) => s + f(d), 0) / draws.length;
    const far = n - 1;
    for (const i of [0, 500, 1500, far]) {
      expect(Math.abs(mean((d) => d[i] as number))).toBeLessThan(0.25);
      expect(Math.abs(mean((d) => (d[i] as number) ** 2) - 1)).toBeLessThan(0.35);
    }
    const near = grid.neighbours[500 * 6] as number;
    expect(mean((d) => (d[500] as number) * (d[near] as number))).toBeGreaterThan(0.4);
    expect(Math.abs(mean((d) => (d[0] as number) * (d[far] as number)))).toBeLessThan(0.25);
    const out = new Float64Array(n);
    noisyCost(new Float64Array(n).fill(2), new Float64Array(n), 0.4, out);
    expect(out.every((v) => v === 2)).toBe(true);
  });
  it('evidence halves every five years down to a tenth, and without a year counts a tenth', () => {
    expect(recency(['2026'], 2026)).toBe(1);
    expect(recency(['2018', '2021'], 2026)).toBeCloseTo(0.5, 12);
    expect(recency(['2009'], 2026)).toBe(0.1);
    expect(recency([null], 2026)).toBe(0.1);
    expect(recency(['2024-03-01'], 2026)).toBeCloseTo(0.5 ** 0.4, 12);
  });
});
