import { afterEach, describe, expect, it } from 'vitest';
import { examine } from '../../../src/region/examine.ts';
import { buildLookup, checkPack, gradeOf, parsePack } from '../../../src/region/index.ts';
import { deriveSources, sourcesCsv } from '../../../src/region/sources.ts';
import { editJson, type Files, grid, pack, put, setCell } from './pack.ts';

describe('the Batam pack', () => {
  const report = checkPack(pack());

  it('is sound', () => {
    expect(report.errors).toEqual([]);
    expect(report.ok).toBe(true);
  });

  it('has its city, 12 kecamatan and 64 kelurahan, and every row of the registers', () => {
    const { value } = parsePack(pack());
    const levels = value.areas.map((a) => a.level);
    expect(['city', 'kecamatan', 'kelurahan'].map((l) => levels.filter((x) => x === l).length)).toEqual([1, 12, 64]);
    for (const [table, n] of Object.entries(report.counts))
      if (table in value) expect(value[table as 'places']).toHaveLength(n);
  });

  it('types what the tables say', () => {
    const { value } = parsePack(pack());
    const terminal = value.places.find((p) => p.id === 'PLC-001');
    expect(terminal).toMatchObject({ lon: 104.0536, lat: 1.1312, location_precision_m: 200, kecamatan: 'Batam Kota' });
    expect(terminal?.attributes.destinations).toContain('SG HarbourFront');
    const route = value.routes.find((r) => r.via_place_ids.length === 2);
    expect(route?.via_place_ids).toEqual(['PLC-055', 'PLC-054']);
    expect(value.routes[0]?.waypoints[0]).toEqual([104.111, 1.193]);
    expect(value.incidents.filter((i) => i.sensitive)).toHaveLength(26);
    expect(value.incidents.find((i) => i.id === 'INC-0001')?.female).toBeNull();
    expect(value.case_series.filter((row) => row.value === null).length).toBeGreaterThan(0);
  });

  it('cites papers by author and title, and no file of a machine', () => {
    for (const [file, text] of pack()) {
      expect(`${file} ${/seed 0\d\d|\bevidence\/|file:\/\/|\.txt\b/i.exec(text)?.[0] ?? 'clean'}`).toBe(
        `${file} clean`,
      );
    }
  });

  it('gives every row a source', () => {
    const { value } = parsePack(pack());
    const { sourceOf } = buildLookup(value);
    const cited = [
      value.areas,
      value.area_indicators,
      value.places,
      value.routes,
      value.incidents,
      value.case_series,
      value.programmes,
      value.seats,
    ].flat();
    expect(cited.filter((row) => sourceOf(row) === undefined)).toEqual([]);
  });

  it('has a sources.csv that equals its derivation', () => {
    const { value, cited, descriptor } = examine(pack());
    const derived = sourcesCsv(deriveSources(cited, descriptor.tables, descriptor.official));
    expect(pack().get('sources.csv')).toBe(derived);
    expect(value.sources.find((s) => s.url?.startsWith('https://indonesia.iom.int/'))?.official).toBe(true);
    expect(value.sources.find((s) => s.publisher === 'Batam Pos (BPS Batam)')?.official).toBe(false);
  });
});

describe('another pack of the same form', () => {
  it('passes under another id, with its places renumbered and a table shortened', () => {
    const files = editJson(pack(), 'datapackage.json', (json) => {
      (json.jaga as { id: string }).id = 'elsewhere';
    });
    const swap = (text: string) =>
      text.replace(/PLC-(\d{3})/g, (_, n: string) => `PLC-${String(999 - Number(n)).padStart(3, '0')}`);
    for (const file of ['places.csv', 'routes.csv']) files.set(file, swap(files.get(file) ?? ''));
    put(files, 'incidents.csv', grid(files, 'incidents.csv').slice(0, 40));
    const report = checkPack(files);
    expect(report.errors).toEqual([]);
    expect(report.counts.incidents).toBe(39);
    expect(parsePack(files).value.settings.id).toBe('elsewhere');
    expect(report.warnings.map((w) => w.rule)).toEqual(['derived']);
  });
});

