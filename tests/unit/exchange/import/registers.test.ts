import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { features, read, readFile } from './support.ts';

const pack = (name: string) => read(readFileSync(`data/regions/batam/${name}.csv`));

describe('the registers of the pack go in as they are', () => {
  it.each([
    ['incidents', 'incidents', 104],
    ['places', 'places', 175],
    ['routes', 'routes', 62],
    ['area_indicators', 'indicators', 572],
  ])('%s', (table, as, rows) => {
    expect(pack(table).report).toMatchObject({ as, rows, kept: rows, dropped: [] });
  });

  it('every column but accounts, attributes and notes is read', () => {
    const unread = (table: string) => pack(table).report.warnings.filter(({ rule }) => rule === 'notRead');
    expect(unread('incidents')).toEqual([]);
    expect(unread('routes')).toEqual([]);
    expect(unread('area_indicators')).toEqual([]);
    expect(unread('places')).toMatchObject([{ column: 'attributes' }]);
    expect(pack('incidents').report.personalColumnsRemoved).toEqual([{ column: 'summary', field: 'freeText' }]);
  });

  it('with their ranges, exactness and lines', () => {
    const { data } = pack('incidents');
    const rows = data?.as === 'incidents' ? data.rows : [];
    expect(rows[0]).toMatchObject({ texts: { id: 'INC-0001', location_precision_m: '2000' }, counts: { persons: 49 } });
    expect(rows.filter(({ counts }) => counts.persons_max !== undefined).length).toBeGreaterThan(5);
    const routes = pack('routes').data;
    expect(routes?.as === 'routes' && routes.rows[0]).toMatchObject({
      kind: 'irregular_sea',
      line: [
        [104.111, 1.193],
        expect.anything(),
        expect.anything(),
        expect.anything(),
        expect.anything(),
        [104.215, 1.349],
      ],
      texts: { origin_place_id: 'PLC-032', confidence: 'high' },
    });
  });
});

it('a date is cut to what its row says is known of it', () => {
  const { data } = read(
    'date;date_precision;persons\n2024-03-01;month;3\n2024-01-01;year;3\n2024-03-12;day;3\n',
    'incidents',
  );
  expect(data?.as === 'incidents' && data.rows.map(({ date }) => date)).toEqual(['2024-03', '2024', '2024-03-12']);
});

describe('routes', () => {
  it('are drawn, listed, or go straight from end to end', () => {
    const drawn = features(
      ['nama rute', 'jenis'],
      [
        [
          {
            type: 'LineString',
            coordinates: [
              [104, 1.1],
              [104.2, 1.3],
            ],
          },
          'A ke B',
          'jalur tikus',
        ],
        [{ type: 'Point', coordinates: [104, 1.1] }, 'C', ''],
      ],
    );
    expect(readFile(drawn, 'routes')).toMatchObject({
      report: { kept: 1, dropped: [{ row: 2, rule: 'required' }] },
      data: {
        rows: [
          {
            name: 'A ke B',
            kind: 'irregular_sea',
            line: [
              [104, 1.1],
              [104.2, 1.3],
            ],
          },
        ],
      },
    });
    const ends = 'Asal;Tujuan;Koordinat Asal;Koordinat Tujuan\nNongsa;Johor;1,17; 104,13\n';
    expect(read(ends.replace('1,17; 104,13', '"1,17; 104,13";"1,35; 104,21"'), 'routes').data).toMatchObject({
      rows: [
        {
          name: 'Nongsa – Johor',
          line: [
            [104.13, 1.17],
            [104.21, 1.35],
          ],
        },
      ],
    });
    expect(read('name;wkt\nA;"LINESTRING (104 1.1, 104.2 1.3)"\n', 'routes').data).toMatchObject({
      rows: [
        {
          line: [
            [104, 1.1],
            [104.2, 1.3],
          ],
        },
      ],
    });
  });

  it('name the corner that is wrong', () => {
    expect(
      read('name;waypoints\nA;104.1 1.1;\n'.replace('104.1 1.1;', '"104.1 1.1;140 35"'), 'routes').report.dropped,
    ).toMatchObject([
      { column: 'waypoints', rule: 'extent', value: null, remedy: expect.stringContaining('Corner 2') },
    ]);
  });
});

