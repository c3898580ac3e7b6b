import { describe, expect, it } from 'vitest';
import { type LonLat, lonLat } from '../../../../src/domain/units.ts';
import {
  cellInside,
  legInside,
  legWaterFault,
  type PatrolWaters,
  patrolWaters,
  pointInside,
  trackFault,
  waterFault,
} from '../../../../src/patrol/waters/index.ts';
import { legFault, pointFault } from '../../../../src/patrol/waters/rule.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { toX, toY } from '../../../../src/sea/frame.ts';
import { sampled } from '../../sea/strait.ts';
import { batam, patrolCells, reordered } from '../strait.ts';
import { EAST, LINE, slackMetres, WEST } from './turf.ts';

const grid = patrolCells(7);
const watersOf = (...args: Parameters<typeof patrolWaters>): PatrolWaters => {
  const { value, errors } = patrolWaters(...args);
  if (!value) throw new Error(JSON.stringify(errors));
  return value;
};
const waters = watersOf(batam, grid);
const [west, south, east, north] = grid.box;
const rng = createRng(5);
const anywhere = (): LonLat => lonLat(rng.between(west + 0.01, east - 0.01), rng.between(south + 0.01, north - 0.01));
const centre = (i: number): LonLat => lonLat(grid.lon[i] as number, grid.lat[i] as number);
const cells = grid.ids.map((_, i) => i);
const xy = ([lon, lat]: LonLat): [number, number] => [toX(grid.obstacles.frame, lon), toY(grid.obstacles.frame, lat)];

describe('the known line', () => {
  it('runs through the nine reliable treaty points, water to patrol in its south', () => {
    expect(waters.rule.lines).toHaveLength(1);
    expect(waters.rule.lines[0]).toMatchObject({ south: true, source: 'known' });
    expect(waters.rule.lines[0]?.x).toHaveLength(LINE.length);
    expect(LINE).toHaveLength(9);
    expect([WEST, EAST].map((x) => x.toFixed(3))).toEqual(['103.567', '104.033']);
  });
});

describe('a point of the sea', () => {
  it('is judged as Turf judges it, by a mile off the line and by three where there is none', () => {
    const seen = { in: 0, out: 0, close: 0 };
    for (let k = 0; k < 400; k++) {
      const at = anywhere();
      const slack = slackMetres(at);
      const fault = pointFault(waters.rule, ...xy(at));
      // Never inside the promised distance; out only where Turf finds it out or within the margins kept on top.
      if (fault === null) expect(slack, String(at)).toBeGreaterThanOrEqual(0);
      else expect(slack, String(at)).toBeLessThan(60);
      seen[slack >= 60 ? 'in' : slack < 0 ? 'out' : 'close']++;
    }
    expect(seen.in).toBeGreaterThan(100);
    expect(seen.out).toBeGreaterThan(60);
  });

  it('on land, in the buffer or off the map is shore', () => {
    expect(waterFault(waters, lonLat(104.03, 1.1))).toBe('shore');
    expect(waterFault(waters, lonLat(104.06, 1.05))).toBe('shore');
    expect(waterFault(waters, lonLat(104.1116, 1.1907))).toBe('shore');
    expect(waterFault(waters, lonLat(105.5, 0.9))).toBe('shore');
    expect(pointInside(waters, lonLat(104.6, 0.6))).toBe(true);
  });

  it('near foreign rocks that the coast leaves out is not ours', () => {
    // 3.6 miles south of Pedra Branca, 4 miles north of Bintan: its lead is less than three miles.
    expect(waterFault(waters, lonLat(104.4075, 1.27))).toBe('land');
  });
});

