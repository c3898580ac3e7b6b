import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { readPair } from '../../../../src/exchange/tables-in/position.ts';
import { fromUtm, zoneOf } from '../../../../src/exchange/tables-in/utm.ts';
import { features, REGION, read, readFile } from './support.ts';

const GROUND = { box: REGION.extent, zone: 48 };

describe('both coordinates in one cell', () => {
  it.each([
    '1,1799; 104,1279',
    '1.1799, 104.1279',
    '1.1799 104.1279',
    '1.1799,104.1279',
    '1,1799, 104,1279',
    '104.1279, 1.1799',
    '(1.1799, 104.1279)',
    'POINT (104.1279 1.1799)',
    '1°10\'47.64" LU 104°07\'40.44" BT',
    "N 1°10.794' E 104°07.674'",
    '1.1799 N, 104.1279 E',
    '104.1279 BT; 1.1799 LU',
  ])('%s', (cell) => {
    const [lon, lat] = readPair(cell, GROUND) as readonly [number, number];
    expect(lon).toBeCloseTo(104.1279, 5);
    expect(lat).toBeCloseTo(1.1799, 5);
  });

  it('south of the equator is negative', () => {
    expect(readPair('0°30\'00" LS 104°00\'00" BT', GROUND)).toEqual([104, -0.5]);
  });

  it.each(['timur', '1,1', '1 2 3 4 5', '1 LU 2 LU', 'x'.repeat(5000)])('%s is no position', (cell) => {
    expect(readPair(cell, GROUND)).toMatchObject({ rule: 'number' });
  });
});

describe('degrees, minutes and seconds in two columns', () => {
  it('with marks, and with nothing but blanks', () => {
    const { data } = read(
      'Tanggal;Jumlah;Bujur;Lintang\n1/3/2024;3;104 02 10 E;01 05 30 N\n2/3/2024;3;104°02\'10" BT;1°05\'30" LU\n',
    );
    const rows = data?.as === 'incidents' ? data.rows : [];
    for (const { position } of rows) {
      expect(position?.lon).toBeCloseTo(104 + 2 / 60 + 10 / 3600, 9);
      expect(position?.lat).toBeCloseTo(1 + 5 / 60 + 30 / 3600, 9);
    }
    expect(rows).toHaveLength(2);
  });

  it('sixty minutes are none', () => {
    expect(read('Tanggal;Jumlah;Bujur;Lintang\n1/3/2024;3;104 60 10 E;01 05 30 N\n').report.dropped).toMatchObject([
      { rule: 'number' },
    ]);
  });
});

describe('metres of UTM', () => {
  it('come back to the degrees they were made from', () => {
    const [easting = 0, northing = 0] = proj4('+proj=utm +zone=48 +datum=WGS84', [104.0536, 1.1312]);
    const [lon, lat] = fromUtm(easting, northing, 48) ?? [];
    expect(lon).toBeCloseTo(104.0536, 8);
    expect(lat).toBeCloseTo(1.1312, 8);
    // The middle of zone 48 is 105° E, where eastings are 500 km and the equator is 0.
    expect(fromUtm(500_000, 0, 48)).toEqual([expect.closeTo(105, 9), expect.closeTo(0, 9)]);
    expect(zoneOf(REGION.strait)).toBe(48);
  });

  it('are read from columns of their own, and from one cell', () => {
    for (const text of ['UTM X;UTM Y\n1/3/2024;3;394690;125050', 'Koordinat\n1/3/2024;3;394690 125050']) {
      const { data, report } = read(`Tanggal;Jumlah;${text}\n`, 'incidents');
      expect(report.dropped).toEqual([]);
      const position = data?.as === 'incidents' ? data.rows[0]?.position : null;
      expect(position?.lon).toBeCloseTo(104.05, 1);
      expect(position?.lat).toBeCloseTo(1.13, 1);
    }
  });
});

const column = (pairs: readonly (readonly [string, string])[]): string =>
  ['Tanggal;Jumlah;Bujur;Lintang', ...pairs.map(([x, y]) => `1/3/2024;3;${x};${y}`)].join('\n');

