/** What each map source holds, made from the published files and the view. Pure: the map only sets what this returns. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { LayerCollection, LayerFeature } from '../domain/published.ts';
import { featureId } from '../state/selection.ts';
import type { Language } from '../state/view.ts';
import type { SourceId } from './style.ts';
import type { MapColours } from './theme.ts';
import { collection, featuresIn, shoresIn } from './topology.ts';

export type Feed = Partial<Record<SourceId, FeatureCollection>>;

/** @param approximate whether the borders between areas are our own drawing; official ones come with the areas */
export function coastFeed(
  strait: Topology,
  box: readonly [number, number, number, number],
  approximate: boolean,
): Feed {
  const [w, s, e, n] = box;
  const frame: Feature<Geometry> = {
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    },
  };
  return {
    box: collection([frame]),
    'strait-land': collection(featuresIn(strait, 'land')),
    'strait-shore': collection(shoresIn(strait)),
    'strait-water': collection(featuresIn(strait, 'water')),
    reservoir: collection(featuresIn(strait, 'reservoir')),
    borders: collection(approximate ? featuresIn(strait, 'borders') : []),
  };
}

/** Degrees from one longitude to the next by the shorter way round. */
const stepBetween = (from: number, to: number): number => ((((to - from + 540) % 360) + 360) % 360) - 180;

/**
 * A ring whose longitudes run on past 180° instead of jumping to −180°, so that land across the date line is no bar over
 * the whole map. Null for a ring round a pole: it does not close on this map.
 */
function unwrapped(ring: readonly Position[]): Position[] | null {
  let lon = ring[0]?.[0] ?? 0;
  const start = lon;
  const out = ring.map((p, i) => {
    lon += i ? stepBetween(ring[i - 1]?.[0] ?? 0, p[0] ?? 0) : 0;
    return [lon, p[1] ?? 0];
  });
  if (Math.abs(lon - start) > 180) return null;
  // A ring that begins beyond the line would stand a world away.
  const lons = out.map(([x = 0]) => x);
  const away = 360 * Math.ceil((Math.min(...lons) + Math.max(...lons)) / 720 - 0.5);
  return out.map(([x = 0, y = 0]) => [x - away, y]);
}

/** Land of a wide base map as polygons one by one. */
export function landFeed(topology: Topology): FeatureCollection {
  const parts = featuresIn(topology, 'land').flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  return collection(
    parts.flatMap((rings): Feature<Geometry>[] => {
      const [outer, ...holes] = rings.map(unwrapped);
      const coordinates = outer ? [outer, ...holes.filter((h): h is Position[] => h !== null)] : null;
      return coordinates ? [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } }] : [];
    }),
  );
}

/** Names at the far ends of the arcs. */
export function flowFeed(flows: readonly LayerFeature[], language: Language): Feed {
  const ends = flows.flatMap((f): Feature<Geometry>[] => {
    if (f.geometry?.type !== 'LineString') return [];
    const at = f.properties.leg === 'origin' ? f.geometry.coordinates[0] : f.geometry.coordinates.at(-1);
    const label = String((language === 'id' ? f.properties.name_id : f.properties.name_en) ?? '');
    return at
      ? [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: at },
            properties: { label, count: Number(f.properties.count ?? 1) },
          },
        ]
      : [];
  });
  return { 'flow-names': collection(ends) };
}

/** A post whose part among the four monitoring areas is our inference wears a dashed ring; the areas are drawn as discs. */
export function markOf(p: LayerFeature['properties']): string {
  const attributes = p.attributes as { basis?: string; one_of_four?: boolean } | undefined;
  const inferred = p.kind === 'border_post' && attributes?.basis === 'inferred' && attributes.one_of_four !== false;
  return inferred ? 'border_post_inferred' : String(p.kind);
}

/** Marks of places; the layer's name goes along so that a click knows which file the feature came from. */
export function placeFeed(files: Readonly<Record<string, LayerCollection | null>>, language: Language): Feed {
  const named = (f: LayerFeature) =>
    String((language === 'id' ? f.properties.name_id : null) ?? f.properties.name ?? '');
  const points: Feature<Geometry | null>[] = [];
  const cells: Feature<Geometry | null>[] = [];
  const landings: Feature<Geometry | null>[] = [];
  for (const file of ['ports', 'border_points', 'places'] as const) {
    for (const f of files[file]?.features ?? []) {
      if (!f.geometry) continue;
      const key = `${file}:${featureId(f)}`;
      if (f.geometry.type !== 'Point') {
        cells.push({ ...f, properties: { ...f.properties, key: `${file}:${featureId(f)}` } });
        continue;
      }
      points.push({
        type: 'Feature',
        geometry: f.geometry,
        properties: {
          key,
          kind: f.properties.kind,
          mark: markOf(f.properties),
          label: named(f),
          location_precision_m: Number(f.properties.location_precision_m ?? 0),
        },
      });
      if (f.properties.kind === 'informal_landing')
        landings.push({
          type: 'Feature',
          geometry: f.geometry,
          properties: { key, location_precision_m: f.properties.location_precision_m },
        });
    }
  }
  const corridors = (files.routes?.features ?? []).filter((f) => f.properties.form === 'corridor');
  const lines = (files.routes?.features ?? []).filter((f) => f.properties.form !== 'corridor');
  const keyed = (file: string) => (f: LayerFeature) => ({
    ...f,
    properties: {
      kind: f.properties.kind,
      confidence: f.properties.confidence ?? null,
      routes: Number(f.properties.routes ?? 0),
      key: `${file}:${featureId(f)}`,
    },
  });
  return {
    points: collection(points),
    landings: collection(landings),
    cells: collection(cells),
    corridors: collection(corridors.map(keyed('routes'))),
    routes: collection(lines.map(keyed('routes'))),
  };
}

export interface MapLabel {
  readonly id: string;
  readonly kind: 'water' | 'land';
  readonly name_id: string;
  readonly name_en: string;
  readonly lon: number;
  readonly lat: number;
  readonly size: number;
  readonly rotate: number;
}

/** Names of waters and lands. */
export const labelFeed = (labels: readonly MapLabel[], language: Language): Feed => ({
  'places-labels': collection(
    labels.map((l) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [l.lon, l.lat] },
      properties: { kind: l.kind, label: language === 'id' ? l.name_id : l.name_en, size: l.size, rotate: l.rotate },
    })),
  ),
});

/** Register islands too small for a polygon, as dots. */
export const islandFeed = (islands: readonly LayerFeature[], colours: MapColours): Feed => ({
  islands: collection(
    islands.map((f) => ({ ...f, properties: { key: `islands:${featureId(f)}`, colour: colours.land2 } })),
  ),
});

/** The sea boundary as far as it is known, with its name along the line. */
export const boundaryFeed = (boundary: readonly LayerFeature[], label: string): Feed => ({
  boundary: collection(
    boundary.map((f) => ({
      ...f,
      properties: { certainty: f.properties.certainty, key: `boundary:${featureId(f)}`, label },
    })),
  ),
});
