import { cellToLatLng, greatCircleDistance, UNITS } from 'h3-js';
import { describe, expect, test } from 'vitest';
import type { RegionPack } from '../../../../src/domain/pack.ts';
import { hotspots } from '../../../../src/risk/hotspot/index.ts';
import { type ReportedResult, reported, scoreRegion } from '../../../../src/risk/index.ts';
import { hotBlocks, hotShares } from '../../../../src/risk/reported/hot.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { reordered } from '../batam.ts';
import { coarse, ground, judged, sum, withIncidents } from './support.ts';

const options = { withoutTerminals: false, seed: 7 };
const answer = async (
  pack: RegionPack,
  change: Partial<Parameters<typeof reported>[1]> = {},
): Promise<ReportedResult> => {
  const { value } = await reported(pack, { ...options, ...change });
  if (!value) throw new Error('no result');
  return value;
};
const bytes = (result: ReportedResult): string =>
  JSON.stringify(result, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value));

const full = await answer(coarse);
const { blocks, areas, events } = full;

describe('which reports count', () => {
  test('every incident is judged or says why not; without terminals those are left out', async () => {
    expect(events.judged + events.unlocated + events.outside).toBe(coarse.incidents.length);
    expect(events.judged).toBeGreaterThan(60);
    const without = await answer(coarse, { withoutTerminals: true });
    expect(without.events).toEqual({ ...events, judged: events.judged - events.atTerminals });
    expect(sum(without.blocks.reports)).toBe(without.events.judged);
    expect(without.blocks.expected).not.toEqual(blocks.expected);
    expect(without.blocks.effort).toEqual(blocks.effort);
    // Each answer also holds the areas of the other.
    expect(without.areas).toEqual(full.areasOtherwise);
    expect(without.areasOtherwise).toEqual(areas);
  });

  test('their years', () => {
    expect(full.years?.first).toBeGreaterThanOrEqual(2010);
    expect(full.years?.last).toBeGreaterThanOrEqual(full.years?.first ?? 9999);
  });
});

