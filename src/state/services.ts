import type { LayerFeature } from '../domain/published.ts';
import { lonLat } from '../domain/units.ts';
import { greatCircleKm } from '../sea/frame.ts';

export interface NearService {
  readonly id: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly km: number;
  readonly radiusKm: number;
  readonly services: readonly string[];
}

/** A service whose place is known to no better than this counts for the city, not for a distance (km). */
const LOOSEST_KM = 5;
/** Victim services with a usable point, the nearest first. */
export function nearestServices(places: readonly LayerFeature[], lon: number, lat: number): readonly NearService[] {
  return places
    .flatMap((f): readonly NearService[] => {
      const p = f.properties;
      if (p.kind !== 'service' || f.geometry?.type !== 'Point') return [];
      const radiusKm = Number(p.location_precision_m ?? 0) / 1000;
      if (radiusKm > LOOSEST_KM) return [];
      const [x = 0, y = 0] = f.geometry.coordinates;
      const offered = (p.attributes as { services?: readonly string[] } | undefined)?.services ?? [];
      return [
        {
          id: String(p.id),
          name_en: String(p.name),
          name_id: String(p.name_id ?? p.name),
          km: greatCircleKm(lonLat(lon, lat), lonLat(x, y)),
          radiusKm,
          services: offered,
        },
      ];
    })
    .sort((a, b) => a.km - b.km);
}
