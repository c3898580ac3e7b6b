/** What the sources of the reach desk hold. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { bandOf } from '../../response/reach/bands.ts';
import type { UnitReach } from '../../response/reach/measure.ts';
import type { PlacedHelp, Sought } from '../../response/reach/sought.ts';
import type { Language } from '../../state/view.ts';
import { collection } from '../topology.ts';
import type { ReachSource } from './layers.ts';

export type ReachFeed = Partial<Record<ReachSource, FeatureCollection>>;

const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

/** Kelurahan by their band, −1 without a place; the way over water of the one selected. */
export function unitFeed(units: readonly UnitReach[], sought: Sought, selected: string | null): ReachFeed {
  const way = units.find((u) => u.code === selected)?.nearest[sought];
  return {
    'reach-units': collection(
      units.map((u) => {
        const found = u.nearest[sought];
        return feature(point(u.lon, u.lat), {
          code: u.code,
          band: found ? bandOf(found.km) : -1,
          chosen: u.code === selected,
        });
      }),
    ),
    'reach-way': collection(
      way && way.line.length > 1
        ? [feature({ type: 'LineString', coordinates: way.line.map((at) => [...at]) }, {})]
        : [],
    ),
  };
}

/** Places a distance is measured to, each with its error radius. */
export const helpFeed = (places: readonly PlacedHelp[], language: Language): ReachFeed => ({
  'reach-places': collection(
    places.map((p) =>
      feature(point(p.lon, p.lat), {
        mark: p.kind,
        label: language === 'id' ? p.name_id : p.name_en,
        radius_m: p.radiusM,
      }),
    ),
  ),
});
