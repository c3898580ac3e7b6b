import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  collection,
  dbf,
  feature,
  fgb,
  gpx,
  kml,
  PRJ_84,
  PRJ_UTM48N,
  point,
  read,
  refusal,
  SOUND,
  SQUARE,
  shp,
  zip,
} from './making.ts';

const json = (value: unknown): string => JSON.stringify(value);
/** 395000, 125000 of UTM 48N as `gdaltransform -s_srs EPSG:32648 -t_srs EPSG:4326` of GDAL 3.6.2 gives it. */
const IN_DEGREES = {
  type: 'Point',
  coordinates: [expect.closeTo(104.056251878425, 8), expect.closeTo(1.13075833296854, 8)],
};
const partsOf = (shape: Geometry | null | undefined): number =>
  shape && 'coordinates' in shape ? shape.coordinates.length : 0;
const BOW: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [104, 1],
      [104.1, 1.1],
      [104.1, 1],
      [104, 1.1],
      [104, 1],
    ],
  ],
};

describe('GeoJSON', () => {
  it('gives a line a feature and a column a property, objects in objects by their path', async () => {
    const { lines, shapes, errors } = await read(
      json(
        collection(
          feature(point(104.03, 1.13), { nama: '<b>A</b>', isi: { x: 1, y: { z: [1, 2] } }, nik: 3217101123456789 }),
          feature(null, { kode: true, nama: null }),
        ),
      ),
    );
    expect(lines).toEqual([
      ['nama', 'isi.x', 'isi.y.z', 'nik', 'kode'],
      ['<b>A</b>', '1', '[1,2]', '3217101123456789'],
      ['', '', '', '', 'true'],
    ]);
    expect(shapes).toEqual([null, { type: 'Point', coordinates: [104.03, 1.13] }, null]);
    expect(errors).toEqual([]);
  });

  it.each([
    ['a bare shape', json(BOW), 1],
    ['a feature', json(feature(BOW)), 1],
    ['a line a feature', `${json(feature(BOW))}\n\n${json(feature(point(1, 2)))}\n`, 2],
    ['a text sequence', `\u001e${json(feature(BOW))}\n\u001e${json(point(1, 2))}\n`, 2],
    ['a byte order mark', `\uFEFF${json(collection(feature(BOW)))}`, 1],
    [
      'WGS 84 named as of old',
      json({
        ...collection(feature(BOW)),
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      }),
      1,
    ],
  ])('%s is read, a polygon that crosses itself as it is', async (_, text, count) => {
    const { shapes } = await read(text);
    expect(shapes).toHaveLength(count + 1);
    expect(shapes?.[1]).toEqual(BOW);
  });

  it.each([
    [
      'another system',
      json({ ...collection(), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32648' } } }),
      'crs',
    ],
    ['no GeoJSON', json({ type: 'Topology' }), 'format'],
    ['a list', json([{ a: 1 }]), 'format'],
    ['cut off', json(collection(feature(BOW))).slice(0, -8), 'broken'],
    ['nested without end', `{"a":${'['.repeat(1e6)}`, 'nesting'],
    ['no features', json(collection()), 'empty'],
    [
      '10,000 properties',
      json(feature(null, Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`p${i}`, 1])))),
      'columns',
    ],
  ])('%s is refused', async (_, text, rule) => {
    expect(await refusal(text)).toBe(rule);
  });

  it.each([
    ['swapped', point(1.13, 104.03), 'coordinate'],
    ['in metres', point(395_000, 125_000), 'coordinate'],
    ['no numbers', { type: 'Point', coordinates: ['104', '1'] }, 'geometry'],
    ['a line of one point', { type: 'LineString', coordinates: [[104, 1]] }, 'geometry'],
    ['a kind nobody knows', { type: 'Circle', coordinates: [1, 2] }, 'geometry'],
    [
      'a collection within itself',
      JSON.parse(`${'{"type":"GeometryCollection","geometries":['.repeat(8)}${']}'.repeat(8)}`),
      'geometry',
    ],
  ])('a shape that is %s costs its row the shape, and is told', async (_, shape, rule) => {
    const { shapes, errors, lines, warnings } = await read(
      json(collection(feature(point(104, 1)), feature(shape as Geometry, { a: 'Zqx' }))),
    );
    expect(shapes?.[2]).toBeNull();
    expect(lines[2]).toEqual(['Zqx']);
    expect(errors).toMatchObject([{ row: 2, rule, value: null, column: null }]);
    expect(warnings).toEqual([{ rule, count: 1 }]);
    expect(JSON.stringify([errors, warnings])).not.toContain('Zqx');
  });

  it('an open ring is closed and told, heights are left out', async () => {
    const { shapes, warnings } = await read(
      json({
        type: 'Polygon',
        coordinates: [
          [
            [104, 1, 5],
            [104, 2, 5],
            [105, 2, 5],
          ],
        ],
      }),
    );
    expect(shapes?.[1]).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [104, 1],
          [104, 2],
          [105, 2],
          [104, 1],
        ],
      ],
    });
    expect(warnings).toEqual([{ rule: 'ringClosed', count: 1 }]);
  });
});

