/** The second region: a folder and no code. It has no indicators and says so, everywhere that a score could stand. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publicationInput, textsOf } from '../../../src/cli/publish.ts';
import { readPack } from '../../../src/cli/read-pack.ts';
import { closedTo } from '../../../src/patrol/closed.ts';
import { publication } from '../../../src/protect/publication.ts';
import { checkPack, parsePack } from '../../../src/region/index.ts';
import { explain, scoreRegion, uncertainty } from '../../../src/risk/index.ts';
import { pack as batam } from './pack.ts';

const { value: pack, errors } = readPack('nunukan', { local: false })!;

describe('the pack of Nunukan and Sebatik', () => {
  test('is sound: the regency and its 21 kecamatan, each a point with its error', () => {
    expect(errors).toEqual([]);
    expect(pack.areas.filter(({ level }) => level === 'kecamatan')).toHaveLength(21);
    const shapes = pack.geometry.kecamatan.features;
    expect(shapes.map(({ properties }) => properties.code).sort()).toEqual(
      pack.areas.flatMap(({ code, level }) => (level === 'kecamatan' ? code : [])).sort(),
    );
    expect(shapes.every(({ geometry }) => geometry.type === 'Point')).toBe(true);
    expect(shapes.every(({ properties }) => (properties.precision_m ?? 0) >= 1500)).toBe(true);
  });

  test('draws Sebatik in two: land of the region, and land of the neighbour that no point of the region stands on', () => {
    const roles = new Set(pack.geometry.coast.features.map(({ properties }) => properties.role));
    expect([...roles].sort()).toEqual(['foreign', 'region']);
    const highest = Math.max(
      ...pack.geometry.kecamatan.features
        .filter(({ properties }) => properties.name.startsWith('Sebatik'))
        .map(({ geometry }) => (geometry.type === 'Point' ? geometry.coordinates[1]! : Number.NaN)),
    );
    // The border on Sebatik runs along 4° 10' north.
    expect(highest).toBeLessThan(4 + 10 / 60);
  });

  test('scores and ranks nothing, and no unit is zero', async () => {
    const scored = scoreRegion(pack, 'kecamatan');
    expect(scored.errors).toEqual([]);
    expect(scored.value?.units).toHaveLength(21);
    for (const { score, rank, class: name } of scored.value?.units ?? [])
      expect([score, rank, name]).toEqual([null, null, null]);
    const drawn = await uncertainty(pack, 'kecamatan', { draws: 10, seed: 1 });
    expect(drawn.value?.units.every((unit) => unit.interval === null && unit.rankInterval === null)).toBe(true);
    expect(explain(pack, 'kecamatan').value).toEqual([]);
  });

  test('is published without a score, and with the reason in both languages', async () => {
    for (const profile of ['public', 'internal'] as const) {
      const texts = textsOf(publication(await publicationInput('nunukan'), profile));
      const areas = JSON.parse(texts.get('areas.geojson')!).features;
      expect(areas).toHaveLength(21);
      for (const { properties } of areas)
        expect([properties.score ?? null, properties.class_group ?? null, properties.interval_low ?? null]).toEqual([
          null,
          null,
          null,
        ]);
      const model = JSON.parse(texts.get('model.json')!);
      expect([model.nodes, model.none_id, model.none_en]).toEqual([[], pack.model.none_id, pack.model.none_en]);
      expect(JSON.parse(texts.get('manifest.json')!).counts.model).toBe(0);
    }
  });

  test('says why no patrol is planned on it, where Batam may be planned on', () => {
    expect(closedTo(pack.settings).map(({ rule }) => rule)).toEqual(['noPatrol']);
    expect(closedTo(parsePack(batam()).value.settings)).toEqual([]);
  });
});

test('a model without nodes and without a reason is an emptied file, not a statement', () => {
  const files = batam();
  files.set('model.json', JSON.stringify({ ...JSON.parse(files.get('model.json')!), nodes: [], causes: [] }));
  expect(checkPack(files).errors.map(({ file, column }) => [file, column])).toEqual([
    ['model.json', 'none_en'],
    ['model.json', 'none_id'],
  ]);
});

test('the list of regions names every pack that has been published', () => {
  const list = JSON.parse(readFileSync('public/regions/index.json', 'utf8'));
  expect(list.map(({ id }: { id: string }) => id)).toEqual(['batam', 'nunukan']);
  for (const { id, name_id } of list)
    expect(JSON.parse(readFileSync(`public/regions/${id}/manifest.json`, 'utf8')).name_id).toBe(name_id);
});
