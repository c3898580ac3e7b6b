/** The units a region is scored by: shape, parent, and where its people are. */
import { booleanPointInPolygon, pointOnFeature } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { RegionPack } from '../../domain/pack.ts';
import type { ScoreLevel } from '../../domain/score.ts';

export interface PolygonShape {
  readonly kind: 'polygon';
  readonly geometry: Polygon | MultiPolygon;
  readonly approximate: boolean;
}

/** A unit known only as a point: it stands for a disc of the model's radius. */
export interface DiscShape {
  readonly kind: 'disc';
  readonly lon: number;
  readonly lat: number;
  readonly radius_m: number;
  /** Radius within which a count counts: `radius_m`, or the model's disc for a unit that is a mere point. */
  readonly count_m: number;
  /** How far off the point may be, metres. */
  readonly precision_m: number;
}

export interface ReferencePoint {
  readonly lon: number;
  readonly lat: number;
  readonly precision_m: number;
}

export interface SpatialUnit {
  readonly code: string;
  readonly name: string;
  /** Code of the kecamatan whose values the unit inherits; null for a kecamatan. */
  readonly parent: string | null;
  /** null where the geometry has no shape for it: its computed indicators are then missing. */
  readonly shape: PolygonShape | DiscShape | null;
  /** Positions that distances are taken from: where people are known to be, at least one where there is a shape. */
  readonly references: readonly ReferencePoint[];
}

/** A seat counts as a place where people are when it can be cited and is known to a kilometre. */
const REFERENCE_PRECISION_M = 1000;

/** The units of a level, in the order of their codes; cells are not areas and come from elsewhere. */
export function unitsOf(pack: RegionPack, level: Exclude<ScoreLevel, 'cell'>, pointRadius_m: number): SpatialUnit[] {
  const shapes = new Map(pack.geometry[level].features.map((f) => [f.properties.code, f]));
  const people = pack.seats.filter((seat) => seat.citable && seat.precision_m <= REFERENCE_PRECISION_M);
  const areas = pack.areas.filter((area) => area.level === level).sort((a, b) => (a.code < b.code ? -1 : 1));
  return areas.map(({ code, name, parent_code }) => {
    const feature = shapes.get(code);
    const shape = feature ? shapeOf(feature.geometry, feature.properties, pointRadius_m) : null;
    return {
      code,
      name,
      parent: level === 'kecamatan' ? null : parent_code,
      shape,
      references: referencesOf(shape, people),
    };
  });
}

function shapeOf(
  geometry: RegionPack['geometry']['kelurahan']['features'][number]['geometry'],
  { approximate, precision_m }: { approximate: boolean; precision_m: number | null },
  radius_m: number,
): PolygonShape | DiscShape {
  if (geometry.type !== 'Point') return { kind: 'polygon', geometry, approximate };
  const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
  return { kind: 'disc', lon, lat, radius_m, count_m: radius_m, precision_m: precision_m ?? 0 };
}

/** The seats inside a polygon, else a point on it (Turf `pointOnFeature`); the point itself for a disc. */
function referencesOf(shape: PolygonShape | DiscShape | null, people: RegionPack['seats']): ReferencePoint[] {
  if (shape === null) return [];
  if (shape.kind === 'disc') return [{ lon: shape.lon, lat: shape.lat, precision_m: shape.precision_m }];
  const inside = people.filter((seat) => booleanPointInPolygon([seat.lon, seat.lat], shape.geometry));
  if (inside.length > 0) return inside.sort((a, b) => a.lon - b.lon || a.lat - b.lat || (a.name < b.name ? -1 : 1));
  const [lon = Number.NaN, lat = Number.NaN] = pointOnFeature(shape.geometry).geometry.coordinates;
  return [{ lon, lat, precision_m: 0 }];
}
