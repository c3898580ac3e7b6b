/** Every layer in both profiles and every format, on the real pack, read again by readers that know nothing of the writers. */
import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection, Geometry } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { layerText } from '../../../src/exchange/formats.ts';
import { HASHTAGS, hashtag } from '../../../src/exchange/hxl.ts';
import { EXPORT_LAYERS, type ExportLayer } from '../../../src/protect/export.ts';
import { batamLayers, csvRows, elementsOf, type Layers, PROFILES, positionsOf, wktPositions } from './exported.ts';

let batam: Layers;
beforeAll(async () => {
  batam = await batamLayers();
});

const TABLES: readonly ExportLayer[] = ['case_series', 'programmes'];
const all = EXPORT_LAYERS.flatMap((name) => PROFILES.map((profile) => [name, profile] as const));
const located = all.filter(([name]) => !TABLES.includes(name));
const coordinatesOf = (geometry: Geometry | null) =>
  geometry === null || geometry.type === 'GeometryCollection' ? [] : positionsOf(geometry.coordinates);

describe.each(all)('%s, %s', (name, profile) => {
  test('as CSV: a row a feature, its own columns, its position, its licence and the notice', () => {
    const { features } = batam.layer(name, profile);
    const rows = csvRows(batam.text(name, profile, 'csv'));
    expect(rows).toHaveLength(features.length);
    rows.forEach((row, i) => {
      const { geometry = null, properties = {} } = features[i] ?? {};
      const own = Object.keys(properties).filter((key) => key !== 'licence');
      expect(Object.keys(row)).toEqual(expect.arrayContaining(own));
      if (geometry?.type === 'Point') expect([Number(row.lon), Number(row.lat)]).toEqual(geometry.coordinates);
      else if (geometry) expect(wktPositions(row.wkt ?? '')).toEqual(coordinatesOf(geometry));
      else expect([row.lon ?? '', row.lat ?? '', row.wkt ?? '']).toEqual(['', '', '']);
      expect(row.licence).toMatch(/CC BY|ODbL|MIT/);
      expect(row.notice).toContain('tidak untuk navigasi');
    });
  });

  test('as HXL: the same table with a row of tags', () => {
    const [tags, ...rows] = csvRows(batam.text(name, profile, 'hxl'));
    expect(rows).toEqual(csvRows(batam.text(name, profile, 'csv')));
    for (const [column, tag] of Object.entries(tags ?? {})) expect(tag, column).toBe(hashtag(name, column));
  });
});

describe.each(located)('%s, %s', (name, profile) => {
  test('as GeoJSON: valid to an independent checker', () => {
    const text = batam.text(name, profile, 'geojson');
    expect(() => check(text)).not.toThrow();
    expect((JSON.parse(text) as FeatureCollection).features).toHaveLength(batam.layer(name, profile).features.length);
  });

  test('as KML: a placemark a feature, with the same positions in the same order', () => {
    const { features } = batam.layer(name, profile);
    const elements = elementsOf(batam.text(name, profile, 'kml'));
    expect(elements.filter((element) => element.name === 'Placemark')).toHaveLength(features.length);
    const positions = elements
      .filter((element) => element.name === 'coordinates')
      .flatMap(({ text }) => text.split(' ').map((tuple) => tuple.split(',').map(Number)));
    expect(positions).toEqual(features.flatMap(({ geometry }) => coordinatesOf(geometry)));
    const said = elements.find((element) => element.path === 'kml/Document/description')?.text;
    expect(said).toMatch(/not for navigation.*(CC BY|ODbL)/);
  });

  test('as GPX: points and tracks, or a refusal that names a format which can', () => {
    const { features } = batam.layer(name, profile);
    const types = features.map(({ geometry }) => geometry?.type ?? 'none');
    const result = layerText('gpx', batam.file(name, profile));
    const holds = types.every((type) => ['Point', 'LineString', 'none'].includes(type));
    if (!holds || types.every((type) => type === 'none')) {
      expect(result).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/; take geojson, kml, csv or hxl$/),
      });
      return;
    }
    const elements = elementsOf(batam.text(name, profile, 'gpx'));
    const at = elements
      .filter((element) => ['wpt', 'trkpt'].includes(element.name))
      .map(({ attributes: { lon, lat } }) => [Number(lon), Number(lat)]);
    expect(at).toEqual(features.flatMap(({ geometry }) => coordinatesOf(geometry)));
    expect(elements.filter((element) => element.name === 'trk')).toHaveLength(
      types.filter((type) => type === 'LineString').length,
    );
    expect(elements.find((element) => element.path === 'gpx/metadata/desc')?.text).toMatch(
      /tidak untuk navigasi.*CC BY/,
    );
    expect(result).toMatchObject({ left: types.filter((type) => type === 'none').length });
  });
});

