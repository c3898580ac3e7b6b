import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Compression, tileIdToZxy, zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { writeArchive } from '../../../src/cli/basemap/archive.ts';
import { tileRuns } from '../../../src/cli/basemap/boxes.ts';
import { together } from '../../../src/cli/basemap/ranges.ts';
import { readArchive } from '../../../src/state/local/archive.ts';
import { serveArchive } from '../../support/archive-server.ts';
import { pmtilesOf } from '../../support/pmtiles.ts';
import { large } from './large.ts';
import { fileOf, folder, land, none, reader, run, seas } from './setting.ts';

const STRAIT = [103.3, 0.2, 104.9, 1.75] as const;
const EXTENT = [97.5, -11, 125, 6.5] as const;
const source = fileOf(seas);

/** West, south, east, north of a tile. */
function boundsOf(z: number, x: number, y: number): readonly [number, number, number, number] {
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return [(x / 2 ** z) * 360 - 180, lat(y + 1), ((x + 1) / 2 ** z) * 360 - 180, lat(y)];
}
const meets = (z: number, x: number, y: number, [w, s, e, n]: readonly [number, number, number, number]) => {
  const [west, south, east, north] = boundsOf(z, x, y);
  return west <= e && east > w && south < n && north >= s;
};

async function cutOf(argv: readonly string[]) {
  const out = join(folder(), 'cut.pmtiles');
  const { code, said } = await run([...argv, '--out', out], folder());
  return { code, said, bytes: code === 0 ? new Uint8Array(readFileSync(out)) : new Uint8Array(), out };
}

