/**
 * The detailed base map in the colours of the theme. Land lies under the fills of areas and water over them, so that the
 * coast seen is the best one at hand. Its borders of states are left out: they are no official reference.
 */
import { type Flavor, layers, namedFlavor } from '@protomaps/basemaps';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { ARCHIVE_KEY } from '../../state/local/archive.ts';
import type { DetailedMap } from '../../state/local/basemap.ts';
import type { Language } from '../../state/view.ts';
import { LABEL_FONT } from '../style.ts';
import type { MapColours } from '../theme.ts';

const SOURCE = 'detailed';
const PREFIX = 'detailed-';
/** Beyond its last zoom an archive is drawn larger; past this it would only look exact. */
const BEYOND = 2;
/** The built-in coast and what goes with it give way. */
const BUILT_IN = ['box', 'strait-land', 'strait-water', 'reservoir', 'shore-2', 'shore-3', 'coast'];
/** What would need pictures we do not have, or tell more than a base map should. */
const LEFT_OUT = /^(background|pois|boundaries|roads_oneway|roads_shields|address_label|places_country|places_region)/;
const BELOW_AREAS = /^(earth|landcover|landuse_(?!pedestrian|pier|runway))/;

const LAND = [
  'earth',
  'park_a',
  'park_b',
  'hospital',
  'industrial',
  'school',
  'wood_a',
  'wood_b',
  'pedestrian',
] as const;
const MORE_LAND = ['scrub_a', 'scrub_b', 'glacier', 'sand', 'beach', 'aerodrome', 'zoo', 'military', 'pier'] as const;

/** The flavour of a theme: every colour is a token, so that a night without blue stays one. */
function flavour(c: MapColours): Flavor {
  const base = namedFlavor('light');
  const all = Object.fromEntries(
    Object.entries(base).flatMap(([key, value]): [string, string][] => {
      if (typeof value !== 'string') return [];
      if (/halo/.test(key)) return [[key, c.mapHalo]];
      if (/label/.test(key)) return [[key, key === 'ocean_label' ? c.waterInk : c.mapInk]];
      if (/casing/.test(key)) return [[key, c.coast]];
      return [[key, c.inner]];
    }),
  );
  const land = Object.fromEntries([...LAND, ...MORE_LAND].map((key) => [key, c.land2]));
  const font = LABEL_FONT[0] ?? 'sans-serif';
  return {
    ...base,
    ...all,
    ...land,
    ...{ background: c.sea, water: c.sea, buildings: c.land, railway: c.coast, runway: c.land },
    ...{ regular: font, bold: font, italic: font },
    landcover: Object.fromEntries(
      Object.keys(base.landcover ?? {}).map((key) => [key, c.land2]),
    ) as unknown as NonNullable<Flavor['landcover']>,
  };
}

/** A layer of the library as ours: names in one language and the bundled font, no picture from elsewhere. */
function own(layer: LayerSpecification, language: Language): LayerSpecification {
  const id = `${PREFIX}${layer.id}`;
  if (layer.type !== 'symbol') return { ...layer, id };
  const { 'icon-image': _, ...layout } = layer.layout ?? {};
  const name: ExpressionSpecification = ['coalesce', ['get', `name:${language}`], ['get', 'name']];
  return { ...layer, id, layout: { ...layout, 'text-field': name, 'text-font': LABEL_FONT } };
}

export const maxZoomOf = ({ maxZoom }: DetailedMap): number => maxZoom + BEYOND;

/** @param style the built-in style, with which the detailed map shares everything but land and water */
export function withDetailed(
  style: StyleSpecification,
  colours: MapColours,
  language: Language,
  { bounds, minZoom, maxZoom }: DetailedMap,
): StyleSpecification {
  const all = layers(SOURCE, flavour(colours), { lang: language }).filter(({ id }) => !LEFT_OUT.test(id));
  const under = all.filter(({ id }) => BELOW_AREAS.test(id)).map((layer) => own(layer, language));
  const over = all.filter(({ id }) => !BELOW_AREAS.test(id)).map((layer) => own(layer, language));
  const hidden = style.layers.map((layer) =>
    BUILT_IN.includes(layer.id)
      ? ({ ...layer, layout: { ...layer.layout, visibility: 'none' } } as typeof layer)
      : layer,
  );
  const areas = hidden.findIndex(({ id }) => id === 'area-edge');
  const islands = hidden.findIndex(({ id }) => id === 'islands');
  return {
    ...style,
    sources: {
      ...style.sources,
      [SOURCE]: {
        type: 'vector',
        tiles: [`pmtiles://${ARCHIVE_KEY}/{z}/{x}/{y}`],
        bounds: [...bounds],
        minzoom: minZoom,
        maxzoom: maxZoom,
        attribution: '© OpenStreetMap',
      },
    },
    layers: [...hidden.slice(0, areas), ...under, ...hidden.slice(areas, islands), ...over, ...hidden.slice(islands)],
  };
}