describe('a cell', () => {
  it('is inside when its centre is, and says where no boundary is available', () => {
    for (const i of cells) {
      expect(cellInside(waters, i)).toBe(pointInside(waters, centre(i)));
      const unknown = cellInside(waters, i) && ((grid.lon[i] as number) < WEST || (grid.lon[i] as number) > EAST);
      expect(waters.boundaryUnknown[i]).toBe(unknown ? 1 : 0);
    }
    const inside = cells.filter((i) => cellInside(waters, i));
    expect(inside.length).toBeGreaterThan(2000);
    expect(inside.length).toBeLessThan(cells.length);
  });

  it('is joined to neighbours inside, both ways, by legs that stay inside', () => {
    let links = 0;
    for (const a of cells) {
      for (const b of waters.neighbours.subarray(a * 6, a * 6 + 6)) {
        if (b < 0) continue;
        links++;
        expect([...waters.neighbours.subarray(b * 6, b * 6 + 6)]).toContain(a);
        if (links % 10 === 0) expect(legInside(waters, centre(a), centre(b))).toBe(true);
      }
    }
    expect(links).toBeGreaterThan(10_000);
  });

  it('is the same cell whatever the order of the boundary rows', () => {
    const turned = { ...batam, maritime_boundaries: [...batam.maritime_boundaries].reverse() };
    expect(watersOf(turned, grid).inside).toEqual(waters.inside);
    // Points of one treaty keep their order; treaties may come in any.
    const treaties = reordered([...new Set(batam.maritime_boundaries.map((p) => p.treaty))]);
    const regrouped = treaties.flatMap((t) => batam.maritime_boundaries.filter((p) => p.treaty === t));
    expect(watersOf({ ...batam, maritime_boundaries: regrouped }, grid).inside).toEqual(waters.inside);
  });
});

describe('a leg', () => {
  const inside = cells.filter((i) => cellInside(waters, i));
  // Half of the ends lie where the water ends, so that many legs leave it.
  const rim = inside.filter((i) => waters.neighbours.subarray(i * 6, i * 6 + 6).includes(-1) && grid.lat[i]! > 1.1);
  const some = (k: number): LonLat => {
    const from = k % 2 === 0 ? rim : inside;
    return centre(from[rng.below(from.length)] as number);
  };

  it('is inside exactly when every point of it is', () => {
    const seen = { in: 0, out: 0 };
    for (let k = 0; k < 400; k++) {
      const [a, b] = [some(k), some(k)];
      const fault = legFault(waters.rule, ...xy(a), ...xy(b));
      const faults = sampled([a, b], 100).map((p) => pointFault(waters.rule, ...xy(p)));
      if (fault === null) {
        seen.in++;
        expect(faults.filter((f) => f !== null)).toEqual([]);
      } else {
        seen.out++;
        // A touch of a few metres may fall between samples.
        if (faults.every((f) => f === null)) {
          const least = Math.min(...sampled([a, b], 100).map(slackMetres));
          expect(least, `${a} ${b}`).toBeLessThan(130);
        }
      }
    }
    expect(seen.in).toBeGreaterThan(50);
    expect(seen.out).toBeGreaterThan(50);
  });

  it('that bridges a bend of the line with both ends inside is found', () => {
    // Point 2 of 1973 dips to 1.1304 N; both ends lie more than a mile south of the line beside it.
    const [a, b] = [lonLat(103.66, 1.132), lonLat(103.82, 1.132)];
    expect([pointFault(waters.rule, ...xy(a)), pointFault(waters.rule, ...xy(b))]).toEqual([null, null]);
    expect(legFault(waters.rule, ...xy(a), ...xy(b))).toBe('line');
  });

  it('that bridges foreign-leaning water with both ends inside is found', () => {
    // Between the two, at 104.2 E, water stays ours only up to 1.212 N.
    const [a, b] = [lonLat(104.1, 1.238), lonLat(104.3, 1.24)];
    expect([pointFault(waters.rule, ...xy(a)), pointFault(waters.rule, ...xy(b))]).toEqual([null, null]);
    expect(legFault(waters.rule, ...xy(a), ...xy(b))).toBe('land');
  });

  it('over land between two waters is shore, and a track names its first bad leg', () => {
    const [a, b] = [lonLat(104.02, 1.2), lonLat(104.06, 0.99)];
    expect(legWaterFault(waters, a, b)).toBe('shore');
    const fine = [lonLat(104.6, 0.6), lonLat(104.65, 0.6)] as const;
    expect(trackFault(waters, [...fine])).toBeNull();
    expect(trackFault(waters, [...fine, lonLat(104.6, 1.0), lonLat(104.6, 0.6)])).toEqual({ leg: 1, fault: 'shore' });
  });
});

