/** Styles for QGIS: the structure that QGIS reads, the colours of the app, and a rule for every feature there is. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LayerFeature } from '../../../src/exchange/layer.ts';
import { PUBLISHED_LAYERS } from '../../../src/exchange/published-layer.ts';
import { DAY } from '../../../src/exchange/qgis/colours.ts';
import { qmlText } from '../../../src/exchange/qgis/qml.ts';
import words from '../../../src/exchange/qgis/words.json';
import en from '../../../src/i18n/en.json';
import id from '../../../src/i18n/id.json';
import { batamLayers, type Element, elementsOf, type Layers, PROFILES } from './exported.ts';

let batam: Layers;
beforeAll(async () => {
  batam = await batamLayers('any');
});

const LAYERS = ['areas', 'ports', 'border_points', 'places', 'routes', 'incidents'] as const;
const styled = PUBLISHED_LAYERS.flatMap((layer) =>
  PROFILES.filter((profile) => qmlText(layer, profile, 'id') !== null).map((profile) => [layer, profile] as const),
);
const qml = (layer: string, profile: (typeof PROFILES)[number], language: 'id' | 'en' = 'id') =>
  elementsOf(qmlText(layer, profile, language) ?? '');
const attributesOf = (elements: readonly Element[], path: string) =>
  elements.filter((element) => element.path === path).map(({ attributes }) => attributes);

/** Options of symbol layers, as QGIS 3.22 to 3.44 writes them. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  SimpleFill: ['color', 'style', 'outline_style'],
  SimpleLine: [
    ...['capstyle', 'customdash', 'customdash_unit', 'joinstyle', 'line_color', 'line_style', 'line_width'],
    ...['line_width_unit', 'use_custom_dash'],
  ],
  SimpleMarker: [
    ...['angle', 'color', 'name', 'outline_color', 'outline_style', 'outline_width', 'outline_width_unit'],
    ...['scale_method', 'size', 'size_unit'],
  ],
  LinePatternFill: ['angle', 'distance', 'distance_unit'],
  PointPatternFill: [
    ...['displacement_x', 'displacement_x_unit', 'distance_x', 'distance_x_unit', 'distance_y', 'distance_y_unit'],
  ],
};
/** Symbol layers that each type of symbol may have; a fill may be outlined by a line. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  fill: ['SimpleFill', 'SimpleLine', 'LinePatternFill', 'PointPatternFill'],
  line: ['SimpleLine'],
  marker: ['SimpleMarker'],
};

test('the colours are those of the day theme', () => {
  const css = readFileSync('src/app/tokens.css', 'utf8');
  const day = css.slice(0, css.indexOf('[data-theme="dusk"]'));
  for (const [token, hex] of Object.entries(DAY)) expect(day, token).toContain(`${token}: ${hex};`);
});

test('the words are those of the legend where it has them', () => {
  for (const [key, word] of Object.entries(words)) {
    const told = key in id.kind ? (key as keyof typeof id.kind) : null;
    if (told) expect(word, key).toEqual({ id: id.kind[told], en: en.kind[told] });
    expect(word.id && word.en, key).toBeTruthy();
  }
  for (const code of ['very_low', 'low', 'medium', 'high', 'very_high'] as const)
    expect(words[code]).toEqual({ id: id.class[code], en: en.class[code] });
});

test('tables, and events that are counts, have no style', () => {
  const without = PUBLISHED_LAYERS.flatMap((layer) =>
    PROFILES.filter((profile) => qmlText(layer, profile, 'id') === null).map((profile) => `${layer} ${profile}`),
  );
  expect(without).toEqual([
    ...['cells public', 'cells internal', 'incidents public', 'case_series public', 'case_series internal'],
    ...['programmes public', 'programmes internal'],
  ]);
});

describe.each(styled)('%s, %s', (layer, profile) => {
  test('is a document as QGIS reads it: a renderer of rules, and a symbol for each', () => {
    const text = qmlText(layer, profile, 'id') ?? '';
    expect(text.startsWith("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis ")).toBe(true);
    const elements = elementsOf(text);
    expect(attributesOf(elements, 'qgis')).toMatchObject([{ styleCategories: 'Symbology|Labeling' }]);
    expect(attributesOf(elements, 'qgis/renderer-v2')).toMatchObject([{ type: 'RuleRenderer', symbollevels: '1' }]);
    const rules = attributesOf(elements, 'qgis/renderer-v2/rules/rule');
    const symbols = attributesOf(elements, 'qgis/renderer-v2/symbols/symbol');
    expect(rules.map((rule) => rule.symbol)).toEqual(symbols.map((symbol) => symbol.name));
    expect(new Set(rules.map((rule) => rule.key)).size).toBe(rules.length);
    for (const rule of rules) expect(rule.label).toBeTruthy();
  });

  test('has symbols of known layers, options and units', () => {
    const elements = qml(layer, profile);
    let type = '';
    let part = '';
    for (const element of elements) {
      if (element.name === 'symbol') type = element.attributes.type ?? '';
      if (element.name === 'layer') part = element.attributes.class ?? '';
      if (element.name === 'layer') expect(PARTS[type]).toContain(part);
      if (!/\/layer\/Option\/Option$/.test(element.path)) continue;
      const { name = '', value = '' } = element.attributes;
      expect(OPTIONS[part], part).toContain(name);
      if (name.endsWith('_unit')) expect(['MM', 'RenderMetersInMapUnits']).toContain(value);
      if (name.endsWith('color')) expect(value).toMatch(/^(\d{1,3},){3}\d{1,3}$/);
    }
    const repeated = elements.filter(({ path }) => path.endsWith('/layer/symbol'));
    for (const { attributes } of repeated) expect(attributes.name).toMatch(/^@\d+@\d+$/);
  });

  test('has labels where it says so', () => {
    const elements = qml(layer, profile);
    const on = attributesOf(elements, 'qgis')[0]?.labelsEnabled === '1';
    expect(attributesOf(elements, 'qgis/labeling/settings/text-style')).toHaveLength(on ? 1 : 0);
  });
});

/** The expressions of the rules in JavaScript: the few words of QGIS that they use. */
function holds(filter: string, { properties }: LayerFeature): boolean {
  const js = filter
    .replace(/map_get\("(\w+)", ('\w+')\)/g, '(p.$1?.[$2] ?? null)')
    .replace(/"(\w+)" IN \(([^)]*)\)/g, '[$2].includes(p.$1)')
    .replace(/"(\w+)" IS NOT NULL/g, 'p.$1 != null')
    .replace(/"(\w+)" IS NULL/g, 'p.$1 == null')
    .replace(/"(\w+)" < (\d+)/g, '(p.$1 != null && p.$1 < $2)')
    .replace(/"(\w+)"/g, 'p.$1')
    .replace(/coalesce\(([^,]+), true\)/g, '($1 ?? true)')
    .replace(/ = /g, ' === ')
    .replace(/\bAND\b/g, '&&')
    .replace(/\bNOT\b/g, '!')
    .replace(/\bTRUE\b/g, 'true')
    .replace(/! (p\.\w+ ===)/g, '!($1')
    .replace(/!\((p\.\w+ === '\w+')/g, '!($1)');
  return Boolean(new Function('p', `return ${js};`)(properties));
}
const GEOMETRY: Readonly<Record<string, string>> = {
  Point: 'marker',
  LineString: 'line',
  Polygon: 'fill',
  MultiPolygon: 'fill',
};

