import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Feature } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { readPackFiles } from '../../../../src/cli/read-pack.ts';
import { verb } from '../../../../src/cli/verbs/import-check.ts';
import { checkPack } from '../../../../src/region/check.ts';

const scratch = mkdtempSync(join(tmpdir(), 'jaga-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(scratch, name), text);
  return join(scratch, name);
};
const run = (path: string, options: Record<string, string> = {}) => verb.run({ region: 'batam', ...options }, [path]);
const LIST = file('list.csv', 'Tanggal;Kecamatan;Jumlah\n12 Maret 2024;Nongsa;3\n12 Maret 2024;Mars;3\n');

describe('import check on the command line', () => {
  it('prints the report of the contract, fine while a row can be kept', async () => {
    expect(await run(LIST, { as: 'incidents' })).toEqual({
      kind: 'json',
      ok: true,
      document: {
        as: 'incidents',
        rows: 2,
        kept: 1,
        dropped: [
          expect.objectContaining({ file: 'list.csv', row: 2, column: 'Kecamatan', rule: 'kecamatan', value: null }),
        ],
        suppressed: [],
        personalColumnsRemoved: [],
        mapping: { Tanggal: 'date', Kecamatan: 'kecamatan', Jumlah: 'persons' },
        warnings: [expect.objectContaining({ rule: 'source', row: null })],
      },
    });
  });

  it('prints the report with the fault where nothing can be kept', async () => {
    const nothing = file('nothing.csv', 'Tanggal;Kecamatan;Jumlah\n;Nongsa;3\n');
    expect(await run(nothing)).toMatchObject({
      ok: false,
      document: { rows: 1, kept: 0, errors: [{ rule: 'noRows' }] },
    });
    expect(await run(file('empty.csv', ''))).toMatchObject({
      ok: false,
      document: { rows: 0, errors: [{ rule: 'empty' }] },
    });
  });

  it('reads tracks from the file itself, and tells but how many are sound', async () => {
    const point = (lon: number, minute: number) =>
      `<trkpt lat="1.1" lon="${lon}"><time>2026-11-21T13:0${minute}:00Z</time></trkpt>`;
    const segment = (...points: string[]) => `<trkseg>${points.join('')}</trkseg>`;
    const gpx = `<gpx version="1.1"><trk><name>Marka</name>${segment(point(104.1, 1), point(104.2, 2))}${segment(point(104.1, 5), point(104.2, 4))}</trk></gpx>`;
    const answer = await run(file('night.gpx', gpx), { as: 'tracks' });
    expect(answer).toMatchObject({
      ok: true,
      document: { as: 'tracks', rows: 2, kept: 1, dropped: [{ rule: 'timeBackwards' }] },
    });
    expect(JSON.stringify(answer)).not.toContain('Marka');
  });

  it('says which areas the polygons of a file are, told or guessed, and names none that is not', async () => {
    const own = JSON.parse(readFileSync('data/regions/batam/geometry/kecamatan.geojson', 'utf8'));
    const features = own.features.map(({ properties, geometry }: Feature) => ({
      ...{ type: 'Feature', geometry },
      properties: { NAMOBJ: properties?.name },
    }));
    const stranger = { ...features[0], properties: { NAMOBJ: 'Kavling Marka' } };
    const text = JSON.stringify({ type: 'FeatureCollection', features: [...features, stranger] });
    for (const options of [{}, { as: 'boundaries' }]) {
      const answer = await run(file('batas.geojson', text), options);
      expect(answer).toMatchObject({
        ok: true,
        document: { as: 'boundaries', rows: 13, kept: 12, dropped: [{ rule: 'noName', value: null }] },
      });
      expect(JSON.stringify((answer as { document: { dropped: unknown } }).document.dropped)).not.toContain('Marka');
    }
    expect(await run(LIST, { as: 'boundaries' })).toMatchObject({ ok: false });
  });

  it('reads a layer of points as it reads a table', async () => {
    const feature = (lon: number, lat: number, properties: object) => ({
      ...{ type: 'Feature', properties },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    });
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [feature(104.1, 1.1, { nama: 'Pelabuhan A' }), feature(139.7, 35.6, { nama: 'Pelabuhan B' })],
    });
    expect(await run(file('titik.geojson', text))).toMatchObject({
      document: { as: 'places', rows: 2, kept: 1, dropped: [{ row: 2, rule: 'extent' }] },
    });
  });

  it('judges a pack, a folder or a zip of one, as `region check` does, and repeats none of its cells', async () => {
    const files = [...readPackFiles('data/regions/batam', { local: false })];
    const rows = Object.values(checkPack(new Map(files)).counts).reduce((sum, n) => sum + n, 0);
    const whole = { document: { as: 'pack', rows, kept: rows, dropped: [] } };
    expect(await run('data/regions/batam', { as: 'pack' })).toMatchObject(whole);
    const zipped = (texts: readonly (readonly [string, string])[]) => {
      const packed = zipSync(Object.fromEntries(texts.map(([name, text]) => [`pack/${name}`, strToU8(text)])));
      const path = join(scratch, 'pack.zip');
      writeFileSync(path, packed);
      return path;
    };
    expect(await run(zipped(files), { as: 'pack' })).toMatchObject(whole);
    const broken = files.map(([name, text]) =>
      name === 'places.csv'
        ? ([name, text.replace('ferry_terminal_international', 'Siti Aminah')] as const)
        : ([name, text] as const),
    );
    const answer = await run(zipped(broken), { as: 'pack' });
    expect(answer).toMatchObject({
      document: { kept: rows - 1, dropped: [{ file: 'places.csv', column: 'kind', value: null }] },
    });
    expect(JSON.stringify(answer)).not.toContain('Siti');
    expect(await run(LIST, { as: 'pack' })).toMatchObject({ ok: false, document: { errors: [{ rule: 'broken' }] } });
  });

  it.each([
    [{ as: 'people' }, LIST, '--as must be one of'],
    [{ region: 'nowhere' }, LIST, '--region'],
    [{}, join(scratch, 'none.csv'), 'FILE'],
    [{}, scratch, 'FILE'],
  ])('names the option that is wrong: %j', async (options, path, words) => {
    expect(await run(path, options)).toMatchObject({ kind: 'usage', message: expect.stringContaining(words) });
  });
});
