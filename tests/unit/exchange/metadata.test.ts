/** What goes along with files: metadata that says only what the files hold, and a bundle of fixed bytes. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { besides, bundleName, type Chosen, fileName, written, zipBytes } from '../../../src/exchange/bundle.ts';
import type { Format } from '../../../src/exchange/formats.ts';
import { HASHTAGS } from '../../../src/exchange/hxl.ts';
import columns from '../../../src/exchange/metadata/columns.json';
import { dataPackageText } from '../../../src/exchange/metadata/data-package.ts';
import { dcatText } from '../../../src/exchange/metadata/dcat.ts';
import type { AboutData } from '../../../src/exchange/metadata/facts.ts';
import { treatmentOf } from '../../../src/exchange/metadata/words.ts';
import { PUBLISHED_FILES, PUBLISHED_LAYERS, publishedLayer } from '../../../src/exchange/published-layer.ts';
import { LAYER_RULES } from '../../../src/protect/profile.ts';
import { csvRows } from './exported.ts';

const folder = 'public/regions/batam';
const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const manifest = JSON.parse(text('manifest.json'));
const about: AboutData = {
  region: manifest.id,
  name_id: manifest.name_id,
  name_en: manifest.name_en,
  profile: 'public',
  compiled: manifest.compiled,
  data_version: manifest.data_version,
};
const areas = JSON.parse(text('areas.geojson')).features.map((f: { properties: unknown }) => f.properties);
const layers = PUBLISHED_LAYERS.filter((layer) => PUBLISHED_FILES[layer] !== null);
const chosen = (layer: (typeof layers)[number]): Chosen => {
  const file = publishedLayer(layer, text(PUBLISHED_FILES[layer] ?? ''), { ...about, areas });
  if (file === null) throw new Error(layer);
  return { layer, file, selected: false };
};
const files = (format: Format, of = layers) => of.map((layer) => written(about, chosen(layer), format));
const packageOf = (format: Format) => JSON.parse(dataPackageText(about, files(format)));

describe('datapackage.json', () => {
  test('names every file with its size, licence and columns, in the order of the file', () => {
    const made = files('csv');
    const { resources } = JSON.parse(dataPackageText(about, made));
    expect(resources.map((resource: { path: string }) => resource.path)).toEqual(made.map(({ name }) => name));
    made.forEach(({ text: csv, bytes }, i) => {
      const { schema, ...resource } = resources[i];
      expect(resource).toMatchObject({ bytes, mediatype: 'text/csv', type: 'table', encoding: 'utf-8' });
      expect(bytes).toBe(Buffer.byteLength(csv));
      expect(resource.name).toMatch(/^[a-z0-9-]+$/);
      expect(resource.licenses[0].path).toMatch(/^https:/);
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(Object.keys(csvRows(csv)[0] ?? {}));
    });
  });

  test('has types that the cells keep', () => {
    const IS: Readonly<Record<string, RegExp>> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
      boolean: /^[01]$/,
      object: /^\{.*\}$/,
      any: /^$/,
    };
    for (const made of files('csv')) {
      const [resource] = JSON.parse(dataPackageText(about, [made])).resources;
      const rows = csvRows(made.text);
      for (const { name, type } of resource.schema.fields)
        for (const row of rows)
          if (row[name] !== '') expect(row[name], `${made.layer} ${name}`).toMatch(IS[type] ?? /./);
    }
  });

  test('tells a description of every column, and units where there are any', () => {
    for (const { schema } of packageOf('csv').resources)
      for (const { name, description } of schema.fields) expect(description, name).toBeTruthy();
    const fields = packageOf('csv').resources.flatMap(({ schema }: { schema: { fields: object[] } }) => schema.fields);
    expect(fields).toContainEqual(
      expect.objectContaining({ name: 'distance_nm', unit: 'nautical mile', type: 'number' }),
    );
    // The columns of the internal form too: they are those that HXL has tags for.
    expect(Object.keys(HASHTAGS).filter((column) => !(column in columns))).toEqual([]);
  });

  test('has what the manifest says, the sources that the rows name, and the notices in both languages', () => {
    const descriptor = packageOf('geojson');
    expect(descriptor).toMatchObject({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'jaga-selat-batam-public',
      version: manifest.data_version,
      created: `${manifest.compiled}T00:00:00+07:00`,
    });
    expect(descriptor.description).toContain('bukan kasus TPPO terbukti');
    expect(descriptor.description).toContain('Not an official reference for boundaries');
    const titles: string[] = descriptor.sources.map(({ title }: { title: string }) => title);
    expect(new Set(titles.map(String)).size).toBeGreaterThan(50);
    const ports = JSON.parse(text('ports.geojson')).features;
    for (const { properties } of ports) expect(titles.join('\n')).toContain(properties.source_title);
    for (const { path } of descriptor.sources) if (path !== undefined) expect(path).toMatch(/^https?:\/\//);
    expect(descriptor.licenses.map(({ name }: { name: string }) => name).sort()).toEqual([
      'CC-BY-4.0',
      'MIT',
      'ODbL-1.0',
    ]);
  });

  test('of HXL says which row are tags', () => {
    expect(packageOf('hxl').resources[0].dialect).toEqual({ headerRows: [1], commentRows: [2] });
  });
});

describe('dcat.jsonld', () => {
  const graph = () => JSON.parse(dcatText(about, files('geojson')));

  test('has a dataset for the whole and one a layer, each of which says its part', () => {
    const { '@context': context, '@graph': nodes } = graph();
    const [whole, ...parts] = nodes;
    expect(parts.map((part: Record<string, unknown>) => part['@id'])).toEqual(layers.map((layer) => `#${layer}`));
    expect(whole['dct:hasPart']).toEqual(layers.map((layer) => ({ '@id': `#${layer}` })));
    for (const node of nodes) {
      expect(node['@type']).toBe('dcat:Dataset');
      for (const term of ['title', 'description', 'license', 'publisher', 'provenance', 'issued', 'accessRights'])
        expect(node[`dct:${term}`], term).toBeTruthy();
      for (const key of Object.keys(node))
        if (!key.startsWith('@')) expect(Object.keys(context)).toContain(key.split(':')[0]);
    }
    for (const part of parts) expect(part['dcat:distribution'][0]['dcat:byteSize']['@value']).toMatch(/^\d+$/);
  });

  test('has media types that are registered, and for a table its region in place of a box', () => {
    const byId = Object.fromEntries(graph()['@graph'].map((node: Record<string, string>) => [node['@id'], node]));
    expect(byId['#ports']['dcat:distribution'][0]['dcat:mediaType']['@id']).toBe(
      'https://www.iana.org/assignments/media-types/application/geo+json',
    );
    expect(byId['#programmes']['dcat:distribution'][0]['dcat:mediaType']['@id']).toMatch(/text\/csv$/);
    expect(byId['#programmes']['dct:spatial']['skos:prefLabel'][0]['@value']).toBe('Kota Batam');
    expect(byId['#ports']['dct:spatial']['dcat:bbox']['@value']).toMatch(/^POLYGON\(\(/);
    const years = JSON.parse(text('incidents.geojson'))
      .features.map(({ properties }: { properties: { year: string } }) => properties.year)
      .sort();
    expect(byId['#incidents']['dct:temporal']['dcat:startDate']).toEqual({ '@type': 'xsd:gYear', '@value': years[0] });
  });

  test('tells an internal file from a public one', () => {
    const inside = dcatText({ ...about, profile: 'internal' }, files('geojson', ['ports']));
    expect(inside).toContain('access-right/NON_PUBLIC');
    expect(inside).toContain('jangan disebarkan');
    expect(dcatText(about, files('geojson', ['ports']))).toContain('access-right/PUBLIC');
  });
});

test('every treatment of the table of protection has words in both languages', () => {
  for (const profile of ['public', 'internal'] as const)
    for (const layer of PUBLISHED_LAYERS)
      for (const language of ['id', 'en'] as const)
        expect(treatmentOf(layer, profile, language), layer).toMatch(/^[^{}]{4,}$/);
  expect(treatmentOf('incidents', 'public', 'en')).toBe('counts by kecamatan, year and kind; 1–9 as a band');
  expect(treatmentOf('routes', 'public', 'id')).toContain('jalur laut tidak resmi: petak koridor');
  expect(treatmentOf('places', 'public', 'en')).toContain('patrol bases, surveillance sites: left out');
  expect(LAYER_RULES.length).toBe(14);
});

describe('a bundle', () => {
  const options = { format: 'geojson', style: true, metadata: true, language: 'id' } as const;
  const entries = (of = layers) => {
    const made = files('geojson', of);
    return [...made.map(({ name, text: content }) => ({ name, text: content })), ...besides(about, made, options)];
  };

  test('holds the layers, a note in both languages, licences, styles and metadata', async () => {
    const zip = unzipSync(await zipBytes(entries(['ports', 'programmes']), about.compiled));
    expect(Object.keys(zip)).toEqual([
      'jaga-selat-batam-ports-public.geojson',
      'jaga-selat-batam-programmes-public.csv',
      'README.txt',
      'LICENCES.txt',
      'jaga-selat-batam-ports-public.qml',
      'datapackage.json',
      'dcat.jsonld',
    ]);
    expect(strFromU8(zip['jaga-selat-batam-ports-public.geojson'] ?? new Uint8Array())).toBe(text('ports.geojson'));
    const readme = strFromU8(zip['README.txt'] ?? new Uint8Array());
    expect(readme).toContain('Kerawanan keberangkatan nonprosedural, bukan kasus TPPO terbukti.');
    expect(readme).toContain('Not an official reference for boundaries · not for navigation.');
    expect(readme).toContain('71 rows; in CSV: geojson cannot hold this layer');
    expect(strFromU8(zip['LICENCES.txt'] ?? new Uint8Array())).toContain('programmes-public.csv: CC BY 4.0');
  });

  test('is the same bytes for the same data, and tells of each entry', async () => {
    const heard: number[] = [];
    const once = await zipBytes(entries(['ports']), about.compiled, (done) => {
      heard.push(done);
    });
    expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await zipBytes(entries(['ports']), about.compiled)).toEqual(once);
  });

  test('ends when whoever waits has had enough', async () => {
    const stop = () => Promise.reject(new Error('enough'));
    await expect(zipBytes(entries(['ports']), about.compiled, stop)).rejects.toThrow('enough');
  });

  test('and its files say in their names what they hold and for whom', () => {
    expect(fileName(about, 'areas', 'hxl')).toBe('jaga-selat-batam-areas-public-hxl.csv');
    expect(bundleName({ ...about, profile: 'internal' })).toBe('jaga-selat-batam-data-internal-2026-11-21.zip');
  });
});