describe('a limit line of the user', () => {
  const limitOf = (...coordinates: [number, number][]) => ({ type: 'LineString' as const, coordinates });
  const ruleOfErrors = (limit: Parameters<typeof patrolWaters>[2]) => {
    const { value, errors } = patrolWaters(batam, grid, limit);
    expect(value).toBeNull();
    for (const { remedy } of errors) expect(remedy.length).toBeGreaterThan(20);
    return errors.map(({ rule }) => rule);
  };

  it('takes the place of every other rule between its ends', () => {
    const limited = watersOf(batam, grid, { limit: limitOf([103.2, 1.0], [105, 1.0]) });
    const mile = 1852 / 111_195;
    for (const i of cells) {
      const lat = grid.lat[i] as number;
      if (Math.abs(lat - (1.0 - mile)) < 0.0002) continue;
      expect(cellInside(limited, i)).toBe(lat < 1.0 - mile);
      expect(limited.boundaryUnknown[i]).toBe(0);
    }
  });

  it('means the same drawn from east to west', () => {
    const there = limitOf([103.2, 1.1], [104, 1.15], [105, 1.2]);
    const back = limitOf([105, 1.2], [104, 1.15], [103.2, 1.1]);
    expect(watersOf(batam, grid, { limit: there }).inside).toEqual(watersOf(batam, grid, { limit: back }).inside);
  });

  it('in the east alone leaves the known line to rule in the west, and the land where neither reaches', () => {
    const limited = watersOf(batam, grid, { limit: limitOf([104.0, 1.24], [104.5, 1.27]) });
    for (const i of cells) {
      const lon = grid.lon[i] as number;
      if (lon < 103.97 || lon > 104.53) expect(cellInside(limited, i)).toBe(cellInside(waters, i));
    }
    expect(limited.rule.lines.map(({ source }) => source).sort()).toEqual(['known', 'user']);
    // Legs across both lines are still held to each.
    const [a, b] = [lonLat(103.66, 1.132), lonLat(103.82, 1.132)];
    expect(legFault(limited.rule, ...xy(a), ...xy(b))).toBe('line');
  });

  it('that leaves no water says so', () => {
    expect(ruleOfErrors({ limit: limitOf([103.2, 0.21], [105, 0.21]) })).toEqual(['limitLeavesNoWater']);
  });

  it.each([
    ['limitForm', limitOf([103.9, 1.2])],
    ['limitForm', limitOf([103.9, 1.2], [Number.NaN, 1.2])],
    ['limitForm', limitOf([103.9, 1.2], [104.2, 123])],
    ['limitForm', { type: 'Point', coordinates: [103.9, 1.2] } as never],
    ['limitRuns', limitOf([103.9, 1.2], [104.4, 1.2], [104.1, 1.3])],
    ['limitRuns', limitOf([103.9, 1.2], [103.9, 1.3])],
    ['limitCrossesItself', limitOf([103.4, 1.2], [104.4, 1.2], [104.4, 1.3], [104, 1.1], [104.8, 1.2])],
    ['limitForm', limitOf([1.2, 103.4], [1.25, 104.4])],
    ['limitOutside', limitOf([110, 1.2], [111, 1.2])],
  ])('that cannot be used is refused: %s', (rule, limit) => {
    expect(ruleOfErrors({ limit })).toEqual([rule]);
  });
});
