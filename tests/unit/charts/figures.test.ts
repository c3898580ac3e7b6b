/** What the newsroom's charts say, on the public registers: which rows, hatched where, and what is never said. */
import { describe, expect, test } from 'vitest';
import { figureOf, isEmpty } from '../../../src/charts/figures/figureOf.ts';
import type { FigurePoint } from '../../../src/domain/figure.ts';
import { CHART_IDS } from '../../../src/domain/story.ts';
import { chart, EMPTY, FACTS, figure, table, timeline } from './newsroom.ts';

const LANGUAGES = ['id', 'en'] as const;
const brief = (points: readonly FigurePoint[] | undefined) => points?.map((p) => [p.x, p.y, p.reason]);
const panel = (name: RegExp) => chart('cases-by-agency').series.find((s) => name.test(s.name))?.points;

describe('cases of the Safe Migrant network', () => {
  test('are 38 in 2022, 87 to 18 December 2023, and about 59 derived for 2024; only the first is a full bar', () => {
    const [series] = chart('batam-cases').series;
    expect(brief(series?.points)).toEqual([
      ['2022', 38, null],
      ['2023', 87, 'part'],
      ['2024', 59, 'estimate'],
    ]);
    expect(series?.points.map((p) => p.label)).toEqual(['38', '87', '≈ 59']);
    expect(series?.points.map((p) => p.under)).toEqual(['', 'to 18 Dec', 'derived']);
  });

  test('given by the network and by the paper are drawn once, with both as sources', () => {
    const { series, sources } = chart('batam-cases');
    const titles = series[0]?.points[1]?.sources.map((i) => sources[i]?.title ?? '');
    expect(titles).toHaveLength(2);
    expect(titles?.some((t) => t.startsWith('Eddy, Ginanjar and Akbar'))).toBe(true);
  });

  test('say how the derived value was made, from the share and the total that are printed', () => {
    expect(chart('batam-cases', 'id').cautions.join('\n')).toContain('32,6\u00a0% dari 181 kasus s.d. 18 Des; ±1');
    expect(chart('batam-cases', 'en').cautions.join('\n')).toContain('32.6\u00a0% of 181 cases to 18 Dec; ±1');
  });
});

describe('cases by agency', () => {
  test('stand in one panel a series, each of one agency that says what it counts', () => {
    const { series, scale } = chart('cases-by-agency');
    expect(series).toHaveLength(7);
    expect(scale).toBe('own');
    for (const s of series) expect(s.note, s.name).not.toBe('');
    expect(brief(panel(/Polresta/))).toEqual([
      ['2021', 3, null],
      ['2022', 7, null],
      ['2023', 54, null],
      ['2024', 35, null],
      ['2025', 37, null],
    ]);
  });

  test('keep the two figures of the provincial police for 2022 apart, and its parts of years hatched', () => {
    expect(brief(panel(/irregular migration$/))?.at(-1)).toEqual(['2022', 56, null]);
    expect(brief(panel(/: trafficking$/))).toEqual([
      ['2019', 4, 'estimate'],
      ['2020', 7, 'part'],
      ['2021', null, null],
      ['2022', 71, null],
      ['2023', 114, null],
    ]);
    expect(brief(panel(/both together/))).toEqual([
      ['2023', 31, 'part'],
      ['2024', 68, null],
      ['2025', 82, null],
    ]);
    expect(chart('cases-by-agency').cautions.join('\n')).toContain('56 cases in the release of December 2022, 71 in');
  });

  test('show both values where a running total fell', () => {
    const points = panel(/UPTD/);
    expect(brief(points)).toEqual([
      ['2025', 4, 'part'],
      ['2025', 1, 'part'],
    ]);
    expect(points?.every((p) => p.differs)).toBe(true);
  });

  test('never hold a sum: every panel is one series of the register, each value printed in it', () => {
    const ids = [...new Set(FACTS.cases.map((c) => c.series_id))];
    const prints = (id: string, p: FigurePoint) =>
      FACTS.cases.some((c) => c.series_id === id && c.year === p.x && c.value === p.y);
    for (const id of ['batam-cases', 'cases-by-agency', 'prevented-departures'] as const) {
      for (const { name, points } of chart(id).series) {
        const told = points.filter((p) => p.y !== null);
        expect(
          ids.filter((series) => told.every((p) => prints(series, p))),
          name,
        ).not.toEqual([]);
      }
    }
  });
});

test('departures postponed show both figures of 2022, the part of 2023, and that 2024 is not known', () => {
  const points = chart('prevented-departures').series[0]?.points ?? [];
  expect(brief(points)).toEqual([
    ['2022', 2780, null],
    ['2022', 4200, 'estimate'],
    ['2023', 8243, 'part'],
    ['2024', null, null],
    ['2025', 5659, null],
  ]);
  expect(points.map((p) => p.differs)).toEqual([true, true, false, false, false]);
  expect(chart('prevented-departures', 'id').series[0]?.points.map((p) => p.label)).toEqual([
    '2.780',
    '≈ 4.200',
    '8.243',
    '—',
    '5.659',
  ]);
});

