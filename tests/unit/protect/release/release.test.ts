import { describe, expect, it } from 'vitest';
import type { Release } from '../../../../src/domain/project.ts';
import { auditRelease } from '../../../../src/protect/release/audit.ts';
import { limitsOf } from '../../../../src/protect/release/places.ts';
import { releaseOf } from '../../../../src/protect/release/release.ts';
import { countRecords, structureOf, yearsOf } from '../../../../src/protect/release/structure.ts';
import { flat, highs, limitsIn, records, release, said } from './support.ts';

const AREAS = ['Nongsa', 'Galang', 'Bulang'] as const;
const TABLE = { '2024': [40, 5, 12], '2025': [30, 20, 3] };

/** Told as somebody would who only puts small numbers into a band. */
const naive = (
  values: readonly string[],
  years: Readonly<Record<string, readonly number[]>>,
  sets: readonly string[] = ['a'],
): Release => {
  const sum = (at: readonly [string, string]) =>
    records(values, years)
      .filter((r) => (at[0] === '*' || r.values[0] === at[0]) && (at[1] === '*' || r.year === at[1]))
      .reduce((total, { count }) => total + count, 0);
  const told = ['*', ...values].flatMap((value) =>
    [...Object.keys(years), '*'].map((year) => {
      const n = sum([value, year]);
      const at = [value === '*' ? '*' : 'kecamatan', value, year];
      return n < 10 ? { at, value: null, band: '0-9' } : { at, value: n, band: null };
    }),
  );
  return { date: '2025-01-01', sets, by: ['kecamatan', 'year'], told };
};

