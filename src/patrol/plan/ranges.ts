/** Between which figures the numbers of a request lie. */

export interface NumberRange {
  readonly low: number;
  /** `low` itself is left out. */
  readonly lowOpen?: boolean;
  readonly high: number;
  readonly unit: string;
}

const LON = { low: -180, high: 180, unit: 'degrees' } as const;
const LAT = { low: -90, high: 90, unit: 'degrees' } as const;
const above0 = (high: number, unit: string) => ({ low: 0, lowOpen: true, high, unit }) as const;

/** By the `column` of an error with the rule `range` or `required`. */
export const REQUEST_RANGES = {
  budgetSeconds: above0(3600, 'seconds'),
  'vessels.speedKn': above0(100, 'knots'),
  'vessels.hours': above0(240, 'hours'),
  'vessels.detectionNm': above0(24, 'nautical miles'),
  'vessels.fuelLph': { low: 0, high: 100_000, unit: 'litres an hour' },
  'vessels.fuelL': above0(10_000_000, 'litres'),
  'weights.lon': LON,
  'weights.lat': LAT,
  'weights.radiusNm': above0(100, 'nautical miles'),
  'weights.factor': { low: 0, high: 1000, unit: 'times' },
  'sea.speedLossPct': { low: 0, high: 95, unit: 'per cent' },
  'others.lon': LON,
  'others.lat': LAT,
  'others.radiusNm': above0(100, 'nautical miles'),
  'watches.lon': LON,
  'watches.lat': LAT,
  // A radar on a hill sees farther than one on a boat.
  'watches.detectionNm': above0(48, 'nautical miles'),
} as const satisfies Readonly<Record<string, NumberRange>>;

export type RangedField = keyof typeof REQUEST_RANGES;