describe('KML', () => {
  it('gives placemarks with their data and shapes; what is linked to or run is told, not followed', async () => {
    const { lines, shapes, warnings, dropped } = await read(
      kml(
        `<NetworkLink><name>x</name><Link><href>http://evil.example/a.kml</href></Link></NetworkLink><script>alert(1)</script>
        <Folder><Placemark><name>A</name><phoneNumber>0812</phoneNumber><description><![CDATA[<b>x</b>]]></description><ExtendedData><SchemaData><SimpleData name="KODE">7</SimpleData></SchemaData></ExtendedData><Point><coordinates> 104.03,1.13,0 </coordinates></Point></Placemark>
        <Placemark><TimeStamp><when>2024-03-12</when></TimeStamp><MultiGeometry><LineString><coordinates>104,1 104.1,1.1</coordinates></LineString><LineString><coordinates>104, 2 104.1, 2.1</coordinates></LineString></MultiGeometry></Placemark>
        <Placemark><name>C</name></Placemark></Folder>`,
      ),
    );
    expect(lines).toEqual([
      ['name', 'description', 'KODE', 'time'],
      ['A', '<b>x</b>', '7'],
      ['', '', '', '2024-03-12'],
      ['C'],
    ]);
    expect(shapes?.slice(1)).toEqual([
      { type: 'Point', coordinates: [104.03, 1.13] },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [104, 1],
            [104.1, 1.1],
          ],
          [
            [104, 2],
            [104.1, 2.1],
          ],
        ],
      },
      null,
    ]);
    expect(warnings).toEqual([{ rule: 'networkLink', count: 1 }]);
    expect(dropped.map(({ name }) => name)).toEqual(expect.arrayContaining(['script', 'phoneNumber', 'Link', 'href']));
  });

  it('areas keep their holes', async () => {
    const ring = (side: string, text: string) =>
      `<${side}><LinearRing><coordinates>${text}</coordinates></LinearRing></${side}>`;
    const { shapes } = await read(
      kml(
        `<Placemark><Polygon>${ring('outerBoundaryIs', '104,1 104,2 105,2 104,1')}${ring('innerBoundaryIs', '104.2,1.7 104.3,1.7 104.3,1.8 104.2,1.7')}</Polygon></Placemark>`,
      ),
    );
    expect(partsOf(shapes?.[1])).toBe(2);
  });

  it.each([
    ['entities of its own', kml('&b;', '<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'), 'entities'],
    ['an entity that fetches', kml('&x;', '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'entities'],
    ['an end too soon', kml('<Placemark><name>A</name>').slice(0, -17), 'cutOff'],
    ['crossed elements', kml('<Placemark></Folder>'), 'broken'],
    ['elements within each other without end', `<kml>${'<Folder>'.repeat(1e6)}`, 'broken'],
    ['attributes without end', `<kml ${Array.from({ length: 1e5 }, (_, i) => `a${i}=""`).join(' ')}/>`, 'notXml'],
    ['no placemark', kml(''), 'empty'],
  ])('%s: refused', async (_, text, rule) => {
    expect(await refusal(text)).toBe(rule);
  });

  it.each(['104', '104,x', 'x,1', '1,104', ',', '104,1e999'])('a point at "%s" is told and left out', async (text) => {
    const { shapes, errors } = await read(
      kml(`<Placemark><name>A</name><Point><coordinates>${text}</coordinates></Point></Placemark>`),
    );
    expect(shapes).toEqual([null, null]);
    expect(errors).toMatchObject([{ row: 1, rule: 'coordinate' }]);
  });
});

