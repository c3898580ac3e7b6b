import { distance, lineString, point, pointToLineDistance, polygonToLine } from '@turf/turf';
import fc from 'fast-check';
import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/register.ts';
import { cellGridOf } from '../../../src/risk/cells/grid.ts';
import { prepareCells } from '../../../src/risk/cells/prepare.ts';
import { cellScores } from '../../../src/risk/cells/score.ts';
import { proposeGoalposts } from '../../../src/risk/goalposts.ts';
import { scoreCells, scoreRegion } from '../../../src/risk/index.ts';
import { nominalEvaluation } from '../../../src/risk/score.ts';
import { kernelSum } from '../../../src/risk/spatial/kernel.ts';
import { planeAt } from '../../../src/risk/spatial/plane.ts';
import { nearestOutline } from '../../../src/risk/spatial/rings.ts';
import { turfEquality } from '../../support/cells-by-turf.ts';
import { batam, withModel } from './batam.ts';

const prepared = prepareCells(batam).value;
if (!prepared) throw new Error('the model is unsound');
const { grid } = prepared;
const cells = cellScores(prepared, nominalEvaluation(prepared));
const at = (lon: number, lat: number): number => grid.codes.indexOf(latLngToCell(lat, lon, 9));
const share = (count: number): number => count / grid.codes.length;

describe('which cells', () => {
  it('are tens of thousands, land and coastal water, ascending, each known once', () => {
    expect(grid.codes.length).toBeGreaterThan(20_000);
    expect(grid.codes.length).toBeLessThan(60_000);
    expect([...new Set(grid.codes)].sort()).toEqual(grid.codes);
    expect(share(grid.water.reduce((a, b) => a + b, 0))).toBeGreaterThan(0.5);
  });
  it('the airport and Galang are land, the strait off Nongsa is water, Singapore and the reservoir are neither', () => {
    expect(grid.water[at(104.1186, 1.1211)]).toBe(0);
    expect(grid.water[at(104.24, 0.75)]).toBe(0);
    expect(grid.water[at(104.09, 1.215)]).toBe(1);
    expect(at(103.85, 1.3)).toBe(-1);
    expect(at(104.062, 1.068)).toBe(-1);
    expect(at(104.0, 0.3)).toBe(-1);
  });
  it('water lies within 3 km of land of the region, by Turf', () => {
    const lines = batam.geometry.coast.features
      .filter((f) => f.properties.role === 'region')
      .map((f) => polygonToLine(f.geometry))
      .flatMap((f) => (f.type === 'FeatureCollection' ? f.features : [f]))
      .flatMap(({ geometry: g }) => (g.type === 'LineString' ? [g.coordinates] : g.coordinates));
    const some = grid.codes.flatMap((_, i) => (grid.water[i] === 1 && i % 900 === 0 ? [i] : []));
    expect(some.length).toBeGreaterThan(8);
    for (const i of some) {
      const here = point([grid.lon[i] ?? 0, grid.lat[i] ?? 0]);
      expect(Math.min(...lines.map((l) => pointToLineDistance(here, lineString(l))))).toBeLessThan(3.005);
    }
  });
  it('each belongs to the kecamatan it lies in, or to the nearest', () => {
    expect(grid.parents[grid.parent[at(104.1186, 1.1211)] ?? -1]?.name).toMatch(/Nongsa|Batam Kota/);
    expect(grid.parents[grid.parent[at(104.24, 0.75)] ?? -1]?.name).toBe('Galang');
    expect(grid.parents[grid.parent[at(104.09, 1.215)] ?? -1]?.name).toBe('Nongsa');
    expect(new Set(grid.parent).size).toBe(12);
  });
  it('without land of the region there are none, and that is said', () => {
    const { coast } = batam.geometry;
    const bare = { ...batam, geometry: { ...batam.geometry, coast: { ...coast, features: [] } } };
    expect(scoreCells(bare)).toMatchObject({ value: null, errors: [{ rule: 'level', value: 'cell' }] });
  });
});

describe('flat arrays equal Turf', () => {
  const compared = turfEquality(batam, prepared, 150);
  it.each(compared.map((c) => [c.indicator, c] as const))('%s on a sample of cells', (_, { cells: n, worst }) => {
    expect(n).toBeGreaterThan(100);
    expect(worst).toBeLessThanOrEqual(1);
  });
  it('that is every operator with a form for points', () => {
    expect(compared.map((c) => c.indicator)).toEqual([
      'LANDINGS',
      'ROUTES',
      'SEADIST',
      'TERMINAL',
      'AIRPORT',
      'ISLANDS',
      'SERVICE',
      'POLICE',
      'PATROL',
    ]);
  });
  it('a kernel sum by bands and table is the plain sum, to 2e-8 of each weight', () => {
    const plane = planeAt(1);
    const coordinate = fc.tuple(
      fc.double({ min: 103.9, max: 104.3, noNaN: true }),
      fc.double({ min: 0.8, max: 1.2, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 1 }), fc.array(coordinate), (points, sources) => {
        const x = Float64Array.from(points, ([lon]) => lon * plane.kx);
        const y = Float64Array.from(points, ([, lat]) => lat * plane.ky);
        const weighted = sources.map(([lon, lat]) => ({ lon, lat, weight: 0.5 }));
        const sums = kernelSum({ x, y, plane }, weighted, 3);
        points.forEach((_, i) => {
          const plain = weighted.reduce((sum, s) => {
            const d2 = (s.lon * plane.kx - (x[i] ?? 0)) ** 2 + (s.lat * plane.ky - (y[i] ?? 0)) ** 2;
            return sum + (d2 <= 225 ? 0.5 * Math.exp(-d2 / 18) : 0);
          }, 0);
          expect(Math.abs((sums[i] ?? Number.NaN) - plain)).toBeLessThan(1e-12 + 1e-8 * sources.length);
        });
      }),
    );
  });
  it('the nearest outline is the nearest by plain search, and none beyond reach', () => {
    const square = (x: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, 1],
          [x + 0.01, 1],
          [x + 0.01, 1.01],
          [x, 1.01],
          [x, 1],
        ],
      ],
    });
    const nearest = nearestOutline([square(104), square(104.03)], planeAt(1), 2);
    expect(nearest(104.015, 1.005).owner).toBe(0);
    expect(nearest(104.025, 1.005)).toMatchObject({ owner: 1 });
    expect(nearest(104.025, 1.005).km).toBeCloseTo(distance([104.025, 1.005], [104.03, 1.005]), 3);
    expect(nearest(104.1, 1.005).owner).toBe(-1);
  });
});

