import { describe, expect, test } from 'vitest';
import type { ImportedData, ImportedIncident } from '../../../../src/domain/imported.ts';
import { pointsOf, summaryOf } from '../../../../src/state/intake/summary.ts';

const ALWAYS = { from: null, to: null };
const PAPER = { from: '2022-01', to: '2024-12' };

const event = (date: string, kecamatan: string | null, more: Partial<ImportedIncident> = {}): ImportedIncident => ({
  key: `${date}${kecamatan}${JSON.stringify(more)}`,
  date,
  kind: null,
  kecamatan,
  position: null,
  sensitive: false,
  texts: {},
  counts: {},
  ...more,
});
const events = (...rows: ImportedIncident[]): ImportedData => ({ as: 'incidents', rows });

describe('what a report comes to', () => {
  test('rows newer than the period are kept and told apart, and none of them is lost when it is widened', () => {
    const data = events(event('2023-05-01', 'Nongsa'), event('2026-10-09', 'Nongsa'), event('2021-12-31', null));
    expect(summaryOf(data, PAPER)).toMatchObject({ within: 1, beside: 2 });
    expect(summaryOf(data, ALWAYS)).toMatchObject({ within: 3, beside: 0 });
  });

  test('an event known by its year alone belongs to a period that touches the year', () => {
    expect(summaryOf(events(event('2022', null)), { from: '2022-06', to: '2022-09' }).within).toBe(1);
  });

  test('kecamatan with one to nine rows are told as a band, the others by their number, most first', () => {
    const many = Array.from({ length: 12 }, (_, i) => event(`2023-01-${10 + i}`, 'Nongsa'));
    const { areas, banded } = summaryOf(events(...many, event('2023-02-01', 'Galang'), event('2023-02', null)), ALWAYS);
    expect(areas).toEqual([
      { kecamatan: 'Nongsa', count: 12 },
      { kecamatan: 'Galang', count: 1 },
      { kecamatan: null, count: 1 },
    ]);
    expect(banded).toEqual({ areas: 1, rows: 1 });
  });

  test('cases count as often as their cells say', () => {
    const cell = { exploitation: 'unknown', sex: 'unknown', age: 'unknown', hte_Type: 'unknown' } as const;
    const cells = [
      { ...cell, month: '2023-04', kecamatan: 'Sekupang', count: 14 },
      { ...cell, month: '2025', kecamatan: null, count: 3 },
    ];
    expect(summaryOf({ as: 'cases', cells }, PAPER)).toMatchObject({ within: 14, beside: 3 });
    expect(summaryOf({ as: 'cases', cells }, ALWAYS).span).toEqual({ first: '2023-04', last: '2023-04' });
  });

  test('places and routes have no date and belong to every period', () => {
    const route = { key: 'r', name: 'a', kind: null, line: [[104, 1] as const, [104.1, 1.1] as const], texts: {} };
    expect(summaryOf({ as: 'routes', rows: [route] }, PAPER)).toMatchObject({ within: 1, beside: 0 });
  });

  test('only rows with a position come on the map, with the radius of the list', () => {
    const at = { position: { lon: 104.1, lat: 1.1 } };
    const data = events(
      event('2023-01-01', null, { ...at, texts: { location_precision_m: '1500' } }),
      event('2023-01-02', null),
      event('2026-01-01', null, at),
    );
    expect(pointsOf(data, PAPER).map(({ radiusM }) => radiusM)).toEqual([1500]);
    expect(pointsOf(data, ALWAYS).map(({ radiusM }) => radiusM)).toEqual([1500, null]);
  });
});
