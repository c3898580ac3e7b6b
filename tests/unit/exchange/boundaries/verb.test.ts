import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFile } from '../../../../src/cli/export-file.ts';
import { readPack, readPackFiles } from '../../../../src/cli/read-pack.ts';
import { verb } from '../../../../src/cli/verbs/region-boundaries.ts';
import { hxlLayerText } from '../../../../src/exchange/hxl.ts';
import { exported } from '../../../../src/protect/export.ts';
import { scoreRegion } from '../../../../src/risk/index.ts';
import { codAb, feature, geojsonText, lake, pcode4, villages } from './official.ts';

const folder = mkdtempSync(join(tmpdir(), 'jaga-boundaries-'));
const pack = join(folder, 'pack');
const file = join(folder, 'official.geojson');
const local = join(pack, 'local', 'geometry');
const run = (values: Record<string, string | boolean>, ...files: string[]) =>
  verb.run({ region: pack, ...values }, files);
const read = (options = {}) => {
  const found = readPack(pack, options);
  if (found === null) throw new Error('The copy of the pack is gone.');
  return found;
};

beforeAll(() => {
  cpSync('data/regions/batam', pack, { recursive: true, filter: (path) => !path.endsWith('local') });
  writeFileSync(file, geojsonText([...codAb(), lake('Waduk Duriangkang')]));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('region boundaries', () => {
  it('writes both levels beside the pack, twice the same bytes, and names what is no kelurahan', async () => {
    const answer = await run({}, file);
    expect(answer).toMatchObject({
      ...{ kind: 'json', ok: true },
      document: {
        ...{ matched: { kecamatan: 12, kelurahan: 64 }, by: { code: 0, pcode: 0, name: 64 } },
        unmatched: [{ name: 'Waduk Duriangkang', reason: expect.any(String) }],
      },
    });
    const first = readFileSync(join(local, 'kelurahan.geojson'), 'utf8');
    await run({}, file);
    expect(readFileSync(join(local, 'kelurahan.geojson'), 'utf8')).toBe(first);
  });

  it('makes polygons of the kelurahan for whoever reads the pack, and changes nothing that is made without it', () => {
    const { value, errors } = read();
    expect(errors).toEqual([]);
    expect(new Set(value.geometry.kelurahan.features.map((f) => f.properties.approximate))).toEqual(new Set([false]));
    expect(value.geometry.kelurahan.features.some((f) => f.geometry.type === 'Point')).toBe(false);
    expect([...readPackFiles(pack, { local: false })]).toEqual([
      ...readPackFiles('data/regions/batam', { local: false }),
    ]);
  });

  it('gives every kelurahan a score by its polygon', () => {
    const scores = (options: object) => scoreRegion(read(options).value, 'kelurahan').value?.units ?? [];
    const [official, approximate] = [scores({}), scores({ local: false })];
    expect(official).toHaveLength(64);
    expect(official.every(({ score }) => score !== null && score > 0 && score < 10)).toBe(true);
    expect(official.map(({ score }) => score)).not.toEqual(approximate.map(({ score }) => score));
  });

  it('puts the P-codes of the file into tables of areas, tagged as what they are', () => {
    const { value } = read();
    const layer = exported('areas', { pack: value, scores: [], cells: [] }, 'public');
    const [header = '', tags = '', ...rows] = hxlLayerText(exportFile(layer, value)).split('\r\n');
    const at = (name: string) => header.split(',').indexOf(name);
    expect(tags.split(',')[at('kecamatan_pcode')]).toBe('#adm3+code+v_pcode');
    const sambau = villages.find(({ name }) => name === 'Sambau');
    expect(rows.find((row) => row.includes('Sambau'))).toContain(sambau && pcode4(sambau));
    const plain = exportFile(
      exported('areas', { pack: read({ local: false }).value, scores: [], cells: [] }, 'public'),
      read({ local: false }).value,
    );
    expect(hxlLayerText(plain)).not.toContain('pcode');
  });

  it('leaves areas that the file has not as they were, and says that they are approximate', async () => {
    const some = join(folder, 'some.geojson');
    writeFileSync(some, geojsonText(codAb(villages.filter(({ name }) => name !== 'Sambau'))));
    await run({}, some);
    const points = read().value.geometry.kelurahan.features.filter((f) => f.geometry.type === 'Point');
    expect(points.map(({ properties }) => [properties.name, properties.approximate])).toEqual([['Sambau', true]]);
  });

  it('refuses a file of elsewhere and keeps what was there', async () => {
    const before = readFileSync(join(local, 'kelurahan.geojson'), 'utf8');
    const other = join(folder, 'other.geojson');
    writeFileSync(
      other,
      geojsonText(
        codAb().map((f) => feature(f.geometry, { ...f.properties, ADM3_EN: 'Bintan Utara', ADM2_EN: 'Bintan' })),
      ),
    );
    expect(await run({}, other)).toMatchObject({ ok: false, document: { errors: [{ rule: 'noneMatched' }] } });
    writeFileSync(other, '{"type":"FeatureCollection","features":[{"type":');
    expect(await run({}, other)).toMatchObject({ ok: false, document: { errors: [{ rule: 'broken' }] } });
    expect(readFileSync(join(local, 'kelurahan.geojson'), 'utf8')).toBe(before);
  });

  it('is cleared', async () => {
    expect(await run({ clear: true })).toMatchObject({ ok: true });
    expect(existsSync(join(local, 'kelurahan.geojson'))).toBe(false);
    expect([...readPackFiles(pack)]).toEqual([...readPackFiles(pack, { local: false })]);
  });

  it('names what is missing of its options', async () => {
    expect(await run({})).toMatchObject({ kind: 'usage', message: 'FILE is missing' });
    expect(await run({}, join(folder, 'none'))).toMatchObject({ kind: 'usage' });
  });
});
