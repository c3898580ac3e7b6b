import { afterEach, describe, expect, it } from 'vitest';
import { examine } from '../../../src/region/examine.ts';
import { checkPack, parsePack, sourceFinder } from '../../../src/region/index.ts';
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
    const sourceOf = sourceFinder(value.sources);
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
