/** Layer styles for QGIS 3 (QML): a file of this name beside the GeoJSON is taken by QGIS when the layer is opened. */
import { xmlText } from '../tracks.ts';
import { rgba } from './colours.ts';
import { type Look, lookOf, type QgisLanguage, type QgisProfile, wordOf } from './rules.ts';
import type { QgisSymbol, SymbolPart } from './symbols.ts';

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');
const element = (name: string, values: Readonly<Record<string, string>>, inner = ''): string =>
  inner === '' ? `<${name}${attributes(values)}/>` : `<${name}${attributes(values)}>${inner}</${name}>`;
const option = (name: string, value: string, type = 'QString'): string => element('Option', { name, type, value });
const map = (inner: string, name?: string): string =>
  element('Option', { ...(name === undefined ? {} : { name }), type: 'Map' }, inner);

/** Properties worked out a feature at a time; type 3 is an expression. */
function defined(expressions: SymbolPart['defined']): string {
  if (!expressions) return '';
  const properties = Object.entries(expressions).map(([name, expression]) =>
    map(option('active', 'true', 'bool') + option('expression', expression) + option('type', '3', 'int'), name),
  );
  const all = option('name', '') + map(properties.join(''), 'properties') + option('type', 'collection');
  return element('data_defined_properties', {}, map(all));
}

/** QGIS names what a pattern repeats `@<symbol>@<layer>`. */
const part =
  (symbol: string, level: number) =>
  (of: SymbolPart, index: number): string =>
    element(
      'layer',
      { class: of.class, enabled: '1', locked: '0', pass: String(level) },
      map(
        Object.entries(of.options)
          .map(([name, value]) => option(name, value))
          .join(''),
      ) +
        defined(of.defined) +
        (of.of ? symbolText(of.of, `@${symbol}@${index}`) : ''),
    );

function symbolText({ type, parts, level = 0 }: QgisSymbol, name: string): string {
  return element(
    'symbol',
    { name, type, alpha: '1', clip_to_extent: '1', force_rhr: '0' },
    parts.map(part(name, level)).join(''),
  );
}

/** A key that is the same in every file made of the same rules; QGIS asks only that keys differ. */
const key = (n: number): string => `{00000000-0000-4000-8000-${String(n).padStart(12, '0')}}`;

function renderer({ rules }: Look, language: QgisLanguage): string {
  const list = rules.map(({ label, filter }, i) =>
    element('rule', { key: key(i + 1), filter, label: wordOf(label, language), symbol: String(i) }),
  );
  const symbols = rules.map(({ symbol }, i) => symbolText(symbol, String(i)));
  return element(
    'renderer-v2',
    { type: 'RuleRenderer', symbollevels: '1', enableorderby: '0', forceraster: '0' },
    `\n${element('rules', { key: key(0) }, `\n${list.join('\n')}\n`)}\n${element('symbols', {}, `\n${symbols.join('\n')}\n`)}\n`,
  );
}

/** Numbers of QGIS for where a label stands: 6 round a point, 4 level within an area, 2 along a line. */
const PLACEMENT = { point: '6', area: '4', line: '2' } as const;

function labels({ text, placement }: Look): string {
  if (text === null) return '';
  const buffer = element('text-buffer', {
    bufferDraw: '1',
    bufferSize: '0.7',
    bufferSizeUnits: 'MM',
    bufferColor: rgba('--map-halo'),
    bufferOpacity: '1',
  });
  const style = element(
    'text-style',
    {
      fieldName: text,
      isExpression: '1',
      fontSize: '8',
      fontSizeUnit: 'Point',
      textColor: rgba('--map-ink'),
      textOpacity: '1',
    },
    buffer,
  );
  const place = element('placement', { placement: PLACEMENT[placement], dist: '1', distUnits: 'MM' });
  return `${element('labeling', { type: 'simple' }, element('settings', { calloutType: 'simple' }, style + place))}\n`;
}

/**
 * The look of a layer's GeoJSON in QGIS, with the colours of the app's day theme and the words of its legend.
 * @param layer a name of `PUBLISHED_LAYERS`
 * @returns null for tables and for layers without positions in this profile
 */
export function qmlText(layer: string, profile: QgisProfile, language: QgisLanguage): string | null {
  const look = lookOf(layer, profile, language);
  if (!look) return null;
  const head = {
    version: '3.22.0',
    styleCategories: 'Symbology|Labeling',
    labelsEnabled: look.text === null ? '0' : '1',
  };
  return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n${element(
    'qgis',
    head,
    `\n${renderer(look, language)}\n${labels(look)}`,
  )}\n`;
}