describe('tiers', () => {
  const { series, rungs } = chart('tiers');
  const points = series[0]?.points ?? [];

  test('are one a year from 2001, the last a gap and no tier', () => {
    expect(points.map((p) => p.x)).toEqual(Array.from({ length: 25 }, (_, i) => String(2001 + i)));
    expect(points.at(-1)).toMatchObject({ x: '2025', y: null, under: 'not found' });
  });

  test('are Tier 3 twice, the Watch List in 2006 and 2022, else Tier 2', () => {
    const years = (tier: number) => points.filter((p) => p.y === tier).map((p) => p.x);
    expect(years(3)).toEqual(['2001', '2002']);
    expect(years(2.5)).toEqual(['2006', '2022']);
    expect(years(2)).toHaveLength(20);
    expect(years(1)).toEqual([]);
  });

  test('stand on a ladder with Tier 3 at the bottom and the Watch List between', () => {
    expect(rungs.map((r) => r.label)).toEqual(['Tier 3', 'Tier 2 Watch List', 'Tier 2', 'Tier 1']);
    expect(chart('tiers', 'id').rungs.map((r) => r.label)[1]).toBe('Tingkat 2 Daftar Pengawasan');
  });
});

describe('tables', () => {
  test('name six modes, with the partial matches said to be partial', () => {
    const { rows } = table('modes');
    expect(rows.map((r) => r[0])).toEqual([
      'Sexual exploitation',
      'Organ transplantation',
      'Mail-order brides',
      'Child exploitation',
      'Labour exploitation in fisheries',
      'Exploitation of Indonesian migrant workers',
    ]);
    expect(rows.map((r) => r[2]?.split(':')[0])).toEqual([
      'direct',
      'direct',
      'partial',
      'partial',
      'direct',
      'partial',
    ]);
  });

  test('give the ten countries of the index of 2018 and set Indonesia apart, unranked', () => {
    const { rows, marked } = table('prevalence', 'id');
    expect(rows).toHaveLength(11);
    expect(rows[0]).toEqual(['1', 'Korea Utara*', '25.244.000', '2.640.000', '104,6']);
    expect(rows[9]).toEqual(['10', 'Iran', '79.360.000', '1.289.000', '16,2']);
    expect(rows[10]).toEqual([null, 'Indonesia (edisi 2016)', null, '736.100', '2,86']);
    expect(marked).toBe(10);
  });

  test('warn that 2016 and 2021 are no trend, and draw no 2021', () => {
    const { cautions, rows } = table('prevalence');
    expect(cautions.join('\n')).toMatch(/1,833,000 persons \(6\.7 per 1,000\).*not a trend/);
    expect(rows.flat().join()).not.toContain('1,833,000');
  });
});

describe('the timeline', () => {
  test('begins with the refugees at Tanjungpinang in 1979 and has the paper’s three kinds of effort', () => {
    const { events } = timeline();
    expect([...events].sort((a, b) => a.from - b.from)[0]).toMatchObject({ when: '1979', to: null });
    expect([...new Set(events.map((e) => e.lane))]).toEqual([
      'Law and its enforcement',
      'Immigration and assistance',
      'Training and outreach',
      'Not sorted by the paper',
    ]);
  });

  test('tells what two sources tell once, dated by the one that knows the day', () => {
    const { events, sources } = timeline();
    const stream = events.filter((e) => e.what.startsWith('STREAM'));
    expect(stream.map((e) => [e.when, e.sources.length])).toEqual([['2024', 2]]);
    const fisheries = events.filter((e) => /[Ff]isheries/.test(e.what));
    expect(fisheries.map((e) => [e.when, e.lane])).toEqual([['2022', 'Training and outreach']]);
    expect(fisheries[0]?.sources.map((i) => sources[i]?.grade)).toContain('A');
  });

  test('names what has no year instead of giving it one', () => {
    const { events, cautions } = timeline();
    expect(cautions.join('\n')).toContain('Victim Assistance Fund; Coordination with Malaysia’s MAPO');
    expect(events.some((e) => e.what === 'Victim Assistance Fund')).toBe(false);
  });

  test.each(LANGUAGES)('says every event in the language asked for: %s', (language) => {
    const names = new Set(FACTS.programmes.map((p) => p.name));
    const said = timeline(language).events.map((e) => e.what);
    expect(said.filter((what) => names.has(what) && what !== 'Bali Process')).toEqual([]);
  });
});

test('task forces: one figure for the provinces with two sources, two for the districts, on one scale', () => {
  const { series, scale } = chart('task-forces');
  expect(series.map((s) => s.points.map((p) => [p.y, p.differs, p.sources.length]))).toEqual([
    [[32, false, 2]],
    [
      [25, true, 1],
      [245, true, 1],
    ],
  ]);
  expect(scale).toBe('shared');
});

describe.each(LANGUAGES)('every figure (%s)', (language) => {
  test.each(CHART_IDS)('%s has a title, cautions, and a source for everything it shows', (id) => {
    const made = figure(id, language);
    expect(isEmpty(made)).toBe(false);
    expect(made.title).not.toBe('');
    expect(made.cautions.length).toBeGreaterThan(0);
    const cited =
      made.kind === 'table'
        ? made.rowSources
        : made.kind === 'timeline'
          ? made.events.map((e) => e.sources)
          : made.series.flatMap((s) => s.points.filter((p) => p.y !== null || p.sources.length).map((p) => p.sources));
    for (const places of cited) {
      expect(places.length).toBeGreaterThan(0);
      for (const i of places) expect(made.sources[i]?.title).toBeTruthy();
    }
  });

  test.each(CHART_IDS)('%s never shows 118,932, which is not Indonesian', (id) => {
    expect(JSON.stringify(figure(id, language))).not.toMatch(/118[.,]?932/);
  });

  test.each(CHART_IDS)('%s is said in its language alone', (id) => {
    const text = JSON.stringify(figure(id, language));
    expect(text).not.toContain('figures.');
    expect(text).not.toContain('headline and address not repeated');
  });

  test.each(CHART_IDS)('%s is empty, not zero, where the registers are', (id) => {
    const none = figureOf(id, EMPTY, language);
    expect(isEmpty(none)).toBe(true);
    expect(none.sources).toEqual([]);
  });
});