test('GeoJSON in public has the bytes of the site', () => {
  const site = located.filter(([name, profile]) => profile === 'public' && name !== 'cells').map(([name]) => name);
  expect(site).toHaveLength(6);
  for (const name of site)
    expect(batam.text(name, 'public', 'geojson'), name).toBe(
      readFileSync(`public/regions/batam/${name}.geojson`, 'utf8'),
    );
});

test.each(TABLES)('%s has no geometry, and says what it can be had as', (name) => {
  for (const format of ['geojson', 'kml', 'gpx'] as const)
    expect(layerText(format, batam.file(name, 'public'))).toEqual({
      kind: 'refused',
      reason: 'the layer is a table without geometry; take csv or hxl',
    });
});

describe('hashtags', () => {
  /** Core hashtags of HXL 1.1 and the form of a tag, from the standard. */
  const CORE =
    /^#(activity|adm[1-5]|affected|beneficiary|capacity|cause|contact|country|crisis|currency|date|delivery|description|event|frequency|geo|group|impact|indicator|inneed|item|loc|meta|modality|need|operations|org|output|population|reached|region|respondee|sector|service|severity|status|subsector|targeted|value)(\+[a-z][a-z0-9_]*)*$/;

  test('are of the standard', () => {
    for (const [name, profile] of all)
      for (const [column, tag] of Object.entries(csvRows(batam.text(name, profile, 'hxl'))[0] ?? {}))
        expect(tag, `${name} ${column}`).toMatch(CORE);
  });

  test('stand for every column of every layer, and none twice in a table', () => {
    for (const [name, profile] of all) {
      const [tags = {}] = csvRows(batam.text(name, profile, 'hxl'));
      expect(Object.keys(tags).filter((column) => !(column in HASHTAGS))).toEqual([]);
      const given = Object.values(tags);
      expect(given.filter((tag, i) => given.indexOf(tag) !== i)).toEqual([]);
    }
  });

  test('tell a programme and an event from a place', () => {
    const [programme] = csvRows(batam.text('programmes', 'public', 'hxl'));
    expect(programme).toMatchObject({ name: '#activity+name', kind: '#activity+type', people_reached: '#reached' });
    const [event] = csvRows(batam.text('incidents', 'internal', 'hxl'));
    expect(event).toMatchObject({
      kind: '#event+type',
      persons: '#affected',
      lat: '#geo+lat',
      kecamatan: '#adm3+name',
    });
  });

  test('belong to columns that exist', () => {
    const columns = new Set(
      all.flatMap(([name, profile]) => Object.keys(csvRows(batam.text(name, profile, 'csv'))[0] ?? {})),
    );
    // P-codes come with a boundary file alone; a test of that verb looks for their tags.
    const brought = ['pcode', 'kecamatan_pcode', 'kelurahan_pcode'];
    expect(Object.keys(HASHTAGS).filter((column) => !columns.has(column))).toEqual(brought);
  });
});

describe('Kemendagri codes', () => {
  const codes = () => csvRows(readFileSync('data/regions/batam/areas.csv', 'utf8'));
  const nameOf = (code: string | undefined) => codes().find((area) => area.code === code)?.name;

  test.each(['ports', 'incidents', 'places'] as const)('stand beside the names of areas in %s', (name) => {
    const names = codes().flatMap((area) => (area.level === 'kecamatan' ? [area.name] : []));
    const rows = csvRows(batam.text(name, 'public', 'csv')).filter((row) => names.includes(row.kecamatan));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(nameOf(row.kecamatan_code)).toBe(row.kecamatan);
  });

  test('of an area itself are those of its level and the one above', () => {
    const rows = csvRows(batam.text('areas', 'public', 'csv'));
    for (const row of rows) {
      expect(row.kecamatan_code).toBe(row.level === 'kecamatan' ? row.code : row.parent_code);
      expect(row.kelurahan_code).toBe(row.level === 'kelurahan' ? row.code : '');
    }
  });
});

test('no cell starts what a spreadsheet would run, whatever a register says', () => {
  const file = batam.file('ports', 'internal');
  const planted = { geometry: null, properties: { name: '=HYPERLINK("http://evil")', note: '+1+2', operator: '@x' } };
  const result = layerText('csv', { ...file, features: [planted] });
  const [row] = csvRows(result.kind === 'text' ? result.text : '');
  expect(row).toMatchObject({ name: '\'=HYPERLINK("http://evil")', note: "'+1+2", operator: "'@x" });
});

test('markup in a name stays text in XML', () => {
  const file = batam.file('ports', 'public');
  const name = '<script>alert("x")</script> & ]]> \u0000';
  const planted = { geometry: { type: 'Point' as const, coordinates: [104, 1] }, properties: { name } };
  for (const format of ['kml', 'gpx'] as const) {
    const result = layerText(format, { ...file, features: [planted] });
    const elements = elementsOf(result.kind === 'text' ? result.text : '');
    const said = elements.filter((element) => element.name === 'name').map(({ text }) => text);
    expect(said).toContain(name.replace('\u0000', ''));
  }
});