describe('figures of areas', () => {
  it('in long form, by code, name or kelurahan', () => {
    const text =
      'Wilayah;Indikator;Nilai;Satuan;Tahun\nKota Batam;Jumlah penduduk;1.300.000;jiwa;2024\n21.71.05;Kepadatan;12,5;;2023\nKel. Sambau;Layanan baru;7;unit;2023\n2171030;Penduduk;5;;2023\n';
    const { report, data } = read(text);
    expect(report).toMatchObject({
      as: 'indicators',
      rows: 4,
      kept: 3,
      dropped: [{ row: 4, rule: 'area', value: null }],
    });
    expect(data).toMatchObject({
      rows: [
        { area_code: '21.71', indicator: 'population', value: 1_300_000, unit: 'persons', year: '2024' },
        { area_code: '21.71.05', indicator: 'population_density', value: 12.5, unit: 'persons/km2', year: '2023' },
        { area_code: expect.stringMatching(/^21\.71\.\d\d\.\d{4}$/), indicator: 'layanan_baru', unit: 'unit' },
      ],
    });
  });

  it('in wide form, the year in the head of the column', () => {
    const text =
      'PENDUDUK MENURUT KECAMATAN\n\nNo;Kecamatan;Penduduk 2023;Penduduk 2024 (jiwa);Luas (km2) 2023\n1;Nongsa;80.123;82.456;290,36\n2;Sekupang;-;160.001;106,78\n3;Total;1;2;3\n';
    const { report, data } = read(text);
    expect(report).toMatchObject({
      ...{ as: 'indicators', rows: 3, kept: 2, dropped: [{ row: 3, rule: 'area' }] },
      mapping: { Kecamatan: 'kecamatan', 'Penduduk 2023': 'value', 'Luas (km2) 2023': 'value' },
    });
    const told =
      data?.as === 'indicators'
        ? data.rows.map(({ indicator, value, unit, year }) => [indicator, value, unit, year])
        : [];
    expect(told).toEqual([
      ['population', 80_123, 'persons', '2023'],
      ['population', 82_456, 'persons', '2024'],
      ['land_area', 290.36, 'km2', '2023'],
      ['population', 160_001, 'persons', '2024'],
      ['land_area', 106.78, 'km2', '2023'],
    ]);
  });

  it("without a year are dropped; a column of ages is still a person's", () => {
    expect(read('Kecamatan;Penduduk\nNongsa;5\n').report.dropped).toMatchObject([
      { rule: 'required', column: 'Penduduk' },
    ]);
    const { report } = read('Kecamatan;Umur;Penduduk 2023\nNongsa;17;5\nGalang;19;6\n', 'indicators');
    expect(report.personalColumnsRemoved).toEqual([{ column: 'Umur', field: 'age' }]);
    expect(Object.keys(report.mapping)).toEqual(['Kecamatan', 'Penduduk 2023']);
  });
});

it('a file of our own, with hashtags below its header, comes back whole', () => {
  const { report } = read('date,kecamatan,persons\n#date,#adm3+name,#affected\n2024-03-12,Nongsa,3\n', 'incidents');
  expect(report).toMatchObject({ rows: 1, kept: 1 });
});

it('words of agencies are kinds', () => {
  const words = [
    'Kapal karam',
    'TPPO',
    'penggerebekan rumah penampungan',
    'Pencegahan di Pelabuhan',
    'sea_interception',
    '',
  ];
  const { data } = read(`Tanggal;Jenis;Jumlah\n${words.map((word) => `1/3/2024;${word};3`).join('\n')}\n`);
  expect(data?.as === 'incidents' && data.rows.map(({ kind }) => kind)).toEqual([
    ...['shipwreck', 'trafficking_case_other', 'holding_house_raid', 'port_check_prevented', 'sea_interception', null],
  ]);
});
