/** The words in a picture's foot: what could not be drawn, what the map is not, where it comes from. */
import type { TFunction } from 'i18next';
import { formatDate } from '../../../i18n/format.ts';
import type { LayerId } from '../../../state/view.ts';
import type { FootLine, Furniture } from './furniture.ts';
import { type Ground, type Part, rowsFor } from './parts.ts';

/** Reading order of legend and sources: what the map is about first. */
const READING_ORDER: readonly LayerId[] = [
  'areas',
  'incidents',
  'flows',
  'landings',
  'routes_irregular',
  'border_points',
  'ports',
  'services',
  'posts',
  'ferries',
  'feeders',
  'boundary',
  'islands',
];
export const inReadingOrder = (parts: readonly Part[]): readonly Part[] =>
  parts.toSorted((a, b) => READING_ORDER.indexOf(a.layer) - READING_ORDER.indexOf(b.layer));

/** Words of a layer, as the public legend has them. */
const nameOf = (layer: LayerId, t: TFunction): string => {
  if (layer === 'areas') return t('legend.areasPublic');
  if (layer === 'landings') return t('legend.landingsPublic');
  if (layer === 'routes_irregular') return t('legend.routesPublic');
  return t(`legend.${layer}`);
};

/** What the view asks for and the public files do not hold. */
export function notesOf(
  { view, facts, t }: Ground,
  parts: readonly Part[],
  land: boolean,
  logos: readonly string[],
): readonly string[] {
  const place = facts.manifest.settings.views.some((v) => v.id === view.place);
  const area =
    view.area === null ||
    facts.areas.features.some((f) => f.properties.code === view.area) ||
    view.area === facts.manifest.settings.city_code;
  const empty = view.layers.filter((layer) =>
    layer === 'areas'
      ? facts.areas.features.length === 0
      : !rowsFor(layer, facts).some((f) => f.geometry !== null || layer === 'incidents'),
  );
  return [
    ...(place ? [] : [t('still.note.place', { place: view.place })]),
    ...(area ? [] : [t('still.note.area', { code: view.area })]),
    ...empty.map((layer) => t('still.note.layer', { layer: nameOf(layer, t) })),
    ...(parts.length === 0 && (view.layers.length > empty.length || !land) ? [t('still.note.nothing')] : []),
    ...logos.map((name) => t('still.note.logo', { name })),
  ];
}

const MOST_SOURCES = 4;
/** Who published what is drawn: of each layer the one who did most of it, then how many others. */
export function sourcesOf(parts: readonly Part[], t: TFunction): string {
  const most = (names: readonly string[]): readonly string[] => {
    const counted = new Map<string, number>();
    for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1);
    return [...counted].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  };
  const byLayer = inReadingOrder(parts).map((p) => most(p.sources));
  const deepest = Math.max(...byLayer.map((names) => names.length));
  const names = [
    ...new Set(Array.from({ length: deepest }, (_, i) => byLayer.flatMap((of) => of.slice(i, i + 1))).flat()),
  ];
  const list = names.slice(0, MOST_SOURCES).join(', ');
  const more = names.length - MOST_SOURCES;
  return t('still.sources', { list: more > 0 ? `${list}, ${t('report.more', { count: more })}` : list });
}

/** The lines of the foot, what could not be drawn first; the credit of OpenStreetMap's licence stands whatever is switched off. */
export function footLines(
  g: Ground,
  parts: readonly Part[],
  notes: readonly string[],
  osm: boolean,
  approximate: boolean,
  wanted: Furniture,
): readonly FootLine[] {
  const { t, facts, language } = g;
  const { compiled, data_version } = facts.manifest;
  const about = [
    ...(wanted.source && parts.some((p) => p.sources.length > 0) ? [sourcesOf(parts, t)] : []),
    ...(wanted.date ? [t('report.data', { date: formatDate(compiled, language), version: data_version })] : []),
    ...(osm ? [t('app.osm').replaceAll(' ', '\u00a0')] : []),
  ];
  return [
    ...(notes.length > 0 ? [{ text: notes.join(' · '), strong: true }] : []),
    ...(wanted.disclaimer
      ? [
          {
            text: [
              t('app.standing'),
              t('app.boundary'),
              ...(approximate ? [t('app.approximate')] : []),
              ...(parts.some((p) => p.layer === 'incidents') ? [t('stage.countsNote')] : []),
            ].join(' · '),
            strong: false,
          },
        ]
      : []),
    ...(about.length > 0 ? [{ text: about.join(' · '), strong: false }] : []),
  ];
}
