/** A region pack in memory: every table typed, the model, and the derived geometry. A second region is a second folder. */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import type { IndexModel } from './model.ts';
import type {
  Actor,
  Area,
  AreaIndicatorRow,
  BoundaryPoint,
  CaseSeriesRow,
  Incident,
  Island,
  Place,
  Programme,
  ReferenceCode,
  Route,
  Seat,
  Source,
  VesselClass,
} from './register.ts';

export interface RegionTables {
  readonly areas: readonly Area[];
  readonly area_indicators: readonly AreaIndicatorRow[];
  readonly places: readonly Place[];
  readonly routes: readonly Route[];
  readonly incidents: readonly Incident[];
  readonly case_series: readonly CaseSeriesRow[];
  readonly programmes: readonly Programme[];
  readonly actors: readonly Actor[];
  readonly sources: readonly Source[];
  readonly reference_codes: readonly ReferenceCode[];
  readonly vessel_classes: readonly VesselClass[];
  readonly seats: readonly Seat[];
  readonly islands: readonly Island[];
  readonly maritime_boundaries: readonly BoundaryPoint[];
}
export type TableName = keyof RegionTables;

/** Properties of a feature of geometry/kecamatan.geojson and geometry/kelurahan.geojson. */
export interface AreaShapeProperties {
  readonly code: string;
  readonly name: string;
  readonly level: 'kecamatan' | 'kelurahan';
  readonly parent_code: string;
  /** true for shapes built from points by the recipe, false for a loaded official boundary. */
  readonly approximate: boolean;
  /** Error radius of a point in metres; null for polygons. */
  readonly precision_m: number | null;
  readonly source_title: string;
  readonly source_url: string | null;
  readonly licence: string;
  /** OCHA P-code, where a loaded boundary file brought it; never derived. */
  readonly pcode?: string;
}

export interface CoastProperties {
  /** `region`: land of the region itself; `indonesia`: other Indonesian land; `foreign`: land of another country; `reservoir`: inland water to mask. */
  readonly role: 'region' | 'indonesia' | 'foreign' | 'reservoir';
}

export interface RegionGeometry {
  /** Points where no polygon can honestly be drawn. */
  readonly kecamatan: FeatureCollection<Point | Polygon | MultiPolygon, AreaShapeProperties>;
  readonly kelurahan: FeatureCollection<Point | Polygon | MultiPolygon, AreaShapeProperties>;
  /** Land polygons (and reservoir masks) of the strait box, analysis form: not smoothed. */
  readonly coast: FeatureCollection<Polygon | MultiPolygon, CoastProperties>;
}

export type AreaShape = Feature<Polygon | MultiPolygon | Point, AreaShapeProperties>;

/** A camera the app offers as a place to go: id is used in the link. */
export interface RegionView {
  readonly id: string;
  readonly name_en: string;
  readonly name_id: string;
  /** west, south, east, north in degrees */
  readonly bounds: readonly [number, number, number, number];
}

/** The `jaga` member of datapackage.json: what the app must know of a region beyond its tables. */
/** Islands joined by bridges or causeways: whoever stands on one reaches the others over land. */
export interface LandLink {
  readonly name_en: string;
  readonly name_id: string;
  /** A point [longitude, latitude] on each of the islands, degrees. */
  readonly on: readonly (readonly [number, number])[];
  readonly source_title: string;
  readonly source_url: string | null;
}

export interface RegionSettings {
  readonly id: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly city_code: string;
  readonly time_zone: string;
  /** West, south, east, north: the box within which coordinates of the tables must lie. */
  readonly extent: readonly [number, number, number, number];
  /** West, south, east, north: the box of the sea grid and of the detailed base map. */
  readonly strait: readonly [number, number, number, number];
  readonly views: readonly RegionView[];
  /** Why no patrol may be planned on this pack (a coast or a line not known well enough); absent where it may. */
  readonly no_patrol?: { readonly en: string; readonly id: string };
  /** Empty where the pack names none: every island is then reached over water alone. */
  readonly land_links: readonly LandLink[];
  /** YYYY-MM-DD on which the facts were compiled. */
  readonly compiled: string;
}

export interface RegionPack extends RegionTables {
  readonly settings: RegionSettings;
  readonly model: IndexModel;
  readonly geometry: RegionGeometry;
}