describe('a base map cut out of a larger archive', () => {
  test('holds the extent at low zooms, the strait at all, every tile as it was, and no other', async () => {
    const { bytes, said } = await cutOf([source]);
    const [from, to] = [reader(seas), reader(bytes)];
    let held = 0;
    for (let z = 0; z <= 9; z++)
      for (let x = Math.floor((270 / 360) * 2 ** z); x <= Math.floor((310 / 360) * 2 ** z); x++)
        for (let y = Math.floor(0.45 * 2 ** z); y <= Math.floor(0.55 * 2 ** z); y++) {
          const wanted = meets(z, x, y, z <= 7 ? EXTENT : STRAIT) ? await from.getZxy(z, x, y) : undefined;
          const got = await to.getZxy(z, x, y);
          expect(got && Buffer.from(got.data), `${z}/${x}/${y}`).toEqual(wanted && Buffer.from(wanted.data));
          if (got) held += 1;
        }
    expect(held).toBeGreaterThan(50);
    const header = await to.getHeader();
    expect(header).toMatchObject({ specVersion: 3, clustered: true, numAddressedTiles: held, minZoom: 0, maxZoom: 9 });
    expect([header.minLon, header.minLat, header.maxLon, header.maxLat]).toEqual([...EXTENT]);
    expect(said).toContain(`${held} tiles`);
  });

  test('is one that the page takes, and names who must be credited and what was cut', async () => {
    const { bytes } = await cutOf([source, '--maxzoom', '8']);
    expect(await readArchive(new Blob([bytes]), STRAIT)).toMatchObject({
      maxZoom: 8,
      credit: '© OpenStreetMap contributors',
    });
    const boxes = [
      { bounds: EXTENT, minZoom: 0, maxZoom: 7 },
      { bounds: STRAIT, minZoom: 0, maxZoom: 8 },
    ];
    expect(await reader(bytes).getMetadata()).toMatchObject({ cut: { region: 'batam', boxes } });
  });

  test('is the same byte for byte from a file, from a server, and again', async () => {
    const server = await serveArchive(seas);
    const [file, again, fetched] = [await cutOf([source]), await cutOf([source]), await cutOf([server.url.href])];
    await server.close();
    expect(Buffer.compare(file.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(file.bytes, fetched.bytes)).toBe(0);
  });

  test('costs the bytes in the box and few requests, not one a tile', async () => {
    const server = await serveArchive(large);
    const { bytes } = await cutOf([server.url.href]);
    await server.close();
    const { numAddressedTiles } = await reader(bytes).getHeader();
    expect(server.sent.requests).toBeLessThan(numAddressedTiles / 4);
    expect(bytes.length).toBeLessThan(large.length * 0.8);
    expect(server.sent.bytes).toBeLessThan(bytes.length * 1.1);
  });

  test('is found below leaf directories, of which only those that the box touches are read', async () => {
    const far = [100, -2, 108, 4] as const;
    // Lengths without a pattern, or the directories would fit into the root.
    const lengthOf = (id: number) => 20 + (createHash('md5').update(String(id)).digest()[0] ?? 0);
    const found = tileRuns([{ bounds: far, minZoom: 0, maxZoom: 13 }]).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => ({
        id: from + i,
        run: 1,
        offset: from + i,
        length: lengthOf(from + i),
      })),
    );
    // A tile that says which it is.
    const tile = async (id: number) => Buffer.from(String(id).padEnd(lengthOf(id)));
    const [path, header] = [
      join(folder(), 'leaves.pmtiles'),
      await { ...(await reader(large).getHeader()), tileCompression: Compression.None },
    ];
    const metadata = { vector_layers: [{ id: 'earth' }, { id: 'water' }] };
    await writeArchive(path, header, metadata, found, tile, { bounds: far, centre: far, centreZoom: 8 });
    const whole = new Uint8Array(readFileSync(path));
    const { leafDirectoryLength, numTileEntries } = await reader(whole).getHeader();
    expect(leafDirectoryLength).toBeGreaterThan(0);
    expect(numTileEntries).toBe(found.length);
    const server = await serveArchive(whole);
    const { bytes, code } = await cutOf([server.url.href, '--bbox', '104,1,104.2,1.1', '--maxzoom', '12']);
    await server.close();
    expect(code).toBe(0);
    expect(server.sent.bytes).toBeLessThan(whole.length / 4);
    const [z, x, y] = [12, Math.floor((284.1 / 360) * 4096), 2036];
    const got = await reader(bytes).getZxy(z, x, y);
    expect(Number(got && Buffer.from(got.data).toString())).toBe(zxyToTileId(z, x, y));
    expect(await reader(bytes).getZxy(13, 2 * x, 2 * y)).toBeUndefined();
  });

  test('holds equal tiles once', async () => {
    // One rectangle over everything: most tiles of a zoom are the same full square.
    const ring = [
      [95, -12],
      [130, -12],
      [130, 8],
      [95, 8],
      [95, -12],
    ];
    const all = {
      type: 'Feature' as const,
      properties: {},
      geometry: { type: 'Polygon' as const, coordinates: [ring] },
    };
    const flat = pmtilesOf({ earth: { ...none, features: [all] }, water: none }, EXTENT, [0, 8]);
    const { bytes } = await cutOf([fileOf(flat), '--bbox', '100,-5,110,5']);
    const header = await reader(bytes).getHeader();
    expect(header.numAddressedTiles).toBeGreaterThan(60);
    expect(header.numTileContents).toBeLessThan(header.numAddressedTiles / 3);
    expect(header.numTileEntries).toBeLessThan(header.numAddressedTiles / 2);
    // Cut once more, it gives what it was cut from: runs and shared bytes are read as they are written.
    const twice = await cutOf([fileOf(bytes), '--bbox', '100,-5,110,5']);
    expect(await reader(twice.bytes).getHeader()).toMatchObject({ numTileContents: header.numTileContents });
    for (const [z, x, y] of [
      [8, 203, 126],
      [8, 201, 129],
      [5, 25, 16],
    ] as const)
      expect((await reader(twice.bytes).getZxy(z, x, y))?.data).toEqual((await reader(flat).getZxy(z, x, y))?.data);
  });
});

