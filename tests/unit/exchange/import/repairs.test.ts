import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const HEADER = 'date;kind;kelurahan;kecamatan;lon;lat;persons;persons_min;persons_max;source_url';
const good = {
  ...{ date: '2024-03-12', kind: 'shipwreck', kelurahan: '', kecamatan: 'Nongsa', lon: '104,1279', lat: '1,1799' },
  ...{ persons: '3', persons_min: '', persons_max: '', source_url: 'https://contoh.go.id/1' },
};
type Row = Partial<typeof good>;
const list = (rows: readonly Row[]): string =>
  [HEADER, ...rows.map((row) => Object.values({ ...good, ...row }).join(';'))].join('\n');
const judged = (row: Row) => read(list([{}, row]), 'incidents');

describe('a row that is dropped says what stands there and what would put it right', () => {
  it.each<[string, Row, object, object | null]>([
    [
      'coordinates exchanged',
      { lon: '1,1799', lat: '104,1279' },
      { column: 'lon, lat', rule: 'swapped', value: '1,1799; 104,1279' },
      { cells: { lon: '104.1279', lat: '1.1799' }, why: 'swapped' },
    ],
    ['a day no calendar has', { date: '2023-02-31' }, { column: 'date', rule: 'date', value: '2023-02-31' }, null],
    [
      'a customary name of a kecamatan',
      { kecamatan: 'Batam Centre' },
      { column: 'kecamatan', rule: 'kecamatan', value: 'Batam Centre' },
      { cells: { kecamatan: 'Batam Kota' }, why: 'near' },
    ],
    [
      'a misspelt kecamatan',
      { kecamatan: 'Kec. Sekupamg' },
      { rule: 'kecamatan', value: 'Kec. Sekupamg' },
      { cells: { kecamatan: 'Sekupang' }, why: 'near' },
    ],
    [
      'a kelurahan in the column of kecamatan',
      { kecamatan: 'Sambau' },
      { rule: 'kecamatan' },
      { cells: { kecamatan: 'Nongsa', kelurahan: 'Sambau' }, why: 'kelurahanOf' },
    ],
    ['a word of no kind alone', { kind: 'razia' }, { column: 'kind', rule: 'enum', value: 'razia' }, null],
    [
      'a misspelt kind',
      { kind: 'Kapal karan' },
      { column: 'kind', rule: 'enum', value: 'Kapal karan' },
      { cells: { kind: 'shipwreck' }, why: 'near' },
    ],
    [
      'a least above the most',
      { persons_min: '12', persons_max: '9' },
      { column: 'persons_min', rule: 'range', value: '12 > 9' },
      null,
    ],
    ['no source', { source_url: '' }, { column: 'source_url', rule: 'required', value: null }, null],
    [
      'a kelurahan of another kecamatan',
      { kelurahan: 'Sambau', kecamatan: 'Sekupang' },
      { column: 'kelurahan', rule: 'coherence', value: 'Sambau, Sekupang' },
      { cells: { kecamatan: 'Nongsa' }, why: 'kelurahanOf' },
    ],
    ['a position in another country', { lon: '140,1', lat: '35,2' }, { column: 'lon, lat', rule: 'extent' }, null],
    [
      'a position far from its kecamatan',
      { lon: '109,3', lat: '1,2' },
      { column: 'lon, lat', rule: 'coherence' },
      null,
    ],
    [
      'metres among degrees',
      { lon: '403007', lat: '130433' },
      { rule: 'metres', value: null },
      { cells: { lon: expect.stringMatching(/^104\.1/), lat: expect.stringMatching(/^1\.1/) }, why: 'utm' },
    ],
  ])('%s', (_, row, error, repair) => {
    const { report, suggestions } = judged(row);
    expect(report.dropped).toMatchObject([{ row: 2, ...error }]);
    expect(suggestions).toEqual(repair === null ? [] : [{ row: 2, ...repair }]);
  });

  it('repeats no cell that is not in the shape of its own column', () => {
    const { report } = read(
      list([
        { date: 'Marka Zqx' },
        { kecamatan: 'Marka Zqx' },
        { kind: 'Marka Zqx' },
        { persons: '12/03/2011' },
        { persons: '7654321' },
        { lon: 'Jl. Zqx 5' },
      ]),
      'incidents',
    );
    expect(report.dropped.map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
    expect(JSON.stringify(report)).not.toMatch(/Zqx|2011|7654321/);
  });

  it('repeats nothing at all of a case', () => {
    const { report } = read('Tanggal;Bentuk Eksploitasi\n31/02/2011;Kerja paksa\n', 'cases');
    expect(report.dropped).toMatchObject([{ rule: 'date', value: null }]);
  });

  it('takes what a user typed before it judges, and a number of a person not even then', () => {
    const fixes = [{ row: 2, cells: { date: '2023-02' } }];
    const text = list([{}, { date: '2023-02-31' }]);
    expect(read(text, 'incidents', { fixes }).report).toMatchObject({ kept: 2, dropped: [] });
    const typed = read(text, 'incidents', {
      fixes: [{ row: 2, cells: { date: '2023-02', mode: '2171990000000001' } }],
    });
    expect(typed.report.kept).toBe(2);
    expect(JSON.stringify(typed)).not.toContain('2171990000000001');
  });
});

describe('a file without a column of sources', () => {
  it('is told once and keeps its rows', () => {
    const { report } = read('Tanggal;Kecamatan;Jumlah\n1/3/2024;Nongsa;3\n2/3/2024;Nongsa;3\n');
    expect(report).toMatchObject({ kept: 2, warnings: [{ rule: 'source', row: null, rows: null }] });
  });
});

describe('whatever is wrong with a row', () => {
  const slips = fc.record(
    {
      kecamatan: fc.constantFrom('Batam Center', 'Nongza', 'Sagulun', 'Lubuk Bajo', 'Sambau', 'Mars'),
      kelurahan: fc.constantFrom('Sambau', 'Tiban Indah', ''),
      kind: fc.constantFrom('shipwrek', 'kapal tenggelan', 'razia', 'tppo', ''),
      date: fc.constantFrom('2024-03-12', '31/02/2024', '12 Maret 2024'),
      place: fc.constantFrom(['1.18', '104.12'], ['403007', '130433'], ['104,12', '1,18'], ['9', '9'], ['', '']),
      source_url: fc.constantFrom('', 'https://contoh.go.id/2'),
    },
    { requiredKeys: [] },
  );

  it('the suggested repair keeps it', () => {
    let repaired = 0;
    fc.assert(
      fc.property(fc.array(slips, { minLength: 1, maxLength: 12 }), (rows) => {
        const text = list([
          {},
          ...rows.map(({ place, ...row }) => ({ ...row, ...(place && { lon: place[0] ?? '', lat: place[1] ?? '' }) })),
        ]);
        const before = read(text, 'incidents');
        const after = read(text, 'incidents', { fixes: before.suggestions });
        const stillOut = new Set(after.report.dropped.map(({ row }) => row));
        for (const { row } of before.suggestions) expect(stillOut.has(row)).toBe(false);
        expect(after.report.kept).toBe(before.report.kept + before.suggestions.length);
        repaired += before.suggestions.length;
      }),
      { numRuns: 60 },
    );
    expect(repaired).toBeGreaterThan(30);
  });
});
