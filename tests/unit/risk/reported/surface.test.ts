import { describe, expect, test } from 'vitest';
import { staffedPoints } from '../../../../src/risk/backtest/people.ts';
import { edgeShares } from '../../../../src/risk/density/index.ts';
import { effortOver } from '../../../../src/risk/reported/ground.ts';
import { densityIn, pointsBySide } from '../../../../src/risk/reported/windows.ts';
import { quadrature } from '../../../../src/risk/spatial/spread.ts';
import { coarse, ground, judged, sum, withIncidents } from './support.ts';

const made = await ground(coarse);
const { study, water, windows } = made;
const events = judged(coarse, made);

describe('density on land and on the water', () => {
  const density = densityIn(study, water, windows, events);

  test('edge shares are those of the density room', () => {
    for (const { density: cells, edge } of windows)
      edgeShares(cells, 3).forEach((share, i) => {
        expect((edge[i] as number) / share).toBeCloseTo(1, 4);
      });
  });

  test('every point of every disc counts in one window: the weights sum to the judged', () => {
    const sides = pointsBySide(study, water, events);
    expect(sum(sides.map((s) => sum(s.weight)))).toBeCloseTo(events.length, 9);
    for (const { weight } of sides) expect(weight.length).toBeGreaterThan(50);
  });

  test('undoing the edge leaves of each point exactly the share of its kernel that lies in its window', () => {
    const sides = pointsBySide(study, water, events);
    const { cells, edge, density: window } = windows[1] ?? { cells: [], edge: [], density: null };
    const points = sides[1];
    if (!points || !window) throw new Error('no water');
    let kernels = 0;
    points.weight.forEach((w, p) => {
      window.x.forEach((x, i) => {
        const d2 = (x - (points.x[p] as number)) ** 2 + ((window.y[i] as number) - (points.y[p] as number)) ** 2;
        kernels += (w * (window.area[i] as number) * Math.exp(-d2 / 18)) / (18 * Math.PI);
      });
    });
    let mass = 0;
    cells.forEach((cell, i) => {
      mass += (density[cell] as number) * (window.area[i] as number) * (edge[i] as number);
    });
    expect(mass).toBeCloseTo(kernels, 6);
  });

  test('over all cells it is the judged reports, but for the edge', () => {
    const mass = density.reduce((m, d, i) => m + (Number.isNaN(d) ? 0 : d * (study.area[i] as number)), 0);
    expect(mass / events.length).toBeGreaterThan(0.85);
    expect(mass / events.length).toBeLessThan(1.15);
  });

  test('what was seen on the water says nothing of the land, and the other way round', () => {
    for (const side of [0, 1]) {
      const one = events.filter(({ smear }) => Array.from(smear.cells).every((cell) => water[cell] === side));
      const alone = densityIn(
        study,
        water,
        windows,
        one.slice(0, 1).map((e) => ({ ...e, event: { ...e.event, radius_km: 0 } })),
      );
      expect(one.length).toBeGreaterThan(0);
      expect(Math.max(...alone.filter((_, i) => water[i] === side && !Number.isNaN(alone[i])))).toBeGreaterThan(0);
      expect(alone.every((d, i) => water[i] === side || d === 0 || Number.isNaN(d))).toBe(true);
    }
  });

  test('missing only where less than a twentieth of the kernel lies in the window', () => {
    windows.forEach(({ cells, edge }) => {
      cells.forEach((cell, i) => {
        expect(Number.isNaN(density[cell])).toBe((edge[i] as number) < 0.05);
      });
    });
    expect(density.filter((d) => Number.isNaN(d)).length / study.n).toBeLessThan(0.02);
  });
});

describe('effort', () => {
  test('is the sum of kernels of staffed points, each averaged over its disc, and its mean over a block', () => {
    const effort = effortOver(coarse, study);
    const posts = staffedPoints(coarse).flatMap((p) => quadrature({ ...p, precision_m: p.location_precision_m }));
    const by = (i: number) =>
      sum(
        posts.map(({ lon, lat, weight }) => {
          const [dx, dy] = [lon * study.kx - (study.x[i] as number), lat * study.ky - (study.y[i] as number)];
          return weight * Math.exp(-(dx * dx + dy * dy) / 18);
        }),
      );
    for (let i = 0; i < study.n; i += 37) expect(Math.abs((effort[i] as number) - by(i))).toBeLessThan(1e-3);
    const { of, effort: mean, codes } = made.blocks;
    const [busiest] = [...codes.keys()].sort((a, b) => (mean[b] as number) - (mean[a] as number));
    const own = [...of.keys()].filter((i) => of[i] === busiest);
    const km2 = sum(own.map((i) => study.area[i] as number));
    expect(mean[busiest ?? -1]).toBeCloseTo(sum(own.map((i) => by(i) * (study.area[i] as number))) / km2, 2);
    expect(Math.max(...mean)).toBeLessThan(staffedPoints(coarse).length);
  });

  test('is nothing without staffed points', () => {
    expect(effortOver({ places: [] }, study).every((e) => e === 0)).toBe(true);
    expect(withIncidents(() => null).incidents).toEqual([]);
  });
});