describe('which tiles', () => {
  /** Off the edges of tiles, where rounding decides. */
  const degrees = (least: number, most: number) =>
    fc.integer({ min: least * 1000, max: most * 1000 }).map((n) => n / 1000 + 0.00037);

  test('are those that meet a box, each once, in the order of the curve', () => {
    fc.assert(
      fc.property(
        degrees(-179, 170),
        degrees(-80, 75),
        degrees(0, 9),
        degrees(0, 5),
        fc.nat(5),
        (w, s, dx, dy, zoom) => {
          const bounds = [w, s, w + dx, s + dy] as const;
          const ids = tileRuns([{ bounds, minZoom: zoom, maxZoom: zoom }]).flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, i) => from + i),
          );
          const wanted = [];
          for (let x = 0; x < 2 ** zoom; x++)
            for (let y = 0; y < 2 ** zoom; y++) if (meets(zoom, x, y, bounds)) wanted.push(`${zoom}/${x}/${y}`);
          expect(ids.map((id) => tileIdToZxy(id).join('/')).sort()).toEqual(wanted.sort());
          expect(ids).toEqual(ids.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test('are fetched in ranges that hold each whole, in order, and apart from one another', () => {
    const piece = fc.record({ offset: fc.nat(10_000), length: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(300), (pieces, gap) => {
        const ranges = together(pieces, gap, 2000);
        for (const { offset, length } of pieces)
          expect(ranges.some((r) => r.offset <= offset && r.offset + r.length >= offset + length)).toBe(true);
        for (const [i, { offset }] of ranges.entries()) {
          const before = ranges[i - 1];
          if (before) expect(offset).toBeGreaterThanOrEqual(before.offset + before.length);
        }
      }),
    );
  });
});

describe('what cannot be cut', () => {
  const header = (at: number, value: number) => {
    const bytes = seas.slice();
    bytes[at] = value;
    return bytes;
  };
  const damaged = seas.slice();
  damaged.fill(7, 130, 400);
  const two = new Uint8Array(512);
  two.set([0x50, 0x4d, 2, 0]);
  test.each([
    ['a page of the web', new TextEncoder().encode('<!doctype html><p>Not found'), [], /page of the web.+\.pmtiles/],
    ['a table', new TextEncoder().encode('id,name\n1,Batam\n'), [], /no PMTiles archive/],
    ['nothing', new Uint8Array(), [], /no PMTiles archive/],
    ['version 2', two, [], /version 2.+convert/],
    ['pictures', header(99, 2), [], /pictures.+Protomaps/],
    ['tiles that browsers cannot unpack', header(98, 3), [], /browsers/],
    ['another schema', pmtilesOf({ land, sea: none }, STRAIT, [0, 6]), [], /no layer earth, water.+Protomaps/],
    ['half of it', seas.slice(0, seas.length - 1), [], /cut off.+again/],
    ['the head alone', seas.slice(0, 90), [], /cut off/],
    ['damaged', damaged, [], /damaged.+again/],
    ['another place', seas, ['--bbox', '10,50,11,51'], /no tile.+covers 97\.5, -11, 125, 6\.5/],
  ])('is refused with place, rule and remedy, and nothing is written: %s', async (_, bytes, argv, words) => {
    const [path, into] = [fileOf(bytes), folder()];
    const { code, said } = await run([path, ...argv], into);
    expect(said).toMatch(words);
    expect(said).toMatch(new RegExp(`^basemap: ${path}: [^.]+\\. [A-Z].+\\.$`, 'm'));
    expect(code).toBe(1);
    expect(readdirSync(into)).toEqual([]);
  });

  test('a file that is not there, a folder in the way', async () => {
    expect(await run(['/no/such.pmtiles'], folder())).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such file'),
    });
    const out = folder();
    expect(await run([source, '--out', out], folder())).toMatchObject({ code: 1 });
    expect(readdirSync(join(out, '..')).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test.each([
    [[], /URL-or-FILE is missing/],
    [['a', 'b'], /"b" is one argument too many/],
    [['a', '--maxzoom', '4.5'], /--maxzoom: 4\.5/],
    [['a', '--bbox', '1,2,3'], /--bbox/],
    [['a', '--bbox', '5,2,3,4'], /--bbox/],
    [['a', '--region', 'atlantis'], /data\/regions\/atlantis/],
    [['a', '--region', '../../etc'], /--region/],
    [['ftp://host/a.pmtiles'], /only http and https/],
    [[`https://${'me:secret'}@host/a.pmtiles`], /password/],
    [['--deep', 'a'], /--deep/],
  ])('wrong usage is told with its option and exit code 2: %j', async (argv, words) => {
    const { code, said } = await run(argv, folder());
    expect(code).toBe(2);
    expect(said).toMatch(words);
    expect(said).not.toContain('secret');
  });
});
