import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/region/index.ts';
import { cell, type Files, pack, rowWhere, setCell } from './pack.ts';

const sound = checkPack(pack());

interface Planted {
  readonly name: string;
  readonly file: string;
  /** Where the fault goes: a row number, or a test that finds it. */
  readonly row: number | ((cells: Record<string, string>) => boolean);
  readonly set: Record<string, string>;
  readonly column: string;
  readonly rule: string;
  readonly remedy: RegExp;
}

const inNongsa = (c: Record<string, string>) => c.kecamatan === 'Nongsa' && c.kelurahan === 'Sambau';

const PLANTED: readonly Planted[] = [
  // codes
  {
    name: 'an area code that does not exist',
    file: 'area_indicators.csv',
    row: 40,
    set: { area_code: '21.71.99' },
    column: 'area_code',
    rule: 'foreignKey',
    remedy: /no code "21\.71\.99"/,
  },
  {
    name: 'a BPS code instead of a Kemendagri code',
    file: 'areas.csv',
    row: (c) => c.level === 'kelurahan',
    set: { code: '2171030001' },
    column: 'code',
    rule: 'pattern',
    remedy: /BPS code/,
  },
  {
    name: 'an id of another form',
    file: 'places.csv',
    row: 150,
    set: { id: 'PLC_150' },
    column: 'id',
    rule: 'pattern',
    remedy: /pattern/,
  },
  {
    name: 'a name that is not that of its code',
    file: 'area_indicators.csv',
    row: (c) => c.area_code === '21.71.03',
    set: { area_name: 'Galang' },
    column: 'area_name',
    rule: 'foreignKey',
    remedy: /21\.71\.03 is Sekupang/,
  },
  {
    name: 'a kelurahan outside its kecamatan',
    file: 'places.csv',
    row: inNongsa,
    set: { kecamatan: 'Bengkong' },
    column: 'kelurahan',
    rule: 'foreignKey',
    remedy: /Sambau lies in kecamatan Nongsa/,
  },
  {
    name: 'a kecamatan one letter off',
    file: 'incidents.csv',
    row: (c) => c.kecamatan === 'Nongsa',
    set: { kecamatan: 'Nongse' },
    column: 'kecamatan',
    rule: 'foreignKey',
    remedy: /Did you mean "Nongsa"/,
  },
  {
    name: 'a kelurahan code of another kelurahan',
    file: 'seats.csv',
    row: (c) => c.kelurahan === 'Kasu',
    set: { kelurahan_code: '21.71.01.1002' },
    column: 'kelurahan_code',
    rule: 'foreignKey',
    remedy: /is Pemping/,
  },
  {
    name: 'a parent that does not hold the child',
    file: 'areas.csv',
    row: (c) => c.code === '21.71.04.1001',
    set: { parent_code: '21.71.05' },
    column: 'parent_code',
    rule: 'foreignKey',
    remedy: /21\.71\.04/,
  },
  {
    name: 'a regency code that is called otherwise elsewhere',
    file: 'case_series.csv',
    row: (c) => c.geography === 'Kota Batam' && c.measure === 'victims',
    set: { geography_code: '21.72' },
    column: 'geography_code',
    rule: 'foreignKey',
    remedy: /correct the code or the name/,
  },
  {
    name: 'a programme in an area that does not exist',
    file: 'programmes.csv',
    row: (c) => c.area_code === '21.71.11',
    set: { area_code: '21.71.13' },
    column: 'area_code',
    rule: 'foreignKey',
    remedy: /No area has this code/,
  },
  // positions
  {
    name: 'longitude and latitude swapped',
    file: 'places.csv',
    row: 1,
    set: { lon: '1.1312', lat: '104.0536' },
    column: 'lon',
    rule: 'range',
    remedy: /swapped: write lon 104\.0536, lat 1\.1312/,
  },
  {
    name: 'a longitude outside the extent',
    file: 'places.csv',
    row: 90,
    set: { lon: '14.05' },
    column: 'lon',
    rule: 'range',
    remedy: /outside/,
  },
  {
    name: 'a latitude that is none',
    file: 'seats.csv',
    row: 9,
    set: { lat: '95.1' },
    column: 'lat',
    rule: 'range',
    remedy: /outside/,
  },
  {
    name: 'a place of Batam far from Batam',
    file: 'places.csv',
    row: inNongsa,
    set: { lon: '114.11' },
    column: 'lon',
    rule: 'range',
    remedy: /kecamatan Nongsa/,
  },
  {
    name: 'a waypoint turned round',
    file: 'routes.csv',
    row: 1,
    set: { waypoints: '104.1110 1.1930;1.2090 104.0790' },
    column: 'waypoints',
    rule: 'range',
    remedy: /swapped/,
  },
  {
    name: 'half a position',
    file: 'incidents.csv',
    row: 5,
    set: { lat: '' },
    column: 'lat',
    rule: 'required',
    remedy: /latitude too/,
  },
  {
    name: 'a negative radius',
    file: 'places.csv',
    row: 3,
    set: { location_precision_m: '-500' },
    column: 'location_precision_m',
    rule: 'range',
    remedy: /at least 1/,
  },
  // lists
  {
    name: 'a kind misspelt',
    file: 'places.csv',
    row: (c) => c.kind === 'informal_landing',
    set: { kind: 'informal_landings' },
    column: 'kind',
    rule: 'enum',
    remedy: /Did you mean "informal_landing"/,
  },
  {
    name: 'a confidence that is none',
    file: 'routes.csv',
    row: 4,
    set: { confidence: 'certain' },
    column: 'confidence',
    rule: 'enum',
    remedy: /high, medium, low/,
  },
  {
    name: 'a mode that is none',
    file: 'incidents.csv',
    row: 20,
    set: { mode: 'smuggling' },
    column: 'mode',
    rule: 'enum',
    remedy: /listed values/,
  },
  {
    name: 'a country that does not exist',
    file: 'incidents.csv',
    row: 20,
    set: { destination_country: 'QX' },
    column: 'destination_country',
    rule: 'enum',
    remedy: /ISO 3166/,
  },
  {
    name: 'sensitive said in words',
    file: 'incidents.csv',
    row: 20,
    set: { sensitive: 'yes' },
    column: 'sensitive',
    rule: 'enum',
    remedy: /1 for yes/,
  },
  {
    name: 'sensitive left empty',
    file: 'incidents.csv',
    row: 21,
    set: { sensitive: '' },
    column: 'sensitive',
    rule: 'required',
    remedy: /Fill this cell/,
  },
  // keys
  {
    name: 'a route from a place that is not there',
    file: 'routes.csv',
    row: 2,
    set: { origin_place_id: 'PLC-999' },
    column: 'origin_place_id',
    rule: 'foreignKey',
    remedy: /no id "PLC-999" in places/,
  },
  {
    name: 'one dangling place in a list',
    file: 'routes.csv',
    row: (c) => c.via_place_ids === 'PLC-055;PLC-054',
    set: { via_place_ids: 'PLC-055;PLC-954' },
    column: 'via_place_ids',
    rule: 'foreignKey',
    remedy: /PLC-954/,
  },
  {
    name: 'a doubled id',
    file: 'incidents.csv',
    row: 60,
    set: { id: 'INC-0012' },
    column: 'id',
    rule: 'unique',
    remedy: /Row 12 bears this id/,
  },
  // sources
  {
    name: 'no source',
    file: 'case_series.csv',
    row: 33,
    set: { source_title: '' },
    column: 'source_title',
    rule: 'required',
    remedy: /Fill this cell/,
  },
  {
    name: 'a source of blanks',
    file: 'programmes.csv',
    row: 33,
    set: { source_title: '   ' },
    column: 'source_title',
    rule: 'required',
    remedy: /Fill this cell/,
  },
  {
    name: 'an address without its beginning',
    file: 'places.csv',
    row: 33,
    set: { source_url: 'www.example.id/page' },
    column: 'source_url',
    rule: 'url',
    remedy: /https:\/\//,
  },
  {
    name: 'an address that is a script',
    file: 'incidents.csv',
    row: 33,
    set: { source2_url: 'javascript:alert(1)' },
    column: 'source2_url',
    rule: 'url',
    remedy: /https:\/\//,
  },
  // dates
  {
    name: 'a thirteenth month',
    file: 'incidents.csv',
    row: 30,
    set: { date: '2024-13-01' },
    column: 'date',
    rule: 'date',
    remedy: /no such day/,
  },
  {
    name: 'the thirtieth of February',
    file: 'incidents.csv',
    row: 30,
    set: { date: '2024-02-30' },
    column: 'date',
    rule: 'date',
    remedy: /no such day/,
  },
  {
    name: 'the 29th of February of a common year',
    file: 'incidents.csv',
    row: 30,
    set: { date: '2023-02-29' },
    column: 'date',
    rule: 'date',
    remedy: /no such day/,
  },
  {
    name: 'a date day first',
    file: 'incidents.csv',
    row: 30,
    set: { date: '31/12/2023' },
    column: 'date',
    rule: 'date',
    remedy: /2023-12-31/,
  },
  {
    name: 'an event in the future',
    file: 'incidents.csv',
    row: 104,
    set: { date: '2027-01-05', source_date: '' },
    column: 'date',
    rule: 'date',
    remedy: /after the day the pack was compiled/,
  },
  {
    name: 'a date less exact than it says',
    file: 'incidents.csv',
    row: (c) => c.date_precision === 'day',
    set: { date: '2018-04' },
    column: 'date_precision',
    rule: 'date',
    remedy: /month/,
  },
  {
    name: 'a programme that ends before it starts',
    file: 'programmes.csv',
    row: 3,
    set: { period_end: '2022-12-31' },
    column: 'period_end',
    rule: 'date',
    remedy: /before the start/,
  },
  // numbers
  {
    name: 'a thousands mark',
    file: 'area_indicators.csv',
    row: 25,
    set: { value: '1,234' },
    column: 'value',
    rule: 'number',
    remedy: /1234/,
  },
  {
    name: 'an Indonesian number',
    file: 'area_indicators.csv',
    row: 25,
    set: { value: '1.234,5' },
    column: 'value',
    rule: 'number',
    remedy: /1234\.5/,
  },
  {
    name: 'a decimal comma',
    file: 'places.csv',
    row: 25,
    set: { lon: '104,05' },
    column: 'lon',
    rule: 'number',
    remedy: /104\.05/,
  },
  {
    name: 'a number in words',
    file: 'case_series.csv',
    row: 25,
    set: { value: 'about 40' },
    column: 'value',
    rule: 'number',
    remedy: /plain digits/,
  },
  {
    name: 'infinity',
    file: 'area_indicators.csv',
    row: 25,
    set: { value: 'Infinity' },
    column: 'value',
    rule: 'number',
    remedy: /plain digits/,
  },
  {
    name: 'half a person',
    file: 'incidents.csv',
    row: 25,
    set: { persons: '2.5' },
    column: 'persons',
    rule: 'number',
    remedy: /whole number/,
  },
  {
    name: 'fewer than nobody',
    file: 'incidents.csv',
    row: (c) => c.deaths === '',
    set: { deaths: '-1' },
    column: 'deaths',
    rule: 'range',
    remedy: /at least 0/,
  },
  {
    name: 'a least number above the number',
    file: 'incidents.csv',
    row: (c) => c.persons === '49',
    set: { persons_min: '60' },
    column: 'persons_min',
    rule: 'range',
    remedy: /must not be greater than persons/,
  },
  {
    name: 'a number above the greatest',
    file: 'incidents.csv',
    row: (c) => c.persons === '49',
    set: { persons_max: '40' },
    column: 'persons',
    rule: 'range',
    remedy: /must not be greater than persons_max/,
  },
  {
    name: 'more women than people',
    file: 'incidents.csv',
    row: (c) => c.persons === '49',
    set: { female: '50' },
    column: 'female',
    rule: 'range',
    remedy: /than persons/,
  },
  // form
  {
    name: 'broken JSON',
    file: 'places.csv',
    row: 7,
    set: { attributes: '{"years":[2024}' },
    column: 'attributes',
    rule: 'json',
    remedy: /JSON/,
  },
  {
    name: 'JSON that is no object',
    file: 'places.csv',
    row: 7,
    set: { attributes: '["2024"]' },
    column: 'attributes',
    rule: 'json',
    remedy: /object/,
  },
  {
    name: 'a NUL byte',
    file: 'places.csv',
    row: 7,
    set: { name: 'Batam\u0000Centre' },
    column: 'name',
    rule: 'encoding',
    remedy: /UTF-8/,
  },
];

