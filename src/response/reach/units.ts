/** Areas as discs: a point with its radius, a loaded boundary as the disc of its size. */
import type { Polygon } from 'geojson';
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaCollection, AreaFeature } from '../../domain/published.ts';
import { planeAt } from '../../risk/spatial/plane.ts';
import type { Located } from '../../risk/spatial/spread.ts';

export interface ReachUnit extends Located {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

/** Square kilometres on the local plane, holes taken out. */
function area_km2(rings: Polygon['coordinates'], lat: number): number {
  const { kx, ky } = planeAt(lat);
  const areas = rings.map((ring) =>
    Math.abs(
      ring.slice(1).reduce((sum, [bx = 0, by = 0], i) => {
        const [ax = 0, ay = 0] = ring[i] ?? [];
        return sum + (ax * by - bx * ay) * kx * ky;
      }, 0) / 2,
    ),
  );
  return 2 * (areas[0] ?? 0) - areas.reduce((a, b) => a + b, 0);
}

/** Radius in metres of the disc as large as a shape; of a point its own precision. */
function radius_m({ geometry, properties }: AreaFeature, lat: number): number {
  if (geometry.type === 'Point') return properties.precision_m ?? 0;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const km2 = polygons.reduce((sum, rings) => sum + area_km2(rings, lat), 0);
  return 1000 * Math.sqrt(km2 / Math.PI);
}

/** The kelurahan in the order of their codes. */
export const reachUnits = (areas: AreaCollection): readonly ReachUnit[] =>
  areas.features
    .filter((f) => f.properties.level === 'kelurahan')
    .map((f) => {
      const [lon, lat] = labelPoint(f.geometry);
      const { code, name, parent_code } = f.properties;
      return { code, name, parent: parent_code, lon, lat, precision_m: radius_m(f, lat) };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