describe('blocks', () => {
  test('reports, smeared reports and expected reports sum to the judged', () => {
    for (const column of [blocks.reports, blocks.smeared, blocks.expected])
      expect(sum(column)).toBeCloseTo(events.judged, 6);
    expect(blocks.reports.every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
    expect([...blocks.codes]).toEqual([...blocks.codes].sort());
  });

  test('Gi* of the excess per km², by the formula over all pairs', () => {
    const x = Array.from(
      blocks.reports,
      (n, b) => (n - (blocks.expected[b] as number)) / (blocks.habitable_km2[b] as number),
    );
    const n = x.length;
    const mean = sum(x) / n;
    const s = Math.sqrt(sum(x.map((v) => v * v)) / n - mean * mean);
    const centre = blocks.codes.map((code) => cellToLatLng(code));
    centre.forEach((at, i) => {
      const near = centre.flatMap((other, j) => (greatCircleDistance(at, other, UNITS.km) <= 4 ? [j] : []));
      const w = near.length;
      const alone = w === 1;
      const z = (sum(near.map((j) => x[j] as number)) - w * mean) / (s * Math.sqrt((n * w - w * w) / (n - 1)));
      if (alone) expect(blocks.giStar[i]).toBeNaN();
      else expect(blocks.giStar[i]).toBeCloseTo(z, 8);
    });
  });

  test('hot and cold only below the false-discovery rate and on the side of Gi*', () => {
    blocks.hot.forEach((hot, b) => {
      if (hot === 0) return;
      expect(blocks.pAdjusted[b]).toBeLessThanOrEqual(0.05);
      expect(Math.sign(blocks.giStar[b] as number)).toBe(hot);
    });
    blocks.hotShare.forEach((share, b) => {
      if (Number.isNaN(blocks.giStar[b])) expect(share).toBeNaN();
      else expect(share >= 0 && share <= 1).toBe(true);
    });
    expect(blocks.chance?.anyHot).toBeLessThan(0.5);
  });

  test('a band is never a point, never below the reports, and never given below the floor', () => {
    blocks.bands.forEach((band, b) => {
      const chance = 1 - Math.exp(-0.1 * (blocks.effort[b] as number));
      if (band.observable) {
        expect(chance).toBeGreaterThanOrEqual(0.05);
        expect(band.low).toBeGreaterThanOrEqual((blocks.smeared[b] as number) - 1e-12);
        expect(band.high).toBeGreaterThan(band.low);
      } else expect(band.reason).toBe(chance < 0.05 ? 'belowFloor' : 'noReports');
    });
  });
});

describe('where hot blocks come from', async () => {
  const made = await ground(coarse);
  const now = async () => undefined;

  test('positions known exactly give 0 and 1 alone: the hot blocks themselves', async () => {
    const exact = withIncidents((incident) => ({ ...incident, location_precision_m: null }));
    const points = judged(exact, made);
    const { hot } = hotBlocks(
      made,
      points.map((p) => p.cell),
      7,
    );
    const shares = await hotShares(made, points, 7, now);
    expect(Array.from(shares)).toEqual(Array.from(hot, (h) => (h === 1 ? 1 : 0)));
  });

  test('reports that follow effort heat the counts and not the excess; a heap over five blocks heats both', () => {
    const { study, blocks: all } = made;
    const rng = createRng(3);
    // Land and water within 1 km of a staffed point: forty times the reports of elsewhere.
    const follows = [...study.stratum.keys()].flatMap((i) => {
      const near = study.stratum[i] === 0 || study.stratum[i] === 4;
      return rng.next() < (near ? 0.7 : 0.05) ? new Array<number>(near ? 3 : 1).fill(i) : [];
    });
    const excess = hotBlocks(made, follows, 7);
    const { points } = hotspots(
      { x: all.x, y: all.y, value: excess.reports },
      { threshold: 4, metric: 'planar', seed: 7, permutations: 49_999, enough: 100 },
    );
    expect(points.filter((p) => (p.pAdjusted ?? 1) <= 0.05 && (p.giStar ?? 0) > 0).length).toBeGreaterThan(2);
    expect(excess.hot.filter((h) => h === 1)).toHaveLength(0);
    const [x, y] = [104.05 * study.kx, 1.13 * study.ky];
    const heap = study.within(x, y, 4);
    const { hot } = hotBlocks(made, [...follows, ...heap, ...heap], 7);
    const found = all.codes.flatMap((_, b) => (hot[b] === 1 ? [b] : []));
    expect(found.length).toBeGreaterThan(2);
    for (const b of found) expect(Math.hypot((all.x[b] as number) - x, (all.y[b] as number) - y)).toBeLessThan(8);
  });
});

describe('kecamatan', () => {
  test('their reports, with what lies in none, sum to the judged, expected ones too; all are there', () => {
    expect(areas.map((a) => a.name)).toHaveLength(12);
    expect(sum(areas.map((a) => a.reports)) + full.elsewhere.reports).toBeCloseTo(events.judged, 6);
    expect(sum(areas.map((a) => a.expected)) + full.elsewhere.expected).toBeCloseTo(events.judged, 6);
  });

  test('their bands sum to those of the blocks; what is not observable is in the reports and not in the band', () => {
    for (const end of ['low', 'high'] as const)
      expect(sum(areas.map((a) => a.band?.[end] ?? 0))).toBeCloseTo(
        sum(blocks.bands.map((band) => (band.observable ? band[end] : 0))),
        6,
      );
    for (const { band, reports, notObservable } of areas) {
      expect(notObservable).toBeLessThanOrEqual(reports + 1e-9);
      expect(band?.low ?? 0).toBeGreaterThanOrEqual(reports - notObservable - 1e-9);
    }
  });

  test('structural ranks are those of the score, reported ranks those of reports over expected', () => {
    const scores = new Map(scoreRegion(coarse, 'kecamatan').value?.units.map((u) => [u.code, u.rank]));
    for (const area of areas) {
      expect(area.structuralRank).toBe(scores.get(area.code));
      const ahead = areas.filter((other) => other.reports / other.expected > area.reports / area.expected);
      expect(area.reportedRank).toBe(1 + ahead.length);
      if (area.verdict === 'loud') expect(area.reports).toBeGreaterThanOrEqual(5);
      if (area.verdict === 'quiet') expect(area.expected).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('the answer', () => {
  test('is the same for the same seed whatever the order of the rows', async () => {
    const shuffled = { ...coarse, incidents: reordered(coarse.incidents), places: reordered(coarse.places) };
    expect(bytes(await answer(shuffled))).toBe(bytes(full));
    const other = await answer(coarse, { seed: 8 });
    expect(other.blocks.giStar).toEqual(blocks.giStar);
    expect(other.blocks.pAdjusted).not.toEqual(blocks.pAdjusted);
  });

  test('can be cancelled, and tells its progress', async () => {
    const heard: number[] = [];
    const stop = new AbortController();
    const { value, errors } = await reported(coarse, {
      ...options,
      signal: stop.signal,
      onProgress: (share) => {
        heard.push(share);
        if (share > 0.6) stop.abort();
      },
    });
    expect(value).toBeNull();
    expect(errors.at(-1)).toMatchObject({ rule: 'cancelled' });
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });
});

describe('where there is little or nothing', () => {
  test('no reports: nothing is hot, nothing is ranked, nothing is thrown', async () => {
    const none = await answer(withIncidents(() => null));
    expect(none).toMatchObject({ years: null, events: { judged: 0, atTerminals: 0, unlocated: 0, outside: 0 } });
    expect(none.blocks.chance).toBeNull();
    for (const undefinedAt of [none.blocks.giStar, none.blocks.pAdjusted, none.blocks.hotShare])
      expect(undefinedAt.every((v) => Number.isNaN(v))).toBe(true);
    expect(none.blocks.hot.every((h) => h === 0)).toBe(true);
    expect(none.blocks.bands.every((band) => !band.observable)).toBe(true);
    expect(none.density.perKm2.every((d) => d === 0 || Number.isNaN(d))).toBe(true);
    for (const area of none.areas)
      expect(area).toMatchObject({ reports: 0, expected: 0, band: null, verdict: null, reason: 'tooFewInAll' });
  });

  test('one report: counted, ranked against nobody, hot nowhere', async () => {
    const one = await answer(withIncidents((i) => (i.id === judgedId ? i : null)));
    expect(one.events.judged).toBe(1);
    expect(sum(one.blocks.expected)).toBeCloseTo(1, 9);
    expect(one.blocks.hot.includes(1)).toBe(false);
    expect(one.areas.every((a) => a.reason === 'tooFewInAll')).toBe(true);
  });
  const judgedId = coarse.incidents.find((i) => i.location_precision_m === 200)?.id;

  test('no staffed points: no effort, so nothing is observable', async () => {
    const unstaffed = await answer({ ...coarse, places: coarse.places.filter((p) => p.kind.endsWith('landing')) });
    expect(unstaffed.events.atTerminals).toBe(0);
    expect(unstaffed.blocks.effort.every((e) => e === 0)).toBe(true);
    expect(unstaffed.blocks.bands.every((band) => !band.observable && band.reason === 'belowFloor')).toBe(true);
    for (const { band, reports, notObservable } of unstaffed.areas) {
      expect(band).toBeNull();
      expect(notObservable).toBeCloseTo(reports, 9);
    }
  });

  test('no model, no land: an error, not a throw', async () => {
    expect(await reported({ ...coarse, model: { ...coarse.model, nodes: [] } }, options)).toMatchObject({
      value: null,
    });
    const sea = { ...coarse, geometry: { ...coarse.geometry, coast: { ...coarse.geometry.coast, features: [] } } };
    expect((await reported(sea, options)).errors[0]).toMatchObject({ rule: 'level' });
  });
});
