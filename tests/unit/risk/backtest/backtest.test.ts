import { describe, expect, test } from 'vitest';
import { packBefore, yearOf } from '../../../../src/risk/backtest/evidence.ts';
import { backtest, backtestSentence } from '../../../../src/risk/backtest/index.ts';
import { peoplePoints } from '../../../../src/risk/backtest/people.ts';
import { batam } from '../batam.ts';
import { coarse, coarseGrid, coarseStudy } from './support.ts';

const { value: result, errors } = backtest(coarse, { seed: 7 });

describe('the back-test of Batam', () => {
  test('pooled first, three shares, all finite, low ≤ PAI ≤ high', () => {
    expect(Object.keys(result ?? {})[0]).toBe('pooled');
    expect(result?.pooled.n).toBeGreaterThan(60);
    expect(result?.pooled.shares.map((s) => s.share)).toEqual([0.05, 0.1, 0.2]);
    for (const assessment of [result?.pooled, result?.forward.pooled, ...Object.values(result?.variants ?? {})])
      for (const { pai, low, high, pei, kde, chance } of assessment?.shares ?? []) {
        for (const x of [pai, low, high, pei, kde, chance.low, chance.high]) expect(Number.isFinite(x)).toBe(true);
        expect(low).toBeLessThanOrEqual(pai as number);
        expect(pai).toBeLessThanOrEqual(high as number);
      }
  });

  test('a year with fewer than ten reports is null with a reason, the others are not', () => {
    expect(result?.years.length).toBeGreaterThan(5);
    for (const { n, reason, distinguishable, shares } of result?.years ?? []) {
      expect(reason === null).toBe(n >= 10);
      expect(distinguishable === null).toBe(n < 10);
      expect(shares.every((s) => (s.pai === null) === n < 10)).toBe(true);
    }
    expect(result?.years.reduce((sum, y) => sum + y.n, 0)).toBe(result?.pooled.n);
  });

  test('every incident is judged or accounted for', () => {
    expect((result?.pooled.n ?? 0) + (result?.left.outside ?? 0) + (result?.left.withoutPosition ?? 0)).toBe(
      coarse.incidents.length,
    );
    expect(result?.variants.withoutTerminals.n).toBeLessThan(result?.pooled.n ?? 0);
    expect(result?.variants.evidenceFree.n).toBe(result?.pooled.n);
  });

  test('an indicator that is empty before a year is said, with the year', () => {
    expect(errors.every((e) => /^Before 20\d\d: /.test(e.remedy))).toBe(true);
  });

  test('the same seed gives the same bytes, whatever the order of the rows', () => {
    const shuffled = {
      ...coarse,
      incidents: [...coarse.incidents].reverse(),
      places: [...coarse.places].reverse(),
      routes: [...coarse.routes].reverse(),
    };
    expect(JSON.stringify(backtest(shuffled, { seed: 7 }).value)).toBe(JSON.stringify(result));
  });

  test('without a model or without land: an error, not a throw', () => {
    expect(backtest({ ...coarse, model: { ...coarse.model, nodes: [] } }, { seed: 7 })).toMatchObject({ value: null });
    const sea = { ...coarse, geometry: { ...coarse.geometry, coast: { ...coarse.geometry.coast, features: [] } } };
    expect(backtest(sea, { seed: 7 }).errors[0]).toMatchObject({ rule: 'level' });
  });
});

