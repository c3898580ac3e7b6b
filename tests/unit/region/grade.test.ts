import { describe, expect, it } from 'vitest';
import { type Gradable, type GradedTable, gradeOf, isRough, officialIn, parsePack } from '../../../src/region/index.ts';
import { pack } from './pack.ts';

const { value } = parsePack(pack());
const official = officialIn(value.sources);
const grade = (table: GradedTable, row: Gradable) => gradeOf(table, row, official);
const all = (table: GradedTable, rows: readonly Gradable[]) => {
  expect(rows.length).toBeGreaterThan(0);
  return new Set(rows.map((row) => grade(table, row)));
};

describe('the grade of a row of the pack', () => {
  it('is A for an official publisher or a second site, B for one', () => {
    expect(all('areas', value.areas)).toEqual(new Set(['A']));
    expect(grade('incidents', value.incidents.find((i) => i.id === 'INC-0003')!)).toBe('B');
    expect(all('programmes', value.programmes)).toEqual(new Set(['A', 'B']));
  });

  it('is C for a figure that is an estimate, whoever publishes it', () => {
    expect(
      all(
        'area_indicators',
        value.area_indicators.filter((r) => r.indicator === 'population_estimate'),
      ),
    ).toEqual(new Set(['C']));
    expect(
      all(
        'case_series',
        value.case_series.filter((r) => r.measure === 'absolute_estimate'),
      ),
    ).toEqual(new Set(['C']));
    const assigned = value.area_indicators.filter((r) => r.note?.includes('area assigned'));
    expect(all('area_indicators', assigned)).toEqual(new Set(['C']));
    // IOM's "more than 9,000" is official and still no count.
    const bound = value.case_series.filter((r) => /; more than;/.test(r.definition_note ?? '') && official(r));
    expect(all('case_series', bound)).toEqual(new Set(['C']));
  });

  it.each([
    ['PLC-155', 'point indicative', 'C'],
    ['PLC-119', 'coordinate only indicative', 'C'],
    ['PLC-148', 'point estimated', 'C'],
    ['PLC-007', 'Position approximate', 'C'],
    ['PLC-046', 'Position and kelurahan estimated', 'C'],
    ['PLC-139', 'exact spot and district estimated', 'C'],
    ['PLC-013', 'Kelurahan estimated', 'A'],
    ['PLC-100', '50 of 200 visitors estimated', 'B'],
  ])('of %s, whose note says "%s", is %s', (id, words, expected) => {
    const row = value.places.find((p) => p.id === id)!;
    expect(row.note).toContain(words);
    expect(grade('places', row)).toBe(expected);
    expect(grade('places', { ...row, note: null })).not.toBe('C');
  });

  it('of a post that IOM may watch is that of the post, of an area that IOM may watch that of the watching', () => {
    const post = value.places.find((p) => p.id === 'PLC-117')!;
    expect([post.attributes.basis, grade('places', post)]).toEqual(['inferred', 'B']);
    const area = value.places.find((p) => p.kind === 'iom_monitoring_area')!;
    expect(grade('places', area)).toBe('B');
    expect(grade('places', { ...area, attributes: { basis: 'inferred' } })).toBe('C');
  });

  it('is C for a route with an assumed end, an island placed by the nearest, a seat without a source, a drawn shape', () => {
    const assumed = value.routes.filter((r) => r.confidence === 'low' || /assumed|inferred/.test(r.note ?? ''));
    expect(all('routes', assumed)).toEqual(new Set(['C']));
    expect(
      all(
        'routes',
        value.routes.filter((r) => !assumed.includes(r)),
      ),
    ).toEqual(new Set(['A', 'B']));
    expect(
      all(
        'islands',
        value.islands.filter((i) => i.basis !== 'documented'),
      ),
    ).toEqual(new Set(['C']));
    expect(
      all(
        'islands',
        value.islands.filter((i) => i.basis === 'documented'),
      ),
    ).toEqual(new Set(['A', 'B']));
    expect(
      all(
        'seats',
        value.seats.filter((s) => !s.citable),
      ),
    ).toEqual(new Set(['C']));
    const shapes = value.geometry.kecamatan.features.map((f) => f.properties);
    expect(
      all(
        'areas',
        shapes.filter((s) => s.approximate),
      ),
    ).toEqual(new Set(['C']));
  });

  it('of an event tells of its reports, not of its position, which has a radius', () => {
    expect(all('incidents', value.incidents)).toEqual(new Set(['A', 'B']));
    const far = value.incidents.find((i) => i.id === 'INC-0016')!;
    expect([far.location_precision_m, grade('incidents', far)]).toEqual([8000, 'A']);
    expect(grade('incidents', { ...far, source2_url: null })).toBe('B');
  });
});

describe('a second source', () => {
  const twice = (source_url: string | null, source2_url: string) =>
    gradeOf('incidents', { source_title: 'x', source_url, source2_url }, () => false);

  it('of another publisher makes A', () => {
    expect(twice('https://news.detik.com/a', 'https://kepri.antaranews.com/b')).toBe('A');
    expect(twice('https://news.republika.co.id/a', 'https://www.inews.co.id/b')).toBe('A');
    expect(twice(null, 'https://news.detik.com/a')).toBe('A');
  });

  it('on another page, edition or host of the same site does not', () => {
    expect(twice('https://kepri.antaranews.com/a', 'https://kepri.antaranews.com/amp/b')).toBe('B');
    expect(twice('https://batam.tribunnews.com/a', 'https://www.tribunnews.com/b')).toBe('B');
    expect(twice('https://m.republika.co.id/a', 'https://news.republika.co.id/b')).toBe('B');
    expect(twice('https://ulasan.co/a', 'https://www.ulasan.co/b')).toBe('B');
  });
});

describe('a note', () => {
  it.each([
    ['since 2005; more than; lower bound, precision +500', true],
    ['at least; mostly sea ports', true],
    ['same event, later count, at least; left Batam', true],
    ['about 40 a month', true],
    ['end-of-year release; 43 more than 2022', false],
    ['full year; one suspect more than the July 2025 release', false],
    ['counted by the ministry', false],
    [null, false],
  ])('%s: a rough figure %s', (note, rough) => expect(isRough(note)).toBe(rough));
});