describe('good rows are kept', () => {
  it('leaves out the faulty rows alone', () => {
    const files = setCell(setCell(pack(), 'places.csv', 5, { lon: '104,1' }), 'incidents.csv', 9, { date: '2019-99' });
    const { value, errors } = parsePack(files);
    expect(errors).toHaveLength(2);
    expect(value.places).toHaveLength(174);
    expect(value.places.some((p) => p.id === 'PLC-005')).toBe(false);
    expect(value.incidents).toHaveLength(103);
  });

  it('never lets a number that is none through', () => {
    const { value } = parsePack(setCell(pack(), 'area_indicators.csv', 30, { value: '12,5' }));
    expect(value.area_indicators.every((row) => Number.isFinite(row.value))).toBe(true);
  });
});

describe('a calendar date is no instant', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone ?? '';
  });

  const inZone = (name: string) => {
    process.env.TZ = name;
    const files: Files = setCell(pack(), 'incidents.csv', 1, { date: '2018-12-31', source_date: '2018-12-31' });
    const { value, errors } = parsePack(files);
    return { hour: new Date(Date.UTC(2024, 0, 1)).getHours(), dates: value.incidents.map((i) => i.date), errors };
  };

  it('is the same in Jakarta and in Greenwich', () => {
    const [jakarta, greenwich] = [inZone('Asia/Jakarta'), inZone('UTC')];
    expect([jakarta.hour, greenwich.hour]).toEqual([7, 0]);
    expect(jakarta.dates).toEqual(greenwich.dates);
    expect(jakarta.dates[0]).toBe('2018-12-31');
    expect(jakarta.errors).toEqual([]);
  });
});

describe('grades', () => {
  const { value } = parsePack(pack());
  const { sourceOf } = buildLookup(value);
  const grade = (row: Parameters<typeof gradeOf>[1], table: Parameters<typeof gradeOf>[0]) =>
    gradeOf(table, row, (r) => sourceOf(r)?.official ?? false);

  it('A for an official publisher or a second site, B for one, C for an estimate', () => {
    expect(value.areas.every((row) => grade(row, 'areas') === 'A')).toBe(true);
    expect(grade(value.incidents.find((i) => i.id === 'INC-0003')!, 'incidents')).toBe('B');
    expect(
      value.area_indicators
        .filter((r) => r.indicator === 'population_estimate')
        .every((r) => grade(r, 'area_indicators') === 'C'),
    ).toBe(true);
    expect(grade(value.case_series.find((r) => r.measure === 'absolute_estimate')!, 'case_series')).toBe('C');
    expect(value.seats.filter((s) => !s.citable).every((s) => grade(s, 'seats') === 'C')).toBe(true);
    expect(value.islands.filter((i) => i.basis === 'nearest').every((i) => grade(i, 'islands') === 'C')).toBe(true);
    expect(value.places.filter((p) => p.location_precision_m >= 5000).every((p) => grade(p, 'places') === 'C')).toBe(
      true,
    );
    expect(new Set(value.incidents.map((i) => grade(i, 'incidents')))).toEqual(new Set(['A', 'B', 'C']));
  });
});

describe('lookup', () => {
  const { value } = parsePack(pack());
  const lookup = buildLookup(value);

  it('answers by code, by name and by kind', () => {
    expect(lookup.areaByCode(lookup.cityCode)?.level).toBe('city');
    expect(lookup.kecamatanByName('Nongsa')?.code).toBe('21.71.04');
    expect(lookup.kelurahanByName('Nongsa', 'Sambau')?.code).toBe('21.71.04.1001');
    expect(lookup.kelurahanByName('Galang', 'Sambau')).toBeUndefined();
    expect(lookup.kecamatanOf('21.71.04.1001')?.name).toBe('Nongsa');
    expect(lookup.kecamatanOf('21.71')).toBeUndefined();
    expect(lookup.kelurahanOf('21.71.08')).toHaveLength(8);
    expect(lookup.placesOfKind('iom_monitoring_area')).toHaveLength(4);
    expect(lookup.indicatorRows('21.71', 'no_such')).toEqual([]);
  });
});
