import * as turf from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { knots, lonLat, nauticalMiles } from '../../../src/domain/units.ts';
import {
  anyAngleDistance,
  cellsFrom,
  distanceField,
  nearestWater,
  pathFrom,
  travelMinutes,
} from '../../../src/sea/index.ts';
import { onLand, sampled, strait, table } from './strait.ts';

const grid = strait(7);
const centre = (i: number) => lonLat(grid.lon[i] as number, grid.lat[i] as number);
const legKm = (a: number, b: number) => turf.distance([...centre(a)], [...centre(b)]);
const sources = table('places')
  .filter((p) => p.kind === 'foreign_landing')
  .map((p) => nearestWater(grid, lonLat(Number(p.lon), Number(p.lat))))
  .flatMap((near) => (near && near.distance_km < 5 ? [{ cell: near.cell, offset_km: near.distance_km }] : []));

describe('distance by sea from the foreign landings', () => {
  const steps = distanceField(grid, sources, { legs: 'grid' });
  const field = distanceField(grid, sources);

  it('along the grid is what relaxing every edge until nothing changes gives', () => {
    const km = new Float64Array(grid.ids.length).fill(Infinity);
    for (const s of sources) km[s.cell] = Math.min(km[s.cell] as number, s.offset_km);
    for (let changed = true; changed; ) {
      changed = false;
      for (let a = 0; a < km.length; a++) {
        for (const b of grid.neighbours.subarray(a * 6, a * 6 + 6)) {
          if (b < 0) continue;
          const at = (km[a] as number) + legKm(a, b);
          if (at < (km[b] as number) - 1e-12) {
            km[b] = at;
            changed = true;
          }
        }
      }
    }
    for (const [i, expected] of km.entries()) expect(steps.km[i]).toBeCloseTo(expected, 6);
  });

  it('reaches every cell, never shorter than the great circle and never longer than the grid', () => {
    expect(sources.length).toBeGreaterThan(10);
    field.km.forEach((km, i) => {
      const straight = Math.min(...sources.map((s) => s.offset_km + legKm(s.cell, i)));
      expect(km).toBeGreaterThanOrEqual(straight - 1e-6);
      expect(km).toBeLessThanOrEqual((steps.km[i] as number) + 1e-6);
    });
  });

  it('adds up along the way back, by legs that Turf finds off the land, to the source it names', () => {
    for (let i = 0; i < grid.ids.length; i += 31) {
      const way = cellsFrom(field, i);
      const source = sources[field.source[i] as number];
      expect(way[0]).toBe(source?.cell);
      const legs = way.slice(1).map((cell, k) => legKm(way[k] as number, cell));
      expect((source?.offset_km ?? 0) + legs.reduce((a, b) => a + b, 0)).toBeCloseTo(field.km[i] as number, 6);
      expect(sampled(way.map(centre), 40).filter(onLand)).toEqual([]);
    }
  });

  it('pulled taut is shorter still, and a path of that length', () => {
    let [loose, taut] = [0, 0];
    for (let i = 0; i < grid.ids.length; i += 31) {
      const km = anyAngleDistance(grid, field, i);
      const source = sources[field.source[i] as number];
      expect(km).toBeLessThanOrEqual((field.km[i] as number) + 1e-6);
      expect((pathFrom(grid, field, i)?.distance_km ?? Number.NaN) + (source?.offset_km ?? 0)).toBeCloseTo(km, 9);
      loose += field.km[i] as number;
      taut += km;
    }
    // What the field gives without pulling is within three per cent of the pulled length on average (2.1 at resolution 7).
    expect(loose / taut).toBeLessThan(1.03);
  });

  it('stops at the distance asked for and leaves the rest unreached', () => {
    const near = distanceField(grid, sources, { maxKm: 10 });
    field.km.forEach((km, i) => {
      if (km <= 10) expect(near.km[i]).toBeCloseTo(km, 9);
      else expect([near.km[i], near.previous[i], near.source[i]]).toEqual([Infinity, -1, -1]);
    });
    const far = field.km.findIndex((km) => km > 10);
    expect(pathFrom(grid, near, far)).toBeNull();
    expect(anyAngleDistance(grid, near, far)).toBe(Infinity);
  });

  it('is the same whatever was asked of the grid before', () => {
    const starts = Array.from({ length: 40 }, (_, i) => (i * 89) % grid.ids.length);
    for (const cell of starts) {
      const fresh = distanceField({ ...grid }, [{ cell, offset_km: 0 }]);
      expect(distanceField(grid, [{ cell, offset_km: 0 }])).toEqual(fresh);
    }
  });

  it('without a source is nowhere finite', () => {
    expect(distanceField(grid, []).km.every((km) => km === Infinity)).toBe(true);
  });
});

describe('travel time', () => {
  it('is an hour for 25 nautical miles at 25 knots, longer by what the sea takes', () => {
    expect(travelMinutes(nauticalMiles(25), knots(25))).toBeCloseTo(60, 12);
    expect(travelMinutes(nauticalMiles(25), knots(25), 20)).toBeCloseTo(75, 12);
  });
  it('is null for a boat that does not move', () => {
    expect(travelMinutes(nauticalMiles(25), knots(0))).toBeNull();
    expect(travelMinutes(nauticalMiles(25), knots(25), 100)).toBeNull();
    expect(travelMinutes(nauticalMiles(25), knots(25), -5)).toBeNull();
    expect(travelMinutes(nauticalMiles(25), knots(Number.NaN))).toBeNull();
  });
});
