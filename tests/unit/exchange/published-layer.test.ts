/** What the page writes of the site's files is what `jaga export` writes of the pack, byte for byte. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CodedArea } from '../../../src/exchange/area-codes.ts';
import { FORMATS, layerText } from '../../../src/exchange/formats.ts';
import type { LayerFile } from '../../../src/exchange/layer.ts';
import { PUBLISHED_FILES, publishedLayer, unfitFor } from '../../../src/exchange/published-layer.ts';
import { EXPORT_LAYERS, type ExportLayer } from '../../../src/protect/export.ts';
import { tableText } from '../../../src/protect/serialise.ts';
import { batamLayers, type Layers, PROFILES } from './exported.ts';

let batam: Layers;
beforeAll(async () => {
  batam = await batamLayers('any');
});

const published = EXPORT_LAYERS.filter((name) => PUBLISHED_FILES[name] !== null);
const all = published.flatMap((name) => PROFILES.map((profile) => [name, profile] as const));

/** The file of the site: `jaga data` writes layers and tables by these very functions. */
function siteText(name: ExportLayer, profile: (typeof PROFILES)[number]): string {
  const { geojson, features } = batam.layer(name, profile);
  return geojson ?? tableText(features.map(({ properties }) => properties));
}
const inPage = (name: ExportLayer, profile: (typeof PROFILES)[number], keep?: Parameters<typeof publishedLayer>[3]) => {
  const { features } = JSON.parse(siteText('areas', profile)) as { features: { properties: CodedArea }[] };
  const file = publishedLayer(
    name,
    siteText(name, profile),
    {
      name_en: 'Batam City',
      profile,
      compiled: batam.layer(name, profile).compiled,
      areas: features.map(({ properties }) => properties),
    },
    keep,
  );
  if (file === null) throw new Error(`${name} is not read`);
  return file;
};

test('only cells have no file on the site', () => {
  expect(EXPORT_LAYERS.filter((name) => PUBLISHED_FILES[name] === null)).toEqual(['cells']);
});

describe.each(all)('%s, %s', (name, profile) => {
  test('has in every format the bytes of the command line, or its refusal', () => {
    const page = inPage(name, profile);
    for (const format of FORMATS)
      expect(layerText(format, page), format).toEqual(layerText(format, batam.file(name, profile)));
  });

  test('is known to fit a format or not before it is written', () => {
    const page = inPage(name, profile);
    const refused = FORMATS.filter((format) => layerText(format, page).kind === 'refused');
    expect(FORMATS.filter((format) => unfitFor(format, page) !== null)).toEqual(refused);
  });
});

describe('a part of a layer', () => {
  test('has the rows that were kept, in the form of the whole', () => {
    const ferries = inPage('routes', 'public', ({ properties }) => properties.kind === 'regular_ferry');
    const whole = inPage('routes', 'public');
    expect(ferries.features.length).toBeGreaterThan(0);
    expect(ferries.features.length).toBeLessThan(whole.features.length);
    const lines = (file: LayerFile) => (file.geojson ?? '').split('\n').map((line) => line.replace(/,$/, ''));
    expect(lines(ferries)[0]).toBe(lines(whole)[0]);
    expect(lines(whole)).toEqual(expect.arrayContaining(lines(ferries)));
    expect(unfitFor('gpx', whole)).toBe('areas');
    expect(unfitFor('gpx', ferries)).toBeNull();
  });

  test('that keeps everything is the whole', () => {
    expect(inPage('places', 'internal', () => true).geojson).toBe(siteText('places', 'internal'));
  });
});

describe('a text that is no published file', () => {
  const about = { name_en: 'Batam City', profile: 'public', compiled: '2026-11-21', areas: [] } as const;
  test.each([
    ['half a file', '{"type":"FeatureCollection","features":[{"type":"Feature"'],
    ['a page of a host', '<!doctype html><title>404</title>'],
    ['another JSON', '{"ok":true}'],
    ['rows that are no objects', '[1,2]'],
    ['features that are none', '{"type":"FeatureCollection","features":[{"geometry":null}]}'],
    ['nothing', ''],
  ])('is not taken for one: %s', (_name, text) => {
    expect(publishedLayer('ports', text, about)).toBeNull();
  });
});

test('P-codes stand beside the codes where the areas of this device bear them, and nowhere else', () => {
  const nongsa = { code: '21.71.04', name: 'Nongsa', level: 'kecamatan', parent_code: '21.71' };
  const about = { name_en: 'Batam City', profile: 'internal', compiled: '2026-11-22' } as const;
  const text = tableText([{ id: 'a', kecamatan: 'Nongsa', kelurahan: null }]);
  const columns = (areas: readonly CodedArea[]) =>
    publishedLayer('programmes', text, { ...about, areas })?.features[0]?.properties;
  expect(columns([{ ...nongsa, pcode: 'ID2171110' }])).toMatchObject({ kecamatan_pcode: 'ID2171110' });
  expect(columns([nongsa])).not.toHaveProperty('kecamatan_pcode');
});