describe('scores', () => {
  it('every cell with a kecamatan has one above 1 and below 10, a rank and a class', () => {
    cells.score.forEach((score, i) => {
      expect(score > 1 && score < 10 && (cells.rank[i] ?? 0) >= 1 && (cells.classIndex[i] ?? -1) >= 0).toBe(true);
    });
    expect(Math.min(...cells.rank)).toBe(1);
  });
  it('measured values are those of the kecamatan, flagged; computed ones differ from cell to cell', () => {
    const kecamatan = scoreRegion(batam, 'kecamatan').value?.units ?? [];
    const inherited = cells.indicators.filter((_, i) => cells.inherited[i]);
    expect(inherited).toEqual(['POP', 'JOBSEEK', 'POORHH', 'PKH', 'GROWTH', 'PROGRAMMES', 'VILLAGES']);
    cells.indicators.forEach((code, i) => {
      const column = cells.raw[i] ?? new Float64Array();
      if (cells.inherited[i])
        for (let c = 0; c < column.length; c += 500) {
          const parent = kecamatan.find((k) => k.code === grid.parents[grid.parent[c] ?? -1]?.code);
          expect(column[c]).toEqual(parent?.indicators[code]?.raw ?? Number.NaN);
        }
      else expect(new Set(column).size).toBeGreaterThan(code === 'ISLANDS' ? 3 : 1000);
    });
  });
  it('the objects of the command line hold the same numbers, and say what is inherited and what is water', () => {
    const units = scoreRegion(batam, 'cell').value?.units ?? [];
    expect(units.map((u) => [u.code, u.score, u.rank])).toEqual(
      cells.codes.map((code, i) => [code, cells.score[i], cells.rank[i]]),
    );
    const off = units[at(104.09, 1.215)];
    expect(off).toMatchObject({ name: 'Nongsa', parent: '21.71.04', surface: 'water', missing: null });
    expect(off?.indicators.POORHH?.inherited).toBe(true);
    expect(off?.indicators.LANDINGS?.inherited).toBe(false);
  });
  it('a cell that misses a whole dimension has no score and says which', () => {
    const blank = { ...batam, area_indicators: batam.area_indicators.filter((r) => r.area_code !== '21.71.08') };
    const units = scoreRegion(blank, 'cell').value?.units ?? [];
    const here = units[at(104.24, 0.75)];
    expect(here).toMatchObject({ score: null, rank: null, class: null, missing: ['VUL'] });
    expect(units[at(104.1186, 1.1211)]?.score).not.toBeNull();
  });
  it('a cell beyond reach of any kecamatan has no score and says that', () => {
    const { kecamatan } = batam.geometry;
    const without = { ...kecamatan, features: kecamatan.features.filter((f) => f.properties.code !== '21.71.08') };
    const units = scoreRegion({ ...batam, geometry: { ...batam.geometry, kecamatan: without } }, 'cell').value?.units;
    expect(units?.[at(104.24, 0.75)]).toMatchObject({ score: null, parent: null, missing: ['kecamatan'] });
  });
  it('landings moved away lower the cells that had them near', () => {
    const places = batam.places.map((p) =>
      p.kind === 'informal_landing' && p.kecamatan === 'Nongsa'
        ? { ...p, lon: 104.2 as Place['lon'], lat: 0.45 as Place['lat'] }
        : p,
    );
    const after = scoreCells({ ...batam, places }).value;
    const shore = at(104.09, 1.215);
    expect(after?.score[shore]).toBeLessThan((cells.score[shore] ?? 0) - 0.1);
  });
});

it('goalposts of the counts within reach: 0 to 1.5 × the largest among the cells, two figures', () => {
  for (const { indicator, values } of prepared.columns) {
    const posts = indicator.goalposts.levels?.cell;
    expect([indicator.code, posts !== undefined]).toEqual([
      indicator.code,
      ['LANDINGS', 'ROUTES', 'ISLANDS'].includes(indicator.code),
    ]);
    if (posts) expect(posts).toEqual({ min: 0, max: proposeGoalposts(values, 'linear').max });
  }
});

it('the cells are made once for a geometry, and follow the resolution of the model', () => {
  expect(cellGridOf(batam, prepared.model.cells)).toBe(grid);
  const coarse = prepareCells(withModel((m) => ({ ...m, cells: { resolution: 8, coast_km: 3 } }))).value;
  expect(grid.codes.length / (coarse?.grid.codes.length ?? 1)).toBeGreaterThan(6);
});