describe('what a held-out year may not know', () => {
  test.each([2018, 2022, 2023, 2025])(
    'before %i no landing or route rests on evidence of that year or later',
    (year) => {
      const known = packBefore(batam, year);
      const later = batam.incidents.filter((i) => yearOf(i) >= year);
      const addresses = later.flatMap((i) => [i.source_url, i.source2_url]).filter((u) => u !== null);
      const landings = known.places.filter((p) => p.kind.endsWith('landing'));
      const routes = known.routes.filter((r) => r.kind === 'irregular_sea');
      for (const row of [...landings, ...routes]) {
        const text = `${row.source_date} ${'period' in row ? row.period : JSON.stringify(row.attributes.years ?? '')}`;
        for (const [y] of text.matchAll(/\b20\d\d\b/g)) expect(Number(y)).toBeLessThan(year);
        expect(addresses).not.toContain(row.source_url);
      }
      expect(landings.length).toBeLessThan(batam.places.filter((p) => p.kind.endsWith('landing')).length);
    },
  );

  test('an old landing or route told by a report of the year is not known before it; one without any year never is', () => {
    const [incident] = batam.incidents.filter((i) => yearOf(i) === 2023);
    const url = incident?.source_url ?? null;
    const old = { source_date: '2010', source_url: 'https://example.org/old' };
    const [place] = batam.places.filter((p) => p.kind === 'informal_landing');
    const [route] = batam.routes.filter((r) => r.kind === 'irregular_sea');
    if (!place || !route) throw new Error('no landing or route');
    const landing = (id: string, change: object) => ({
      ...place,
      ...old,
      attributes: { years: ['2010'] },
      id,
      ...change,
    });
    const way = (id: string, change: object) => ({
      ...route,
      ...old,
      source2_url: null,
      period: '2010',
      id,
      ...change,
    });
    const pack = {
      ...batam,
      places: [
        landing('P1', {}),
        landing('P2', { source_url: url }),
        landing('P3', { attributes: {}, source_date: null }),
      ],
      routes: [
        way('R1', {}),
        way('R2', { source_url: url }),
        way('R3', { source2_url: url }),
        way('R4', { period: '2010-' }),
        way('R5', { period: null, source_date: null }),
      ],
    };
    const ids = (year: number) => {
      const known = packBefore(pack, year);
      return [...known.places, ...known.routes].map((row) => row.id);
    };
    expect(ids(2023)).toEqual(['P1', 'R1']);
    expect(ids(2024)).toEqual(['P1', 'P2', 'R1', 'R2', 'R3']);
    expect(ids(2010)).toEqual([]);
  });

  test('the later the year, the more is known; terminals and posts stay', () => {
    const sizes = [2018, 2020, 2022, 2024, 2027].map((y) => packBefore(batam, y).places.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    const rest = (places: typeof batam.places) => places.filter((p) => !p.kind.endsWith('landing')).length;
    expect(rest(packBefore(batam, 2018).places)).toBe(rest(batam.places));
  });

  test('the reports of a held-out year do not move its own surface', () => {
    const moved = {
      ...coarse,
      incidents: coarse.incidents.map((i) => (yearOf(i) === 2023 ? { ...i, lon: null, lat: null } : i)),
    };
    const without = backtest(moved, { seed: 7 }).value;
    const of = (r: typeof result, year: number) => r?.years.find((y) => y.year === year)?.shares.map((s) => s.pai);
    expect(of(without, 2022)).toEqual(of(result, 2022));
    expect(of(without, 2025)).toEqual(of(result, 2025));
  });
});

test('habitable: all coastal water, and land no farther than 1 km from people', () => {
  const people = peoplePoints(coarse);
  const kept = new Set(coarseStudy.cell);
  coarseGrid.codes.forEach((_, i) => {
    const [lon, lat] = [coarseGrid.lon[i] as number, coarseGrid.lat[i] as number];
    const near = people.some((p) => Math.hypot((p.lon - lon) * coarseStudy.kx, (p.lat - lat) * coarseStudy.ky) <= 1);
    expect(kept.has(i)).toBe(coarseGrid.water[i] === 1 || near);
  });
  expect(coarseStudy.strata.filter((s) => s.length > 0).length).toBeGreaterThanOrEqual(6);
});

describe('the sentence', () => {
  const share = (pai: number | null) => ({
    share: 0.1,
    pai,
    low: 1,
    high: 3,
    pei: 0.3,
    kde: 6.2,
    chance: { low: 0.4, high: 1.5 },
    distinguishable: null,
  });
  const pooled = (distinguishable: boolean | null, pai: number | null = 2.1) => ({
    pooled: { n: 86, reason: null, shares: [share(pai)], distinguishable },
  });

  test('says first whether it is better than chance, with its figures, in both languages', () => {
    const yes = backtestSentence(pooled(true));
    expect(yes.en).toMatch(
      /^Structural risk shows .* better than chance.*21\u00a0% of 86 reports.*4\u00a0% to 15\u00a0%.*62\u00a0%/,
    );
    expect(yes.id).toMatch(
      /^Kerawanan struktural menunjukkan .*21\u00a0% dari 86 laporan.*4\u00a0% sampai 15\u00a0%.*62\u00a0%/,
    );
    const no = backtestSentence(pooled(false));
    expect(no.en).toMatch(/^Structural risk has not been shown/);
    expect(no.id).toMatch(/^Belum terbukti/);
    expect(no.figures).toMatchObject({ n: 86, distinguishable: false, caught: expect.closeTo(0.21, 9) });
  });

  test('claims nothing from too few reports', () => {
    expect(backtestSentence(pooled(null, null))).toMatchObject({
      figures: null,
      en: expect.stringMatching(/^Too few/),
    });
  });

  test('is about the real result', () => {
    if (!result) throw new Error('no result');
    const { figures } = backtestSentence(result);
    expect(figures?.caught).toBeCloseTo((result.pooled.shares[1]?.pai ?? 0) * 0.1, 9);
  });
});
