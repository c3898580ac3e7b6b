import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/register.ts';
import { explain, explainCell, scoreRegion } from '../../../src/risk/index.ts';
import { measuredLookup, selectRow } from '../../../src/risk/measured.ts';
import { batam, reordered, unit, withModel, withNode } from './batam.ts';

const kecamatan = scoreRegion(batam, 'kecamatan').value;
const kelurahan = scoreRegion(batam, 'kelurahan').value;
const numbers = (result: typeof kecamatan) => result?.units.map((u) => [u.code, u.score, u.rank, u.nodes]);
const score = (pack: typeof batam, name: string) =>
  unit(scoreRegion(pack, 'kecamatan').value, name).score ?? Number.NaN;

describe('Batam by kecamatan', () => {
  it('scores the twelve, ranks them 1 to 12, each in a class', () => {
    expect(kecamatan?.units).toHaveLength(12);
    expect(kecamatan?.units.map((u) => u.rank).sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    for (const u of kecamatan?.units ?? []) {
      expect(u.score).toBeGreaterThan(1);
      expect(u.score).toBeLessThan(10);
      expect(u.class).not.toBeNull();
      for (const value of Object.values(u.indicators))
        if (value.raw !== null) expect(value.source && value.year).toBeTruthy();
    }
  });
  it('puts the open coasts and the islands above the inner city', () => {
    const rank = (name: string) => unit(kecamatan, name).rank ?? 99;
    for (const outer of ['Nongsa', 'Belakang Padang', 'Bulang'])
      for (const inner of ['Lubuk Baja', 'Batu Ampar', 'Batam Kota']) expect(rank(outer)).toBeLessThan(rank(inner));
    expect(unit(kecamatan, 'Nongsa').nodes.HAZ).toBe(
      Math.max(...(kecamatan?.units.map((u) => u.nodes.HAZ ?? 0) ?? [])),
    );
  });
  it('turns each indicator its own way: nearer to Johor and to a terminal is more, nearer to help is less', () => {
    for (const [code, direction] of [
      ['SEADIST', -1],
      ['TERMINAL', -1],
      ['AIRPORT', -1],
      ['SERVICE', 1],
      ['POLICE', 1],
      ['PATROL', 1],
      ['LANDINGS', 1],
      ['POORHH', 1],
    ] as const) {
      const values = (kecamatan?.units ?? [])
        .map((u) => u.indicators[code])
        .sort((a, b) => direction * ((a?.raw ?? 0) - (b?.raw ?? 0)));
      const shares = values.map((v) => v?.normalised ?? Number.NaN);
      expect([code, [...shares].sort((a, b) => a - b)]).toEqual([code, shares]);
      expect(shares.at(-1)).toBeGreaterThan(shares[0] ?? 10);
    }
  });
  it('shows PKH of the three island kecamatan as missing, not zero, and still knows their poverty', () => {
    for (const name of ['Belakang Padang', 'Bulang', 'Galang']) {
      expect(unit(kecamatan, name).indicators.PKH).toEqual({
        raw: null,
        treated: null,
        normalised: null,
        imputed: false,
        inherited: false,
        source: null,
        year: null,
      });
      expect(unit(kecamatan, name).nodes.VUL_POV).toBe(unit(kecamatan, name).indicators.POORHH?.normalised);
    }
  });
  it('shows programmes and assisted villages without counting them', () => {
    const heavier = withModel((m) => ({
      ...m,
      nodes: m.nodes.map((n) => (n.code === 'PROGRAMMES' ? { ...n, weight: 1 } : n)),
    }));
    expect(unit(kecamatan, 'Bulang').indicators.PROGRAMMES?.raw).toBe(3);
    expect(score(heavier, 'Bulang')).not.toBe(unit(kecamatan, 'Bulang').score);
    expect(numbers(scoreRegion({ ...batam, programmes: [] }, 'kecamatan').value)).toEqual(numbers(kecamatan));
  });
  it('does not read incidents at all', () => {
    expect(numbers(scoreRegion({ ...batam, incidents: [] }, 'kecamatan').value)).toEqual(numbers(kecamatan));
  });
  it('has an evidence-free variant that does not read landings and routes', () => {
    const free = (pack: typeof batam) => scoreRegion(pack, 'kecamatan', { withoutEvidence: true }).value;
    const bare = free({ ...batam, routes: [], places: batam.places.filter((p) => p.kind !== 'informal_landing') });
    expect(numbers(bare)).toEqual(numbers(free(batam)));
    expect(numbers(free(batam))).not.toEqual(numbers(kecamatan));
  });
});

describe('the tables decide', () => {
  const move = (places: readonly Place[], kind: string, lon: number, lat: number): Place[] =>
    places.map((p) =>
      p.kind === kind && p.kecamatan === 'Nongsa' ? { ...p, lon: lon as Place['lon'], lat: lat as Place['lat'] } : p,
    );
  it('landings moved away lower Nongsa and nothing else by more than they gave', () => {
    expect(score({ ...batam, places: move(batam.places, 'informal_landing', 104.2, 0.45) }, 'Nongsa')).toBeLessThan(
      (unit(kecamatan, 'Nongsa').score ?? 0) - 0.2,
    );
  });
  it('a nearer police station lowers Galang', () => {
    const [post] = batam.places.filter((p) => p.kind === 'police_post');
    const added = post
      ? [
          ...batam.places,
          {
            ...post,
            id: 'NEW',
            lon: 104.26 as Place['lon'],
            lat: 0.7 as Place['lat'],
            location_precision_m: 100 as Place['location_precision_m'],
          },
        ]
      : [];
    expect(score({ ...batam, places: added }, 'Galang')).toBeLessThan(unit(kecamatan, 'Galang').score ?? 0);
  });
  it('neither the order of rows nor ids matter', () => {
    const name = (id: string) => `X${id.split('').reverse().join('')}`;
    const shuffled = {
      ...batam,
      places: reordered(batam.places).map((p) => ({ ...p, id: name(p.id) })),
      routes: reordered(batam.routes).map((r) => ({
        ...r,
        id: name(r.id),
        origin_place_id: name(r.origin_place_id),
        via_place_ids: r.via_place_ids.map(name),
        destination_place_id: name(r.destination_place_id),
      })),
      seats: reordered(batam.seats),
      islands: reordered(batam.islands),
      areas: reordered(batam.areas),
      area_indicators: reordered(batam.area_indicators),
    };
    expect(numbers(scoreRegion(shuffled, 'kecamatan').value)).toEqual(numbers(kecamatan));
  });
  it('kelurahan rows missing from areas and geometry change no kecamatan', () => {
    const some = {
      ...batam,
      areas: batam.areas.filter((a, i) => a.level !== 'kelurahan' || i % 2 === 0),
      geometry: { ...batam.geometry, kelurahan: { ...batam.geometry.kelurahan, features: [] } },
    };
    expect(numbers(scoreRegion(some, 'kecamatan').value)).toEqual(numbers(kecamatan));
  });
  it('more of a risk is more risk: each counted indicator pushes its own way', () => {
    const pushed = (code: string, factor: number) => ({
      ...batam,
      area_indicators: batam.area_indicators.map((r) =>
        r.indicator === code && r.area_code === '21.71.07' ? { ...r, value: r.value * factor } : r,
      ),
    });
    for (const code of [
      'registered_job_seekers',
      'poor_households_bdt',
      'pkh_recipient_families',
      'population_estimate',
    ])
      expect(score(pushed(code, 1.2), 'Sei Beduk')).toBeGreaterThan(unit(kecamatan, 'Sei Beduk').score ?? 10);
  });
});

describe('Batam by kelurahan', () => {
  it('scores all with a point, inherits what is known by kecamatan only, and says so', () => {
    expect(kelurahan?.units).toHaveLength(64);
    expect(kelurahan?.units.filter((u) => u.score !== null).length).toBeGreaterThanOrEqual(60);
    for (const u of kelurahan?.units ?? []) {
      const parent = kecamatan?.units.find((k) => u.code.startsWith(k.code));
      for (const code of ['POP', 'JOBSEEK', 'POORHH', 'GROWTH'])
        expect([u.indicators[code]?.inherited, u.indicators[code]?.raw]).toEqual([true, parent?.indicators[code]?.raw]);
      expect(u.indicators.LANDINGS?.inherited).toBe(false);
      expect(u.nodes.VUL).toBe(parent?.nodes.VUL);
    }
  });
  it('gives no score to a unit that misses a whole dimension: without a point, and without vulnerability', () => {
    const [first] = batam.geometry.kelurahan.features;
    const without = {
      ...batam,
      geometry: {
        ...batam.geometry,
        kelurahan: { ...batam.geometry.kelurahan, features: batam.geometry.kelurahan.features.slice(1) },
      },
    };
    const lost = scoreRegion(without, 'kelurahan').value?.units.find((u) => u.code === first?.properties.code);
    expect([lost?.score, lost?.rank, lost?.class, lost?.nodes.LCC]).toEqual([null, null, null, null]);
    const blank = scoreRegion(
      { ...batam, area_indicators: batam.area_indicators.filter((r) => r.area_code !== '21.71.01') },
      'kecamatan',
    ).value;
    expect(unit(blank, 'Belakang Padang')).toMatchObject({ score: null, rank: null });
    expect(blank?.units.filter((u) => u.score !== null)).toHaveLength(11);
  });
});

it('an empty register is said, not scored as zero', () => {
  const { value, errors } = scoreRegion(
    { ...batam, places: batam.places.filter((p) => p.kind !== 'service') },
    'kecamatan',
  );
  expect(errors).toContainEqual(expect.objectContaining({ rule: 'allMissing', value: 'SERVICE' }));
  expect(unit(value, 'Nongsa').indicators.SERVICE?.normalised).toBeNull();
  expect(unit(value, 'Nongsa').score).not.toBeNull();
});

describe('which row of area_indicators is taken', () => {
  const [row] = batam.area_indicators;
  const rows = (...changes: Partial<NonNullable<typeof row>>[]) =>
    changes.map((c) => ({ ...row, note: null, source_date: null, source_title: 'a', ...c }) as NonNullable<typeof row>);
  it('prefers what the model prefers, then the least doubtful, then the newest', () => {
    const list = rows(
      { value: 1, note: 'SUSPECT' },
      { value: 2, note: 'derived: x' },
      { value: 3, source_date: '2020' },
      { value: 4, source_date: '2021' },
      { value: 5, source_title: 'liked', note: 'conflicts with y' },
    );
    expect(selectRow(list, [])?.value).toBe(4);
    expect(selectRow(reordered(list), ['liked'])?.value).toBe(5);
    expect(selectRow(list.slice(0, 2), [])?.value).toBe(2);
    expect(selectRow([], [])).toBeNull();
  });
  it('takes the voters of November 2018, and for Bulang a printed row before the derived one', () => {
    const lookup = measuredLookup(batam.area_indicators);
    const voters = (area: string) =>
      lookup(area, {
        kind: 'measured',
        indicator: 'registered_voters',
        year: '2018',
        denominator: null,
        prefer: ['Pemilih Batam naik 46.811 orang (DPTHP-2'],
      })?.value;
    expect([voters('21.71.04'), voters('21.71.05')]).toEqual([50766, 7899]);
    expect(unit(kecamatan, 'Bulang').indicators.POORHH?.raw).toBeCloseTo((2311 / 7899) * 1000, 9);
    expect(unit(kecamatan, 'Nongsa').indicators.GROWTH?.raw).toBeCloseTo((68128 / 50766 - 1) * 100, 9);
  });
  it('a zero or missing denominator is missing', () => {
    const lookup = measuredLookup(
      batam.area_indicators.map((r) => (r.indicator === 'registered_voters' ? { ...r, value: 0 } : r)),
    );
    expect(
      lookup('21.71.04', {
        kind: 'measured',
        indicator: 'poor_households_bdt',
        year: '2017',
        denominator: { indicator: 'registered_voters', year: '2018', per: 1000 },
      }),
    ).toBeNull();
  });
});

describe('explanation', () => {
  const explained = explain(batam, 'kecamatan').value ?? [];
  it('indicators sum to the difference from the median area, and each group to its indicators', () => {
    for (const e of explained) {
      const difference = (e.score ?? 0) - (e.referenceScore ?? 0);
      const sum = e.contributions.filter((c) => c.indicator).reduce((a, c) => a + c.points, 0);
      expect(sum).toBeCloseTo(difference, 9);
      const parents = new Map(batam.model.nodes.map((n) => [n.code, n.parent]));
      for (const group of e.contributions.filter((c) => !c.indicator))
        expect(
          e.contributions.filter((c) => parents.get(c.code) === group.code).reduce((a, c) => a + c.points, 0),
        ).toBeCloseTo(group.points, 9);
    }
  });
  it('Nongsa stands out by its coast, Galang by distance from help; missing data explain nothing', () => {
    const of = (name: string) => explained.find((e) => e.code === unit(kecamatan, name).code);
    expect(of('Nongsa')?.contributions.find((c) => c.indicator)?.code).toMatch(/LANDINGS|ROUTES/);
    expect(of('Galang')?.contributions.find((c) => c.code === 'LCC')?.points).toBeGreaterThan(0.5);
    expect(of('Galang')?.contributions.find((c) => c.code === 'PKH')?.points).toBe(0);
    expect(of('Bulang')?.contributions.find((c) => c.code === 'PROGRAMMES')?.points).toBe(0);
  });
  it('never turns a sign: an indicator above its median adds, one below takes away', () => {
    for (const e of explained)
      for (const c of e.contributions)
        expect(
          Math.sign(Math.round(c.points * 1e9)) * Math.sign(Math.round(((c.value ?? 0) - (c.median ?? 0)) * 1e9)),
        ).toBeGreaterThanOrEqual(0);
  });
  it('names what raises and what lowers a score, from the contributions, and what is missing or inherited', () => {
    const sentence = (list: typeof explained, name: string) =>
      list.find((e) => e.code.startsWith(unit(kecamatan, name).code))?.sentence;
    expect(sentence(explained, 'Nongsa')).toMatchObject({ rank: unit(kecamatan, 'Nongsa').rank, of: 12 });
    expect(sentence(explained, 'Nongsa')?.raises[0]).toMatch(/LANDINGS|ROUTES/);
    expect(sentence(explained, 'Galang')).toMatchObject({ missing: ['PKH'], inherited: [] });
    for (const e of explained) {
      const points = (code: string) => e.contributions.find((c) => c.code === code)?.points ?? 0;
      const { raises, lowers } = e.sentence;
      expect(raises.length <= 3 && lowers.length <= 3).toBe(true);
      expect(raises.every((c) => points(c) > 0) && lowers.every((c) => points(c) < 0)).toBe(true);
      expect(raises.map(points)).toEqual(raises.map(points).sort((a, b) => b - a));
    }
    const below = explain(batam, 'kelurahan').value ?? [];
    expect([...(sentence(below, 'Nongsa')?.inherited ?? [])].sort()).toEqual([
      'GROWTH',
      'JOBSEEK',
      'PKH',
      'POORHH',
      'POP',
    ]);
  });
  it('tells the score of the median area from the median of the scores', () => {
    const scores = (kecamatan?.units ?? []).map((u) => u.score ?? Number.NaN).sort((a, b) => a - b);
    for (const e of explained) {
      expect(e.medianOfScores).toBeCloseTo(((scores[5] ?? 0) + (scores[6] ?? 0)) / 2, 12);
      expect(e.referenceScore).not.toBe(e.medianOfScores);
    }
  });
  it('explains a cell by the same rule', () => {
    const cell = latLngToCell(1.215, 104.09, 9);
    const { value } = explainCell(batam, cell);
    const sum = value?.contributions.filter((c) => c.indicator).reduce((a, c) => a + c.points, 0);
    expect(sum).toBeCloseTo((value?.score ?? 0) - (value?.referenceScore ?? 0), 9);
    expect(value?.sentence.inherited).toContain('POORHH');
    expect(explainCell(batam, 'no cell').value).toBeNull();
  });
  it('under INFORM’s product form a group with a gap passes nothing down, and nothing is NaN', () => {
    const inform = withNode('VUL_POV', { aggregation: 'inform' });
    for (const e of explain(inform, 'kecamatan').value ?? [])
      for (const c of e.contributions) expect(Number.isFinite(c.points)).toBe(true);
  });
  it('says that the data lie more than three years apart', () => {
    for (const e of explained) expect([e.years?.first, e.yearsFarApart]).toEqual([2017, true]);
  });
});

it('a weight changed changes the score; the same pack gives the same bytes', () => {
  expect(JSON.stringify(scoreRegion(batam, 'kecamatan'))).toBe(JSON.stringify({ value: kecamatan, errors: [] }));
  expect(score(withNode('LCC', { weight: 3 }), 'Galang')).toBeGreaterThan(unit(kecamatan, 'Galang').score ?? 10);
});
