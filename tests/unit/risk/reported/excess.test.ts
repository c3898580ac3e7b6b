import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedIn, tally } from '../../../../src/risk/reported/excess.ts';
import { clustersOf, redraw, smearedOver, strewn } from '../../../../src/risk/reported/judged.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { squareStudy } from '../backtest/support.ts';
import { coarse, ground, judged, sum, withIncidents } from './support.ts';

describe('expected reports given effort', () => {
  const study = squareStudy(12, 3);
  const quarter = Int32Array.from({ length: study.n }, (_, i) => (i % 12 < 6 ? 0 : 1) + (i < 72 ? 0 : 2));

  test('sum to the reports, whatever was reported where; cells of no group are left out of both', () => {
    const cells = fc.array(fc.integer({ min: 0, max: study.n - 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(cells, (at) => {
        const perCell = countedIn(study, at);
        const { reports, expected } = tally(study, perCell, quarter, 4);
        expect(sum(reports)).toBe(at.length);
        expect(sum(expected)).toBeCloseTo(at.length, 9);
        const part = tally(
          study,
          perCell,
          quarter.map((g) => (g === 3 ? -1 : g)),
          4,
        );
        expect([...part.expected.slice(0, 3), part.reports[3], part.expected[3]]).toEqual([
          ...expected.slice(0, 3),
          0,
          0,
        ]);
      }),
    );
  });

  test('are the reports themselves where every stratum has one rate, and where a group is a stratum', () => {
    const even = tally(
      study,
      study.area.map((km2, i) => km2 * (1 + (study.stratum[i] as number))),
      quarter,
      4,
    );
    even.expected.forEach((e, g) => {
      expect(e).toBeCloseTo(even.reports[g] as number, 9);
    });
    const own = tally(study, countedIn(study, [0, 5, 5, 11, 40, 99]), study.stratum, 3);
    expect(Array.from(own.reports)).toEqual([2, 3, 1]);
    own.expected.forEach((e, g) => {
      expect(e).toBeCloseTo(own.reports[g] as number, 9);
    });
  });
});

describe('a position drawn again', async () => {
  const made = await ground(coarse);
  const { study } = made;
  const events = judged(coarse, made);

  test('stays in the disc and in the study; a radius of 0 never moves', () => {
    const still = withIncidents((incident, i) => (i % 2 ? { ...incident, location_precision_m: null } : incident));
    const mixed = judged(still, made);
    expect(mixed.filter(({ event }) => event.radius_km === 0).length).toBeGreaterThan(20);
    for (let draw = 0; draw < 20; draw++)
      redraw(study, mixed, draw, 3).forEach((cell, e) => {
        const { event, cell: centre } = mixed[e] as (typeof mixed)[number];
        if (event.radius_km === 0) expect(cell).toBe(centre);
        const [dx, dy] = [
          (study.x[cell] as number) - event.lon * study.kx,
          (study.y[cell] as number) - event.lat * study.ky,
        ];
        expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(event.radius_km + 0.7);
      });
  });

  test('lies over the disc as the smear does', () => {
    const [wide] = [...events].sort((a, b) => b.event.radius_km - a.event.radius_km);
    if (!wide) throw new Error('no event');
    const hits = new Float64Array(study.n);
    const draws = 4000;
    for (let d = 0; d < draws; d++) {
      const [cell = -1] = redraw(study, [wide], d, 11);
      hits[cell] = (hits[cell] as number) + 1;
    }
    const east = (weights: Float64Array) =>
      weights.reduce((total, w, i) => total + ((study.x[i] as number) > wide.event.lon * study.kx ? w : 0), 0);
    const smear = smearedOver(study, [wide]);
    expect(wide.event.radius_km).toBeGreaterThan(5);
    expect(east(hits) / draws).toBeCloseTo(east(smear), 1);
  });

  test('is one for all reports of one terminal that are known alike, and hangs on no other report', () => {
    const drawn = redraw(study, events, 4, 7);
    const at = new Map<string, number>();
    events.forEach(({ event: { cluster, lon, lat, radius_km } }, e) => {
      const key = `${cluster} ${lon} ${lat} ${radius_km}`;
      expect(drawn[e]).toBe(at.get(key) ?? drawn[e]);
      at.set(key, drawn[e] as number);
    });
    const fewer = judged(coarse, made, true);
    const again = redraw(study, fewer, 4, 7);
    fewer.forEach(({ event }, e) => {
      expect(again[e]).toBe(drawn[events.findIndex((other) => other.event.id === event.id)]);
    });
  });

  test('by chance alone: a single report stays in its stratum, a terminal moves as a whole', () => {
    const clusters = clustersOf(events);
    const cells = strewn(study, events, clusters, createRng(5));
    for (const members of clusters) {
      expect(new Set(members.map((i) => cells[i])).size).toBe(1);
      const own = members.map((i) => study.stratum[events[i]?.cell ?? -1]);
      expect(own).toContain(study.stratum[cells[members[0] ?? -1] ?? -1]);
    }
    expect(clusters.flat().sort((a, b) => a - b)).toEqual([...events.keys()]);
  });
});
