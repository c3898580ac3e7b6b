import * as turf from '@turf/turf';
import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { lonLat } from '../../../src/domain/units.ts';
import { buildSeaGrid, nearestWater, type SeaGrid, waterNear } from '../../../src/sea/index.ts';
import { coast, islets, kecamatan, onLand, shoreMetres, strait } from './strait.ts';

const cells = (grid: SeaGrid): number[] => grid.ids.map((_, i) => i);
const centre = (grid: SeaGrid, i: number) => lonLat(grid.lon[i] as number, grid.lat[i] as number);

describe('the water grid of the strait', () => {
  it.each([7, 8])(
    'at resolution %i has water at Batu Ampar roads and none in the Duriangkang reservoir',
    (resolution) => {
      const grid = strait(resolution);
      expect(grid.ids).toContain(latLngToCell(1.2, 103.99, resolution));
      expect(grid.ids).not.toContain(latLngToCell(1.05, 104.06, resolution));
    },
  );

  it('has no cell whose centre Turf finds on land', () => {
    const grid = strait(7);
    expect(cells(grid).filter((i) => onLand(centre(grid, i)))).toEqual([]);
    const fine = strait(8);
    expect(cells(fine).filter((i) => i % 7 === 0 && onLand(centre(fine, i)))).toEqual([]);
  });

  it('keeps every centre the buffer away from the shore and from register islands', () => {
    const grid = strait(8, 500);
    for (const i of cells(grid).filter((cell) => cell % 97 === 0)) {
      expect(shoreMetres(centre(grid, i), 1000)).toBeGreaterThanOrEqual(500);
    }
    for (const islet of islets.filter((x) => !onLand(lonLat(x.lon, x.lat)))) {
      const near = nearestWater(grid, lonLat(islet.lon, islet.lat));
      expect(near?.distance_km).toBeGreaterThanOrEqual(0.55);
    }
  });

  it('leaves out only what is land, too near to it, or cut off', () => {
    // Of the cells out at sea, far from any shore, none is missing.
    const grid = strait(7);
    const sea = new Set(grid.ids);
    for (let x = 103.32; x < 104.9; x += 0.03) {
      for (let y = 0.22; y < 1.75; y += 0.03) {
        if (onLand(lonLat(x, y)) || shoreMetres(lonLat(x, y), 6000) < 4000) continue;
        if (islets.some((i) => turf.distance([x, y], [i.lon, i.lat]) < 3)) continue;
        expect(sea.has(latLngToCell(y, x, 7)), `${x} ${y}`).toBe(true);
      }
    }
  });

  it('with narrows keeps every cell of the plain grid and adds others, each standing for water inside itself', () => {
    const [plain, more] = [strait(8), strait(8, 0, true)];
    const ids = new Set(more.ids);
    expect(plain.ids.filter((id) => !ids.has(id))).toEqual([]);
    const added = cells(more).filter((i) => more.narrow[i] === 1);
    expect(added.length).toBeGreaterThan(500);
    for (const i of added) {
      const [x, y] = centre(more, i);
      expect(latLngToCell(y, x, 8)).toBe(more.ids[i]);
      if (i % 7 === 0) expect(onLand([x, y])).toBe(false);
    }
    expect(more.ids).not.toContain(latLngToCell(1.05, 104.06, 8));
  });

  it('joins cells both ways, into one connected sea', () => {
    const grid = strait(7);
    const seen = new Set([0]);
    for (const at of seen) {
      for (const next of grid.neighbours.subarray(at * 6, at * 6 + 6)) {
        if (next < 0) continue;
        expect([...grid.neighbours.subarray(next * 6, next * 6 + 6)]).toContain(at);
        seen.add(next);
      }
    }
    expect(seen.size).toBe(grid.ids.length);
  });

  it('of a box without water has no cells, and says so', () => {
    const grid = buildSeaGrid(coast, { box: [103.95, 1.08, 103.96, 1.09], resolution: 8, buffer_m: 500 });
    expect(grid.ids).toEqual([]);
    expect(nearestWater(grid, lonLat(103.955, 1.085))).toBeNull();
    expect(waterNear(grid, { type: 'Point', coordinates: [103.955, 1.085] }, 5)).toHaveLength(0);
  });
});

describe('water near a place', () => {
  it('is the nearest cell there is', () => {
    const grid = strait(8);
    for (const at of [lonLat(104.06, 1.05), lonLat(103.99, 1.2), lonLat(104.1116, 1.1907)]) {
      const all = cells(grid).map((i) => turf.distance([...at], [...centre(grid, i)]));
      expect(nearestWater(grid, at)?.distance_km).toBeCloseTo(Math.min(...all), 6);
    }
  });

  it('of a kecamatan is what Turf finds within the distance', () => {
    const grid = strait(7);
    for (const { geometry } of kecamatan.features) {
      const near = new Set(waterNear(grid, geometry, 2));
      const [w, s, e, n] = turf.bbox(geometry);
      for (const i of cells(grid)) {
        const [x, y] = centre(grid, i);
        if (x < w - 0.03 || x > e + 0.03 || y < s - 0.03 || y > n + 0.03) {
          expect(near.has(i)).toBe(false);
          continue;
        }
        const away = turf.pointToPolygonDistance([...centre(grid, i)], turf.feature(geometry)) as number;
        // The flat frame is right to 0.04 %: leave a metre on either side undecided.
        if (Math.abs(away - 2) > 0.001) expect(near.has(i)).toBe(away < 2);
      }
    }
  });

  it('of a point is a disc', () => {
    const grid = strait(7);
    const near = waterNear(grid, { type: 'Point', coordinates: [103.99, 1.2] }, 6);
    const expected = cells(grid).filter((i) => turf.distance([103.99, 1.2], [...centre(grid, i)]) <= 6);
    expect([...near]).toEqual(expected);
    expect(near.length).toBeGreaterThan(5);
  });
});
