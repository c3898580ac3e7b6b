/**
 * Branded numbers: a longitude cannot be passed where a latitude is wanted, nor kilometres for nautical miles.
 * The brand exists for the compiler alone; at run time each is a plain number.
 */
type Brand<T, B extends string> = T & { readonly __unit: B };

export type Longitude = Brand<number, 'lon°'>;
export type Latitude = Brand<number, 'lat°'>;
export type Metres = Brand<number, 'm'>;
export type Kilometres = Brand<number, 'km'>;
export type NauticalMiles = Brand<number, 'NM'>;
export type Knots = Brand<number, 'kn'>;
export type Probability = Brand<number, 'p'>;
/** 0 (least) to 10 (most); see METHODS for what it is and is not. */
export type RiskScore = Brand<number, 'score 0–10'>;

/** [longitude, latitude] in WGS 84 degrees, the order of GeoJSON. */
export type LonLat = readonly [Longitude, Latitude];

export const lon = (x: number): Longitude => x as Longitude;
export const lat = (x: number): Latitude => x as Latitude;
export const lonLat = (x: number, y: number): LonLat => [x as Longitude, y as Latitude];
export const metres = (x: number): Metres => x as Metres;
export const kilometres = (x: number): Kilometres => x as Kilometres;
export const nauticalMiles = (x: number): NauticalMiles => x as NauticalMiles;
export const knots = (x: number): Knots => x as Knots;

/** One international nautical mile is 1,852 m by definition. */
export const KM_PER_NAUTICAL_MILE = 1.852;
export const toNauticalMiles = (km: Kilometres): NauticalMiles => (km / KM_PER_NAUTICAL_MILE) as NauticalMiles;
export const toKilometres = (nm: NauticalMiles): Kilometres => (nm * KM_PER_NAUTICAL_MILE) as Kilometres;
