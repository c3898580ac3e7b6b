import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/domain/register.ts';
import { type CaseRow, DUTY_IDS, scopeOf, yearReport, yearsTold } from '../../../src/response/duties/year.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8')) as T;
const programmes = read<readonly Programme[]>('programmes');
const cases = read<readonly CaseRow[]>('case_series');
const report = (year: number) => yearReport(year, programmes, cases, '21.71');
const duty = (year: number, id: string) => report(year).duties.find((d) => d.id === id);

describe('how far a row reaches', () => {
  test.each([
    ['21.71', 'city'],
    ['21.71.09.1001', 'city'],
    ['21', 'province'],
    // Tanjungpinang is another city of the province.
    ['21.72', 'wider'],
    ['21.7', 'wider'],
    [null, 'wider'],
    ['IDN', 'wider'],
  ])('%s: %s', (code, scope) => {
    expect(scopeOf(code, '21.71')).toBe(scope);
  });
});

describe('a year under the five duties', () => {
  test('has all five, whatever the year', () => {
    for (const year of [1979, 2023, 2030]) expect(report(year).duties.map(({ id }) => id)).toEqual(DUTY_IDS);
  });

  test('2023 trains the law: BERANTAS stands under prevention, with its scope', () => {
    const found = duty(2023, 'prevention')?.programmes.find(({ programme }) => programme.id === 'prog-003');
    expect(found).toMatchObject({ scope: 'city', openEnd: false });
    expect(duty(2024, 'prevention')?.programmes.some(({ programme }) => programme.id === 'prog-003')).toBe(false);
  });

  test('a programme without an end is told as one that may have ended', () => {
    const stream = duty(2025, 'coordination')?.programmes.find(({ programme }) => programme.id === 'prog-001');
    expect(stream).toMatchObject({ scope: 'province', openEnd: true });
  });

  test('values of two agencies stand apart and as published; nothing of the nation or the world is among them', () => {
    const values = duty(2023, 'law')?.values ?? [];
    expect(values.find((v) => v.series_id === 'safe-migrant-batam-tppo-cases')?.value).toBe(87);
    expect(values.find((v) => v.series_id === 'polresta-barelang-tppo-pmi-cases' && !v.partial_year)?.value).toBe(54);
    const all = report(2019).duties.flatMap((d) => d.values);
    expect(all.some((v) => v.value === 118_932)).toBe(false);
    expect(all.every((v) => v.geography_code === '21' || v.geography_code?.startsWith('21.71'))).toBe(true);
  });

  test('parts of years and conflicts are listed as cautions', () => {
    const { cautions } = report(2023);
    expect(cautions.some((c) => c.partial_year && c.series_id === 'safe-migrant-batam-tppo-cases')).toBe(true);
    expect(cautions.every((c) => c.partial_year || c.derived || c.estimate || c.conflicts || c.suspect)).toBe(true);
  });

  test('a year nobody tells of is empty under every duty but for what runs on without an end', () => {
    for (const { programmes: rows, values } of report(2040).duties) {
      expect(values).toEqual([]);
      expect(rows.every(({ openEnd }) => openEnd)).toBe(true);
    }
    expect(yearsTold(programmes, cases)).not.toContain(2040);
  });
});