describe('a whole column written wrongly', () => {
  it('that is exchanged throughout is read the right way round, with one warning', () => {
    const { report, data, suggestions } = read(
      column([
        ['1,17', '104,13'],
        ['1,16', '104,12'],
        ['', ''],
        ['1,15', '104,11'],
      ]),
    );
    expect(report).toMatchObject({ kept: 4, dropped: [], mapping: { Bujur: 'lat', Lintang: 'lon' } });
    expect(report.warnings).toContainEqual(expect.objectContaining({ rule: 'swappedColumns', rows: null }));
    expect(data).toMatchObject({ rows: [{ position: { lon: 104.13, lat: 1.17 } }, {}, { position: null }, {}] });
    expect(suggestions).toEqual([]);
  });

  it('that is in metres throughout is read as metres', () => {
    const { report } = read(
      column([
        ['394690', '125050'],
        ['394700', '125060'],
        ['394710', '125070'],
      ]),
    );
    expect(report).toMatchObject({ kept: 3, mapping: { Bujur: 'easting', Lintang: 'northing' } });
    expect(report.warnings).toContainEqual(expect.objectContaining({ rule: 'utmColumns' }));
  });

  it('one row that is right disproves it: the others are dropped, each with its repair', () => {
    const wrong = ['1,17', '104,13'] as const;
    const { report, suggestions } = read(column([wrong, wrong, wrong, ['104,13', '1,17']]));
    expect(report).toMatchObject({ kept: 1, mapping: { Bujur: 'lon' } });
    expect(suggestions.map(({ row, why }) => [row, why])).toEqual([
      [1, 'swapped'],
      [2, 'swapped'],
      [3, 'swapped'],
    ]);
  });
});

describe('features bring their own positions', () => {
  const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] });
  const area = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [104, 1],
        [104.2, 1],
        [104.2, 1.2],
        [104, 1.2],
        [104, 1],
      ],
    ],
  };

  it('points with a day are events; a line is none', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [104, 1],
        [104.1, 1.1],
      ],
    };
    const file = features(
      ['tanggal', 'jumlah', 'nama korban'],
      [
        [point(104.1, 1.1), '2024-03-12', '3', 'Marka'],
        [line, '2024-03-12', '3', 'Marka'],
        [point(1.1, 104.1), '2024-03-12', '3', 'Marka'],
        [null, '2024-03-12', '3', 'Marka'],
      ],
    );
    const imported = readFile(file);
    expect(imported.report).toMatchObject({ as: 'incidents', rows: 4, kept: 2 });
    expect(imported.report.dropped).toMatchObject([
      { row: 2, rule: 'shape' },
      { row: 3, rule: 'swapped' },
    ]);
    expect(imported.suggestions).toEqual([{ row: 3, cells: { lon: '104.1', lat: '1.1' }, why: 'swapped' }]);
    expect(readFile(file, null, { fixes: imported.suggestions }).report.kept).toBe(3);
    expect(imported.report.warnings).toContainEqual(expect.objectContaining({ rule: 'noShape', rows: 1 }));
    expect(JSON.stringify(imported)).not.toContain('Marka');
  });

  it('points with a name are places, and an area may be one when asked for', () => {
    expect(readFile(features(['name'], [[point(104.1, 1.1), 'Pelabuhan A']])).data).toMatchObject({
      as: 'places',
      rows: [{ name: 'Pelabuhan A', position: { lon: 104.1, lat: 1.1 } }],
    });
    const { data } = readFile(features(['name'], [[area, 'Galangan']]), 'places');
    expect(data).toMatchObject({
      rows: [{ position: { lon: expect.closeTo(104.1, 6), lat: expect.closeTo(1.1, 6) } }],
    });
  });

  it('areas are boundaries and lines of a plotter tracks, which have readers of their own', () => {
    expect(readFile(features(['name'], [[area, 'Nongsa']]))).toMatchObject({
      report: { as: 'boundaries', kept: 0 },
      data: null,
      errors: [{ rule: 'boundaries' }],
    });
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [104, 1],
        [104.1, 1.1],
      ],
    };
    expect(readFile(features(['name'], [[line, 'x']], 'gpx')).report.as).toBe('tracks');
  });
});
