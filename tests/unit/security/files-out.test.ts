/** Whatever stands in the facts, a file made of them is well formed, and nothing in it runs or leads astray. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { csvText } from '../../../src/exchange/csv.ts';
import { FORMATS, type Format, layerText } from '../../../src/exchange/formats.ts';
import { gpxText } from '../../../src/exchange/gpx.ts';
import { kmlText } from '../../../src/exchange/kml.ts';
import type { LayerFeature, LayerFile } from '../../../src/exchange/layer.ts';
import { qmlText } from '../../../src/exchange/qgis/qml.ts';
import { oneFile } from '../../../src/report/story/onefile/oneFile.ts';
import { EVERY, harmDone } from '../../support/injection.ts';
import { elementsOf } from '../exchange/exported.ts';
import { inputOf, quiet } from '../report/story/one-file.ts';
import { ALL, storyOf } from './hostile-story.ts';

afterEach(() => expect(harmDone()).toEqual([]));

const ports = JSON.parse(readFileSync('public/regions/batam/ports.geojson', 'utf8')) as {
  readonly features: readonly LayerFeature[];
};
/** The ports of Batam, as many as there are texts: each with one of them in every column of words. */
const poisoned = (texts: readonly string[]): LayerFile => {
  const features = texts.map((text, i): LayerFeature => {
    const { geometry = null, properties = {} } = ports.features[i % ports.features.length] ?? {};
    const words = Object.entries(properties).map(([key, value]) => [key, typeof value === 'string' ? text : value]);
    return { geometry, properties: Object.fromEntries(words) };
  });
  const [first = ''] = texts;
  return {
    ...{ layer: 'ports', title: first, notice: first, licence: first, date: '2026-11-22', features },
    geojson: JSON.stringify({ type: 'FeatureCollection', features }),
  };
};
const CALM = poisoned(EVERY.map(() => 'Pelabuhan'));
const textOf = (format: Format, file: LayerFile): string => {
  const made = layerText(format, file);
  if (made.kind === 'refused') throw new Error(made.reason);
  return made.text;
};
const shapeOf = (xml: string) => elementsOf(xml).map(({ path, attributes }) => `${path} ${Object.keys(attributes)}`);

/** What a spreadsheet runs, after the blanks that some take away; a signed number is none. */
const RUNS = /^\s*[=＝@＠]|^\s*[+\-＋－](?!\d+(\.\d+)?$)/;

describe('as a table', () => {
  test.each(FORMATS.filter((format) => format === 'csv' || format === 'hxl'))('%s: no cell runs', (format) => {
    const { data, errors } = Papa.parse<string[]>(textOf(format, poisoned(EVERY)), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    const [header = [], ...rows] = data;
    expect(rows).toHaveLength(EVERY.length + (format === 'hxl' ? 1 : 0));
    for (const row of rows) {
      expect(row).toHaveLength(header.length);
      expect(row.filter((cell) => RUNS.test(cell))).toEqual([]);
    }
  });

  test('numbers keep their sign, as numbers and as words', () => {
    const row = [-1.5, '-1.5', '+62', '-', 'Pulau Buluh - Barelang', -0, 1e-7];
    const { data } = Papa.parse<string[]>(csvText(row.map(String), [row]));
    expect(data[1]).toEqual(['-1.5', '-1.5', '+62', "'-", 'Pulau Buluh - Barelang', '0', '1e-7']);
  });
});

describe('as a map', () => {
  test.each(['kml', 'gpx'] as const)('%s: the same elements, whatever the words', (format) => {
    const calm = shapeOf(textOf(format, CALM));
    // A link stands only where there is an address that may be followed.
    const links = (all: readonly string[]) => all.filter((element) => !element.includes('/link'));
    for (const texts of [EVERY, [...EVERY].reverse()]) {
      const xml = textOf(format, poisoned(texts));
      expect(links(shapeOf(xml))).toEqual(links(calm));
      for (const { name, attributes } of elementsOf(xml))
        if (name === 'link') expect(attributes.href).toMatch(/^https?:\/\/[^\s"'<>]+$/);
    }
  });

  test('of a patrol: names and notes stay words', () => {
    const file = (text: string) => ({
      ...{ title: text, description: text },
      tracks: [
        {
          ...{ name: text, description: text },
          points: [{ name: text, description: text, lon: 104, lat: 1.1, stop: true }],
        },
      ],
    });
    for (const write of [kmlText, gpxText])
      for (const text of EVERY) expect(shapeOf(write(file(text)))).toEqual(shapeOf(write(file('Patroli'))));
  });
});

describe('as a story', () => {
  let html: Document;
  beforeAll(async () => {
    const made = await oneFile(inputOf(storyOf(ALL), ['id', 'en']), quiet);
    if ('fault' in made) throw new Error(made.fault);
    html = parseHTML(made.html).document as unknown as Document;
  });

  test('in one file: one script, no picture, frame or form, no handler, no address', () => {
    expect(html.querySelectorAll('script')).toHaveLength(1);
    expect(html.querySelectorAll('img, iframe, object, embed, form, base, #planted, planted')).toHaveLength(0);
    const attributes = [...html.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => /^on/i.test(name))).toEqual([]);
    const ways = attributes.filter(({ name }) => /^(xlink:)?(href|src|action|srcdoc)$/.test(name));
    expect(ways.filter(({ value }) => !value.startsWith('#') && !value.startsWith('data:image/'))).toEqual([]);
  });
});

test('as a style for QGIS: made of rules alone, and none for a layer that is none', () => {
  for (const text of EVERY) expect(qmlText(text, 'public', 'id'), text).toBeNull();
});