describe('GPX', () => {
  it('gives waypoints, routes and tracks a sheet each', async () => {
    const { sheets, warnings } = await read(
      gpx(
        '<wpt lat="1.13" lon="104.03"><time>2024-03-12T10:00:00Z</time><name>A</name></wpt><rte><name>R</name><rtept lat="1" lon="104"><name>no</name></rtept><rtept lat="2" lon="104"/></rte><trk><name>T</name><trkseg><trkpt lat="1" lon="104"><time>t1</time></trkpt><trkpt lat="2" lon="104"><time>t2</time></trkpt></trkseg><trkseg><trkpt lat="3" lon="104"/></trkseg></trk>',
      ),
    );
    expect(sheets.map(({ name, lines, shapes }) => [name, lines, shapes?.[1]?.type])).toEqual([
      [
        'wpt',
        [
          ['time', 'name'],
          ['2024-03-12T10:00:00Z', 'A'],
        ],
        'Point',
      ],
      ['rte', [['name'], ['R']], 'LineString'],
      [
        'trk',
        [
          ['name', 'time'],
          ['T', 't1'],
        ],
        'LineString',
      ],
    ]);
    expect(warnings).toEqual([{ rule: 'shortSegment', count: 1 }]);
  });
});

describe('shapefiles', () => {
  const table = dbf(
    [
      ['NAMA', 'C', 12],
      ['KODE', 'N', 18],
      ['TGL', 'D', 8],
    ],
    [
      ['Nongsa', '217101', '20240312'],
      ['*!Hapus', '1', ''],
      ['Batam', '******', ''],
    ],
  );
  it('give rows with text as it stands, the deleted ones left out, shapes in degrees', async () => {
    const { lines, shapes, warnings } = await read(
      zip({ 'a.SHP': shp(1, [[[395_000, 125_000]], [[395_000, 125_000]], null]), 'a.dbf': table, 'a.prj': PRJ_UTM48N }),
    );
    expect(lines).toEqual([['NAMA', 'KODE', 'TGL'], ['Nongsa', '217101', '2024-03-12'], ['Batam']]);
    expect(shapes?.[1]).toEqual(IN_DEGREES);
    expect(warnings).toEqual([{ rule: 'deletedRow', count: 1 }]);
  });

  it('several layers are several sheets; holes belong to the area around them', async () => {
    const hole = [
      [104.02, 1.02],
      [104.04, 1.02],
      [104.04, 1.04],
      [104.02, 1.02],
    ] as const;
    const one = dbf([['N', 'C', 3]], [['x']]);
    const { sheets } = await read(
      zip({
        'x/a.shp': shp(5, [[SQUARE, hole]]),
        'x/a.dbf': one,
        'x/a.prj': PRJ_84,
        'b.shp': shp(5, [SQUARE]),
        'b.dbf': one,
        'b.prj': PRJ_84,
      }),
    );
    expect(sheets.map(({ name, shapes }) => [name, partsOf(shapes?.[1])])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('missing parts are told', async () => {
    const { warnings, lines } = await read(zip({ 'a.shp': shp(1, [[[104, 1]]]) }));
    expect(warnings).toEqual([
      { rule: 'noDbf', count: 1 },
      { rule: 'noProjection', count: 1 },
    ]);
    expect(lines).toEqual([[], []]);
  });

  it('letters by the code page that is named, or by what they are', async () => {
    const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
    const of = (encode: (t: string) => Uint8Array, cpg?: string) =>
      read(
        zip({
          'a.shp': shp(1, [[[104, 1]]]),
          'a.prj': PRJ_84,
          'a.dbf': dbf([['N', 'C', 8]], [['Café']], encode),
          ...(cpg ? { 'a.cpg': cpg } : {}),
        }),
      );
    for (const made of [of(latin), of(latin, 'ISO-8859-1'), of(bytesOf), of(bytesOf, 'UTF-8')])
      expect((await made).lines[1]).toEqual(['Café']);
  });

  it.each([
    [
      'fewer rows than shapes',
      { 'a.shp': shp(1, [[[104, 1]], [[104, 1]]]), 'a.dbf': dbf([['N', 'C', 3]], [['x']]) },
      'countDiffers',
    ],
    ['an unknown system', { 'a.shp': shp(1, [[[104, 1]]]), 'a.prj': 'LOCAL_CS["x"]' }, 'crs'],
    ['a system that is a name', { 'a.shp': shp(1, [[[104, 1]]]), 'a.prj': 'GOOGLE' }, 'crs'],
    ['a .shp cut off', { 'a.shp': shp(5, [SQUARE]).slice(0, -20) }, 'broken'],
    [
      'a .dbf cut off',
      { 'a.shp': shp(1, [[[104, 1]]]), 'a.dbf': dbf([['N', 'C', 9]], [['x']]).slice(0, -6) },
      'broken',
    ],
  ])('%s: refused', async (_, files, rule) => {
    expect(await refusal(zip(files as unknown as Record<string, Uint8Array>))).toBe(rule);
  });

  it('parts that go back and forth, which keep the library busy for hours, are refused at once', async () => {
    const bytes = shp(5, [Array.from({ length: 400 }, () => SQUARE)]);
    const view = new DataView(bytes.buffer);
    // Lines, because the library already throws at an area with an empty part.
    for (const at of [32, 108]) view.setInt32(at, 3, true);
    for (let i = 0; i < 400; i++) view.setInt32(100 + 8 + 44 + 4 * i, i % 2 ? 2000 : 0, true);
    expect(await refusal(zip({ 'a.shp': bytes }))).toBe('broken');
  });
});

describe('FlatGeobuf', () => {
  it('gives features with their properties and every kind of shape', async () => {
    const shapes: Geometry[] = [
      point(104, 1),
      BOW,
      {
        type: 'LineString',
        coordinates: [
          [104, 1],
          [105, 2],
        ],
      },
      { type: 'MultiPolygon', coordinates: [[SQUARE.map((p) => [...p])]] },
    ];
    for (const shape of shapes) {
      const made = await read(
        fgb(
          collection(feature(shape, { nama: 'A', n: 3, ya: true }), feature(shape, { nama: 'B', n: 4.5, ya: false })),
        ),
      );
      expect(made.lines).toEqual([
        ['nama', 'n', 'ya'],
        ['A', '3', 'true'],
        ['B', '4.5', 'false'],
      ]);
      expect(made.shapes?.slice(1)).toEqual([shape, shape]);
      expect(made.warnings).toEqual([]);
    }
  });

  it('is turned from the system it names, and refused where that is unknown', async () => {
    const metres = collection(feature(point(395_000, 125_000), { a: 1 }));
    const { shapes } = await read(fgb(metres, 32648));
    expect(shapes?.[1]).toEqual(IN_DEGREES);
    expect(await refusal(fgb(metres, 2000))).toBe('crs');
    expect((await read(fgb(collection(feature(point(104, 1), { a: 1 })), 0))).warnings).toEqual([
      { rule: 'noProjection', count: 1 },
    ]);
  });

  it('cut off anywhere it is refused whole', async () => {
    const bytes = SOUND.flatgeobuf ?? new Uint8Array();
    for (let end = 4; end < bytes.length; end += 5) expect(await refusal(bytes.slice(0, end))).toBe('broken');
  });
});
