import * as turf from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LonLat, lonLat } from '../../../src/domain/units.ts';
import {
  distanceField,
  greatCircleKm,
  mooringOf,
  type SeaGrid,
  type SeaPath,
  seaPath,
} from '../../../src/sea/index.ts';
import { islets, onLand, sampled, shoreMetres, strait } from './strait.ts';

const RUNS = { numRuns: 60, seed: 20261121 };

const mustFind = (grid: SeaGrid, a: LonLat, b: LonLat): SeaPath => {
  const path = seaPath(grid, a, b);
  if (!path.ok) throw new Error(`${path.reason} ${a} ${b}`);
  return path;
};

/** Places up to 500 m from a cell's centre: at sea, in the buffer or ashore. */
const placesBy = (grid: SeaGrid) =>
  fc
    .tuple(
      fc.nat(grid.ids.length - 1),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    )
    .map(([i, dx, dy]) => lonLat((grid.lon[i] as number) + dx * 0.0045, (grid.lat[i] as number) + dy * 0.0045));

describe('greatCircleKm', () => {
  it('is the distance Turf gives', () => {
    const point = fc.tuple(fc.double({ min: 95, max: 141, noNaN: true }), fc.double({ min: -11, max: 8, noNaN: true }));
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(greatCircleKm(lonLat(...a), lonLat(...b))).toBeCloseTo(turf.distance(a, b), 6);
      }),
    );
  });
});

describe('a path by sea', () => {
  it('from Nongsa to Tanah Merah exists and is nearly straight', () => {
    const [nongsa, tanahMerah] = [lonLat(104.097, 1.197), lonLat(103.988, 1.314)];
    const path = mustFind(strait(8), nongsa, tanahMerah);
    expect(path.distance_km / greatCircleKm(nongsa, tanahMerah)).toBeLessThan(1.05);
    expect(path.distance_km / greatCircleKm(nongsa, tanahMerah)).toBeGreaterThan(0.95);
    expect(path.distance_nm).toBeCloseTo(path.distance_km / 1.852, 9);
  });

  it('between two ends in open view is one straight leg', () => {
    const ends = [lonLat(103.99, 1.2), lonLat(104.05, 1.25)] as const;
    expect(mustFind(strait(8), ...ends).coordinates).toEqual(ends);
  });

  it('begins and ends where the boat comes nearest to the places, and says how far off that is', () => {
    const grid = strait(8);
    fc.assert(
      fc.property(placesBy(grid), placesBy(grid), (a, b) => {
        const path = mustFind(grid, a, b);
        expect(greatCircleKm(a, path.coordinates[0] as LonLat)).toBeCloseTo(path.start_gap_km, 9);
        expect(greatCircleKm(b, path.coordinates.at(-1) as LonLat)).toBeCloseTo(path.end_gap_km, 9);
        expect(mooringOf(grid, a)?.gap_km).toBe(path.start_gap_km);
      }),
      RUNS,
    );
  });

  it('says which end has no water near', () => {
    const [inland, roads] = [lonLat(103.6, 1.6), lonLat(103.99, 1.2)];
    expect(seaPath(strait(8), inland, roads)).toMatchObject({ ok: false, reason: 'noWaterNearStart' });
    const missing = seaPath(strait(8), roads, inland);
    expect(missing).toMatchObject({ ok: false, reason: 'noWaterNearEnd' });
    expect(missing.ok ? 0 : missing.nearest_km).toBeGreaterThan(5);
    expect(seaPath(strait(8), lonLat(110, 3), roads)).toMatchObject({ ok: false, reason: 'noWaterNearStart' });
  });

  it.each([
    [7, 0, false],
    [8, 0, false],
    [8, 0, true],
    [8, 100, true],
  ])(
    'at resolution %i, buffer %i m, narrows %s: no shorter than the great circle, no longer than the grid, equal both ways',
    (resolution, buffer, narrows) => {
      const grid = strait(resolution, buffer, narrows);
      fc.assert(
        fc.property(placesBy(grid), placesBy(grid), (a, b) => {
          const path = mustFind(grid, a, b);
          const [start, end] = [path.coordinates[0] as LonLat, path.coordinates.at(-1) as LonLat];
          expect(path.distance_km).toBeGreaterThanOrEqual(greatCircleKm(start, end) - 1e-9);
          const [from, to] = [mooringOf(grid, a), mooringOf(grid, b)];
          const centre = (i: number) => lonLat(grid.lon[i] as number, grid.lat[i] as number);
          const steps = distanceField(grid, [{ cell: from?.cell ?? -1, offset_km: 0 }], { legs: 'grid' }).km[
            to?.cell ?? -1
          ];
          const ends = greatCircleKm(start, centre(from?.cell ?? -1)) + greatCircleKm(end, centre(to?.cell ?? -1));
          expect(path.distance_km).toBeLessThanOrEqual((steps ?? Number.NaN) + ends + 1e-6);
          const back = mustFind(grid, b, a);
          expect(back.distance_km).toBeCloseTo(path.distance_km, 9);
          expect(back.coordinates).toEqual([...path.coordinates].reverse());
        }),
        RUNS,
      );
    },
  );

  it.each([
    [7, 0, false],
    [8, 0, false],
    [8, 0, true],
  ])(
    'at resolution %i, buffer %i m, narrows %s: never crosses land or a register island',
    (resolution, buffer, narrows) => {
      const grid = strait(resolution, buffer, narrows);
      const small = islets.filter((i) => !onLand(lonLat(i.lon, i.lat)));
      fc.assert(
        fc.property(placesBy(grid), placesBy(grid), (a, b) => {
          const points = sampled(mustFind(grid, a, b).coordinates, 40);
          expect(points.filter(onLand)).toEqual([]);
          expect(points.filter((p) => small.some((i) => greatCircleKm(p, lonLat(i.lon, i.lat)) < 0.05))).toEqual([]);
        }),
        { ...RUNS, numRuns: 30 },
      );
    },
  );

  it('with a buffer of 500 m keeps that distance from every shore', () => {
    const grid = strait(8, 500);
    fc.assert(
      fc.property(placesBy(grid), placesBy(grid), (a, b) => {
        const nearest = Math.min(...sampled(mustFind(grid, a, b).coordinates, 250).map((p) => shoreMetres(p, 1000)));
        expect(nearest).toBeGreaterThanOrEqual(500);
      }),
      { ...RUNS, numRuns: 15 },
    );
  });

  it('by way of a third place is not shorter, but for the few per cent that pulling leaves', () => {
    const grid = strait(8);
    fc.assert(
      fc.property(placesBy(grid), placesBy(grid), placesBy(grid), (a, b, c) => {
        const [ac, ab, bc] = [mustFind(grid, a, c), mustFind(grid, a, b), mustFind(grid, b, c)];
        expect(ac.distance_km).toBeLessThanOrEqual((ab.distance_km + bc.distance_km) * 1.03 + 0.05);
      }),
      RUNS,
    );
  });
});