describe('a release of counts', () => {
  it('tells zero and one to nine in the same way', () => {
    const made = release(AREAS, { '2024': [60, 0, 4], '2025': [50, 9, 1] });
    expect(said(made, 'Galang', '2024')).toBe('0-9');
    expect(said(made, 'Bulang', '2024')).toBe('0-9');
    expect(said(made, 'Galang', '2025')).toBe('0-9');
  });

  it('withholds further numbers where one band could be worked out from row and column', () => {
    const simple = auditRelease(naive(AREAS, TABLE), [], highs);
    expect(simple.ok).toBe(false);
    expect(simple.refused?.at).toEqual(['kecamatan', 'Galang', '2024']);
    expect(simple.intervals.find(({ at }) => at.join() === 'kecamatan,Galang,2024')).toMatchObject({ low: 5, high: 5 });
    const made = release(AREAS, TABLE);
    expect(made.errors).toEqual([]);
    expect(made.value?.table.withheld.some(({ why }) => why === 'others')).toBe(true);
    expect(made.value && auditRelease(made.value.release, [], highs)).toMatchObject({ ok: true, refused: null });
  });

  it('lets no zeros be read from all others being told, nor that everybody is of one kind', () => {
    const all = { '2024': [60, 0, 0] };
    expect(auditRelease(naive(AREAS, all), [], highs).ok).toBe(false);
    const made = release(AREAS, { '2024': [60, 0, 0], '2025': [70, 30, 41] });
    for (const { low, high } of made.value?.table.intervals.filter(({ low: l }) => l < 10) ?? [])
      expect(high - low).toBeGreaterThanOrEqual(5);
  });

  it('gives up no more than one number a line for places where nothing was found', () => {
    const values = ['a', 'b', 'c', 'd', 'none', 'nothing'];
    const made = release(values, {
      '2023': [70, 37, 40, 16, 0, 0],
      '2024': [66, 33, 30, 31, 0, 0],
      '2025': [84, 27, 34, 25, 0, 0],
    });
    const others = made.value?.table.withheld
      .filter(({ why }) => why === 'others')
      .map(({ at }) => at.slice(1).join(' '));
    // One area in every year, and its total: all other areas and all totals are told.
    expect(others).toEqual(['d 2023', 'd 2024', 'd 2025', 'd *']);
  });

  it('tells nothing at all rather than a table of bands', () => {
    expect(release(['Nongsa'], { '2024': [7] }).errors).toMatchObject([{ rule: 'nothingTold', value: null }]);
    expect(release(AREAS, { '2024': [0, 0, 0] }).errors).toMatchObject([{ rule: 'noRecords' }]);
  });

  it('is the same whatever the order of the records', () => {
    const rows = records(AREAS, TABLE);
    const made = (r: typeof rows) =>
      releaseOf(r, flat(AREAS), { sets: ['a'], date: '2026-01-01' }, [], highs).value?.release;
    expect(made([...rows].reverse())).toEqual(made(rows));
  });

  it('is plain JSON: nothing is lost where a project keeps it', () => {
    const made = release(AREAS, TABLE).value?.release;
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

describe('a release after another', () => {
  const grown = { '2024': [41, 5, 12], '2025': [30, 20, 3] };

  it('of the same sets says what was said', () => {
    const first = release(AREAS, TABLE);
    const log = first.value ? [first.value.release] : [];
    const again = release(AREAS, TABLE, ['a'], log, '2026-05-05');
    expect(again.value?.release.told).toEqual(first.value?.release.told);
    expect(again.value?.table.repeated).toBe(true);
  });

  it('of the same sets counted otherwise is refused', () => {
    const log = [release(AREAS, TABLE).value?.release].filter((r) => r !== undefined);
    expect(release(AREAS, { ...TABLE, '2025': [50, 20, 3] }, ['a'], log).errors).toMatchObject([
      { rule: 'contradicts' },
    ]);
  });

  it.each([
    ['the list with one case more, as another file', ['b']],
    ['the list and another set of one case', ['a', 'b']],
  ])('does not give away %s', (_, sets) => {
    const big = { '2024': [140, 50, 120], '2025': [130, 200, 33] };
    const one = { '2024': [141, 50, 120], '2025': [130, 200, 33] };
    const first = naive(AREAS, big, ['a']);
    expect(auditRelease(first, [], highs).ok).toBe(true);
    const careless = auditRelease(naive(AREAS, one, sets), [first], highs);
    expect(careless).toMatchObject({ ok: false, refused: { reason: 'differencing' } });
    const made = release(AREAS, one, sets, [first]);
    // Every number has moved by 0 to 9 since: not even which of them moved at all is told.
    expect(made.errors).toMatchObject([{ rule: 'nothingTold' }]);
  });

  it('tells the years that have changed by ten or more, and the others as near to what was told', () => {
    const first = naive(AREAS, { '2024': [140, 50, 120], '2025': [130, 200, 33] }, ['a']);
    const made = release(AREAS, { '2024': [141, 50, 120], '2025': [190, 260, 93] }, ['b'], [first]);
    expect(made.errors).toEqual([]);
    expect(said(made, 'Nongsa', '2024')).toBe('131-149');
    expect(said(made, 'Galang', '2024')).toBe('41-59');
    expect(made.value?.release.told.some(({ value }) => value !== null)).toBe(true);
    const limits = limitsIn(made.value ? [first, made.value.release] : []);
    for (const a of limits.filter(({ release: r }) => r === 0))
      for (const b of limits.filter((x) => x.release === 1 && x.value === a.value && x.year === a.year)) {
        // The most and the least that can have been added, place by place.
        const [least, most] = [b.low - a.high, b.high - a.low];
        expect(least >= 10 || most - least >= 5, `${a.value} ${a.year}`).toBe(true);
      }
  });

  it('does not let a list up to a year be taken from the list of all years', () => {
    const upTo = naive(AREAS, { '2024': [140, 50, 120] }, ['a']);
    const all = { '2024': [140, 50, 120], '2025': [2, 1, 3] };
    expect(auditRelease(naive(AREAS, all, ['b']), [upTo], highs).ok).toBe(false);
    const made = release(AREAS, all, ['b'], [upTo]);
    expect(said(made, '*', '*')).not.toBe(316);
  });

  it('holds where sets overlap: what two releases share, and what either holds alone', () => {
    const ab = naive(AREAS, { '2024': [77, 120, 90] }, ['a', 'b']);
    const bc = naive(AREAS, { '2024': [85, 24, 70] }, ['b', 'c']);
    // a + b, b + c and a + c give a, b and c: at Galang 4 of c.
    const ac = naive(AREAS, { '2024': [98, 104, 100] }, ['a', 'c']);
    expect(auditRelease(bc, [ab], highs).ok).toBe(true);
    expect(auditRelease(ac, [ab], highs).ok && auditRelease(ac, [bc], highs).ok).toBe(true);
    expect(auditRelease(ac, [ab, bc], highs)).toMatchObject({
      ok: false,
      refused: { reason: 'differencing', at: ['kecamatan', 'Galang', '2024'] },
    });
  });

  it('of records that a release cannot contain is judged beside it all the same', () => {
    const cases = release(AREAS, TABLE).value?.release;
    const events: Release = { ...naive(AREAS, grown), by: ['kecamatan', 'kind', 'year'], sets: ['e'] };
    // Events are not people: counts of the one tell nothing of the other.
    expect(cases && auditRelease(events, [cases], highs).refused?.at).toEqual(
      auditRelease(events, [], highs).refused?.at,
    );
  });

  it('reads an earlier table without years', () => {
    const old: Release = {
      ...{ date: '2024-01-01', sets: ['a'], by: ['kecamatan'] },
      told: [{ at: ['Nongsa'], value: 140, band: null }],
    };
    const grown = naive(AREAS, { '2024': [100, 50, 120], '2025': [41, 60, 70] }, ['b']);
    expect(auditRelease(grown, [], highs).ok).toBe(true);
    expect(auditRelease(grown, [old], highs)).toMatchObject({
      ok: false,
      refused: { reason: 'differencing', at: ['kecamatan', 'Nongsa', '*'] },
    });
  });

  it('reads an earlier table of two dimensions', () => {
    const old: Release = {
      date: '2024-01-01',
      sets: ['a'],
      by: ['kecamatan', 'year'],
      told: naive(AREAS, { '2024': [140, 50, 120] }).told.map((cell) => ({ ...cell, at: cell.at.slice(1) })),
    };
    expect(auditRelease(naive(AREAS, { '2024': [141, 50, 120] }, ['b']), [old], highs).ok).toBe(false);
  });
});

describe('what is counted', () => {
  const structure = structureOf('incidents', {
    kecamatan: AREAS,
    kinds: ['departure_attempt'],
    exploitation: [],
    hte_Type: [],
  });
  const event = (key: string, sensitive = false) => ({
    ...{ key, date: '2024-05-05', kind: null, kecamatan: 'Nongsa', position: null, sensitive, texts: {}, counts: {} },
  });

  it('is no sensitive row, and no event twice', () => {
    const set = { as: 'incidents' as const, rows: [event('1'), event('1'), event('2', true), event('3'), event('4')] };
    expect(countRecords([set, set], structure, new Set(['4']))).toEqual([
      { year: '2024', values: ['Nongsa', 'unknown'], count: 1 },
      { year: '2024', values: ['Nongsa', 'unknown'], count: 1 },
    ]);
  });

  it('counts a place that is not on the list for the city, and lists the years between', () => {
    const counts = {
      months: [{ month: '2022-01', kecamatan: 'Elsewhere', kind: null, count: 3, persons: 9 }],
      cells: [],
    };
    const counted = countRecords([{ as: 'incidentCounts', counts }], structure);
    expect(counted).toEqual([{ year: '2022', values: ['city', 'unknown'], count: 3 }]);
    expect(yearsOf([...counted, { year: '2025', values: [], count: 1 }])).toEqual(['2022', '2023', '2024', '2025']);
  });

  it('reads its own bands', () => {
    expect(limitsOf('0-9')).toEqual({ low: 0, high: 9 });
    expect(limitsOf('10+')).toEqual({ low: 10, high: Number.POSITIVE_INFINITY });
    expect(limitsOf('*')).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
  });
});