describe.each(
  styled.filter(([layer]) => (LAYERS as readonly string[]).includes(layer)) as [(typeof LAYERS)[number], 'public'][],
)('the rules of %s, %s', (layer, profile) => {
  const rulesOf = () => {
    const elements = qml(layer, profile);
    const symbols = attributesOf(elements, 'qgis/renderer-v2/symbols/symbol');
    return attributesOf(elements, 'qgis/renderer-v2/rules/rule').map((rule, i) => ({
      ...rule,
      type: symbols[i]?.type,
    }));
  };

  test('draw every feature that has a position, with symbols of its own geometry', () => {
    const rules = rulesOf();
    for (const feature of batam.layer(layer, profile).features) {
      if (feature.geometry === null) continue;
      const met = rules.filter((rule) => holds(String((rule as { filter?: string }).filter), feature));
      expect(met.map(({ type }) => type).join(), JSON.stringify(feature.properties).slice(0, 120)).toMatch(/./);
      for (const { type } of met) expect(type).toBe(GEOMETRY[feature.geometry.type]);
    }
  });
});

describe('areas', () => {
  const colours = (profile: 'public' | 'internal') => {
    const elements = qml('areas', profile);
    return elements
      .filter(
        ({ path, attributes }) => /symbols\/symbol\/layer\/Option\/Option$/.test(path) && attributes.name === 'color',
      )
      .map(({ attributes }) => attributes.value);
  };
  const rgb = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)).join(',');

  test('have five classes inside, and in public the three groups of the legend', () => {
    const ramp = ['--risk-1', '--risk-2', '--risk-3', '--risk-4', '--risk-5'] as const;
    expect(colours('internal').slice(0, 5)).toEqual(ramp.map((token) => `${rgb(DAY[token])},255`));
    expect(colours('public').slice(0, 3)).toEqual(ramp.slice(1, 4).map((token) => `${rgb(DAY[token])},255`));
    expect(qmlText('areas', 'public', 'id')).not.toMatch(/score|rank|&quot;class&quot;/);
  });

  test('have dashed borders while they are approximate', () => {
    const rule = attributesOf(qml('areas', 'public'), 'qgis/renderer-v2/rules/rule').find(
      ({ label }) => label === 'Batas wilayah bersifat perkiraan',
    );
    expect(rule?.filter).toContain('"approximate"');
    expect(qmlText('areas', 'public', 'en')).toMatch(/name="use_custom_dash" type="QString" value="1"/);
  });
});

test('the radius of an event is in metres on the ground, twice its precision wide', () => {
  const text = qmlText('incidents', 'internal', 'en') ?? '';
  expect(text).toContain('value="RenderMetersInMapUnits"');
  expect(text).toContain('2 * coalesce(&quot;location_precision_m&quot;, 0)');
});