describe('a planted fault is reported with its place, its rule and a remedy, and nothing else is', () => {
  for (const { name, file, row, set, column, rule, remedy } of PLANTED) {
    it(name, () => {
      const files = pack();
      const at = typeof row === 'number' ? row : rowWhere(files, file, row);
      const table = file.replace('.csv', '');
      const found = checkPack(setCell(files, file, at, set));
      expect(found.ok).toBe(false);
      const added = found.errors.filter((e) => !sound.errors.some((s) => JSON.stringify(s) === JSON.stringify(e)));
      const own = added.filter((e) => !dangles(e, file, set));
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ file, row: at, column, rule });
      expect(own[0]?.remedy).toMatch(remedy);
      expect(found.counts[table]).toBe(sound.counts[table]);
    });
  }
});

/** Renaming a row rightly leaves other files pointing at nothing: those are true errors of their own. */
function dangles(error: { file: string; rule: string }, file: string, set: Record<string, string>): boolean {
  return error.rule === 'foreignKey' && error.file !== file && ('id' in set || 'code' in set);
}

describe('two faults in one file are two errors, in the order of the rows', () => {
  it('names both', () => {
    const files = setCell(setCell(pack(), 'places.csv', 90, { status: 'open' }), 'places.csv', 12, { lat: '1,1' });
    const errors = checkPack(files).errors.filter((e) => e.file === 'places.csv');
    expect(errors.map((e) => [e.row, e.column, e.rule])).toEqual([
      [12, 'lat', 'number'],
      [90, 'status', 'enum'],
    ]);
  });
});

describe('a source older than its event', () => {
  it('is a warning, not an error', () => {
    const files: Files = pack();
    const at = rowWhere(files, 'incidents.csv', (c) => c.date_precision === 'day' && c.source_date !== '');
    const report = checkPack(setCell(files, 'incidents.csv', at, { source_date: '2001' }));
    expect(report.errors.filter((e) => e.file === 'incidents.csv')).toEqual([]);
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ file: 'incidents.csv', row: at, column: 'source_date', value: '2001' }),
    );
    expect(cell(files, 'incidents.csv', at, 'source_date')).toBe('2001');
  });
});
