/**
 * The areas on the map in two halves: shapes, which change when files do, and looks, which change with every movement of
 * a slider. Looks are set as feature state, so that nothing is cut into tiles again.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { labelPoint } from '../domain/label-point.ts';
import type { AreaCollection } from '../domain/published.ts';
import { areaRow, featuresOf, type Ramp } from '../state/areas.ts';
import type { AreaLevel, Level } from '../state/view.ts';
import type { Feed } from './feed.ts';
import type { SourceId } from './style.ts';
import { type MapColours, rampOf } from './theme.ts';
import { collection } from './topology.ts';

/** What the style reads of an area by `feature-state`. */
export interface AreaLook {
  readonly level: AreaLevel;
  readonly colour: string;
  /** Dotted: the rank is unsure. */
  readonly unsure: boolean;
  /** Hatched: shown, and without a value. */
  readonly missing: boolean;
  /** 0–10; 0 without one, and for a kecamatan. Sizes the symbol of a kelurahan. */
  readonly score: number;
  readonly inherited: boolean;
  readonly selected: boolean;
  /** Of the area's name on its colour. */
  readonly ink: string;
  readonly halo: string;
}

const coded = (f: Feature<Geometry | null>, geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties: { code: f.properties?.code, ...properties },
});

/** @param labels what stands on an area instead of its name alone, by code */
export function areaShapes(
  areas: AreaCollection,
  level: Level,
  shown: boolean,
  labels: ReadonlyMap<string, string> | null = null,
): Feed {
  const drawn = (of: 'kecamatan' | 'kelurahan'): Feature[] =>
    featuresOf(areas, of).map((f) => coded(f, f.geometry, { approximate: f.properties.approximate }));
  const names = featuresOf(areas, 'kecamatan').map((f) =>
    coded(
      f,
      { type: 'Point', coordinates: [...labelPoint(f.geometry)] },
      {
        label: labels?.get(f.properties.code) ?? f.properties.name,
        // Which name gives way where two meet: fixed, or names would jump with every slider.
        order: f.properties.rank ?? 99,
        point: f.geometry.type === 'Point',
      },
    ),
  );
  return {
    areas: collection(drawn('kecamatan')),
    // Points until somebody loads official boundaries on this device.
    kelurahan: collection(shown && level === 'kelurahan' ? drawn('kelurahan') : []),
    'area-names': collection(names),
  };
}

/** The look of every area that is drawn: kelurahan are at their own level alone, and no other has a size to change. */
export function areaLooks(
  areas: AreaCollection,
  level: Level,
  shown: boolean,
  selected: string | null,
  colours: MapColours,
  of: Ramp = 'risk',
): ReadonlyMap<string, AreaLook> {
  const ramp = rampOf(colours, of);
  const drawn = shown && level === 'kelurahan' ? areas.features : featuresOf(areas, 'kecamatan');
  return new Map(
    drawn.map((f) => {
      const row = areaRow(f.properties);
      // At kelurahan level the symbols carry the class; the polygons step back so that one ramp is read at a time.
      const step = shown && (row.level === 'kelurahan' || level === 'kecamatan') ? row.step : -1;
      const ground = ramp[step] ?? colours.land2;
      const dark = of === 'risk' ? step >= 4 : step === 1 || step === 5;
      return [
        row.code,
        {
          level: row.level,
          colour: ground,
          unsure: step > 0 && row.unsure,
          missing: step === 0,
          score: row.level === 'kelurahan' ? (row.score ?? 0) : 0,
          inherited: row.inherited,
          selected: row.code === selected,
          ink: dark ? colours.onDark : step > 0 ? colours.onLight : colours.mapInk,
          halo: step > 0 ? ground : colours.mapHalo,
        },
      ];
    }),
  );
}

/** Which sources hold the areas of a level. */
const SOURCES_OF: Readonly<Record<AreaLevel, readonly SourceId[]>> = {
  kecamatan: ['areas', 'area-names'],
  kelurahan: ['kelurahan'],
};

/** Sets the looks that differ from those that were set before. */
export function paintAreas(
  map: MapLibreMap,
  looks: ReadonlyMap<string, AreaLook>,
  before: ReadonlyMap<string, AreaLook> | null,
): void {
  for (const [code, look] of looks) {
    const was = before?.get(code);
    if (was && (Object.keys(look) as (keyof AreaLook)[]).every((key) => was[key] === look[key])) continue;
    for (const source of SOURCES_OF[look.level])
      if (map.getSource(source)) map.setFeatureState({ source, id: code }, { ...look });
  }
}

/** The outline of the selected area: an approximate shape as the base map draws it, a little to seaward; a loaded boundary as it is. */
export function selectionFeed(
  areas: AreaCollection,
  selected: string | null,
  outlines: readonly Feature<Geometry>[],
): Feed {
  const shape = areas.features.find((f) => f.properties.code === selected && f.geometry.type !== 'Point');
  const drawn = outlines.find((f) => f.properties?.code === selected);
  const chosen: FeatureCollection['features'] = shape ? [shape.properties.approximate && drawn ? drawn : shape] : [];
  return { selection: collection(chosen) };
}
