import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../src/exchange/files-in/read-sheets.ts';
import { dbf, PRJ_84, SOUND, SQUARE, shp, xlsxFiles, zip } from './making.ts';

/** Milliseconds a small file may take, with two cores shared by many. */
const MOST_MS = 5000;
const long = process.env.JAGA_LONG === '1';
const RUNS = long ? 3000 : 25;
const CUTS = long ? 2000 : 20;

/** Reads whatever it is; a throw fails the test by itself. */
async function answered(bytes: Uint8Array): Promise<void> {
  const before = performance.now();
  const { value, errors } = await readSheets('berkas', bytes);
  expect(performance.now() - before).toBeLessThan(MOST_MS);
  if (value === null) {
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ file: 'berkas', row: null, value: null });
    expect(errors[0]?.rule).toMatch(/^[a-zA-Z0-9]+$/);
    expect(errors[0]?.remedy).toMatch(/^[\x20-\x7e]+\.$/);
    return;
  }
  expect(value.sheets.length).toBeGreaterThan(0);
  for (const { lines, shapes } of value.sheets) {
    if (shapes) expect(shapes).toHaveLength(lines.length);
    for (const line of lines) expect(Array.from(line).every((cell) => typeof cell === 'string')).toBe(true);
    for (const pair of JSON.stringify(shapes ?? []).matchAll(/\[(-?[\d.e-]+),(-?[\d.e-]+)\]/g))
      expect(Math.abs(Number(pair[1])) <= 180 && Math.abs(Number(pair[2])) <= 90).toBe(true);
  }
}

/** The parts inside of packed files, with what packs them again: faults of bytes would else end at the checksum. */
const INSIDE: Readonly<Record<string, readonly [Uint8Array, (part: Uint8Array) => Uint8Array]>> = {
  shp: [shp(5, [SQUARE, null, [SQUARE, SQUARE]]), (part) => zip({ 'a.shp': part, 'a.prj': PRJ_84 })],
  dbf: [
    dbf(
      [
        ['NAMA', 'C', 8],
        ['TGL', 'D', 8],
      ],
      [['Nongsa', '20240312']],
    ),
    (part) => zip({ 'a.shp': shp(5, [SQUARE]), 'a.dbf': part, 'a.prj': PRJ_84 }),
  ],
  prj: [new TextEncoder().encode(PRJ_84), (part) => zip({ 'a.shp': shp(5, [SQUARE]), 'a.prj': part })],
  ...Object.fromEntries(
    Object.entries(
      xlsxFiles(
        [{ name: 'A', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><v>45000</v></c></row>' }],
        ['<si><t>Tanggal</t></si>'],
      ),
    ).map(([name, text], _, all) => [
      name,
      [new TextEncoder().encode(text), (part: Uint8Array) => zip({ ...Object.fromEntries(all), [name]: part })],
    ]),
  ),
};
const TARGETS: readonly (readonly [string, Uint8Array, (bytes: Uint8Array) => Uint8Array])[] = [
  ...Object.entries(SOUND).map(([name, bytes]) => [name, bytes, (changed: Uint8Array) => changed] as const),
  ...Object.entries(INSIDE).map(([name, [bytes, pack]]) => [`${name} inside`, bytes, pack] as const),
];

describe.each(TARGETS)('%s, however damaged, is answered in time and never half', (_, sound, pack) => {
  it('cut off at every place of a grid', async () => {
    const step = Math.max(1, Math.floor(sound.length / CUTS));
    for (let end = 0; end < sound.length; end += step) await answered(pack(sound.slice(0, end)));
  });

  it('with bits turned over', async () => {
    const flips = fc.array(fc.tuple(fc.nat(sound.length * 8 - 1), fc.constantFrom(1, 2, 4)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(flips, async (places) => {
        const bytes = sound.slice();
        for (const [bit] of places) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await answered(pack(bytes));
      }),
      { numRuns: RUNS },
    );
  });

  it('with whole numbers written over', async () => {
    const number = fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff8, 65_535, 1_000_000);
    await fc.assert(
      fc.asyncProperty(fc.nat(Math.max(0, sound.length - 4)), number, fc.boolean(), async (at, value, little) => {
        const bytes = new Uint8Array(Math.max(4, sound.length));
        bytes.set(sound);
        new DataView(bytes.buffer).setUint32(at, value, little);
        await answered(pack(bytes));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('bytes without sense', () => {
  it.each([
    ['', []],
    ['after the mark of a zip', [0x50, 0x4b, 3, 4]],
    ['after the mark of FlatGeobuf', [0x66, 0x67, 0x62, 3, 0x66, 0x67, 0x62, 0]],
    ['after a brace', [0x7b]],
    ['after <kml>', Array.from('<kml>', (c) => c.charCodeAt(0))],
    ['after <gpx>', Array.from('<gpx>', (c) => c.charCodeAt(0))],
  ])('are answered %s', async (_, start) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), (rest) => answered(new Uint8Array([...start, ...rest]))),
      { numRuns: RUNS },
    );
  });

  it('any JSON in the place of features, properties and shapes is answered', async () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const member = (type: string) => fc.record({ type: fc.constant(type), geometry: anything, properties: anything });
    const shape = fc.record({
      type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'GeometryCollection'),
      coordinates: anything,
      geometries: anything,
    });
    const file = fc.record({
      type: fc.constant('FeatureCollection'),
      features: fc.oneof(
        fc.array(fc.oneof(member('Feature'), fc.record({ type: fc.constant('Feature'), geometry: shape }), anything)),
        anything,
      ),
    });
    await fc.assert(
      fc.asyncProperty(file, (value) => answered(new TextEncoder().encode(JSON.stringify(value)))),
      { numRuns: RUNS },
    );
  });
});

describe('what is told of a file', () => {
  it('never repeats a cell of it', async () => {
    const mark = 'Zqxmarkedperson3217';
    for (const [, sound, pack] of TARGETS) {
      const text = new TextDecoder('latin1').decode(sound);
      for (const word of ['Nongsa', 'Pelabuhan', 'Tanggal', 'NAMA', 'nama']) {
        const made = Uint8Array.from(text.replace(word, mark), (c) => c.charCodeAt(0));
        const { value, errors } = await readSheets('berkas', pack(made));
        expect(JSON.stringify([errors, value?.warnings, value?.dropped])).not.toContain(mark);
      }
    }
  });
});
