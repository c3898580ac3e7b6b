/** Everything a spatial operator may look at. The nominal score and each Monte Carlo replicate differ only in this. */
import type { RegionTables } from '../../domain/pack.ts';
import type { Geometer } from './geometer.ts';
import type { Sea } from './sea.ts';
import type { Located, Spread } from './spread.ts';
import type { ReferencePoint, SpatialUnit } from './units.ts';

export interface SpatialContext {
  readonly tables: Pick<
    RegionTables,
    'places' | 'routes' | 'islands' | 'programmes' | 'area_indicators' | 'vessel_classes'
  >;
  readonly units: readonly SpatialUnit[];
  readonly geometer: Geometer;
  /** The error disc of a place: a quadrature, or one random position in a replicate. */
  readonly spread: Spread;
  /** Where the distances of a unit are taken from. */
  readonly references: (unit: SpatialUnit) => readonly Pick<ReferencePoint, 'lon' | 'lat'>[];
  /** null where the region has no open water. */
  readonly sea: () => Sea | null;
  /** Where places stand for the sea operators: null for their nominal position. */
  readonly seaSpread: Spread | null;
}

export const located = (place: { lon: number; lat: number; location_precision_m: number }): Located => ({
  lon: place.lon,
  lat: place.lat,
  precision_m: place.location_precision_m,
});
