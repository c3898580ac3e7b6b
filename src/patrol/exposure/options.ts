/** What may be asked of an exposure, and what is wrong with a question. */
import type { DataError } from '../../domain/outcome.ts';
import type { Direction } from './demand.ts';

/** A tip: crossings that touch a circle are `factor` times as likely. */
export interface Tip {
  readonly lon: number;
  readonly lat: number;
  readonly radiusNm: number;
  /** At least 0; 1 changes nothing. */
  readonly factor: number;
}

/** Hours of a night in WIB: a calendar day and hours from its midnight; 24 and more belong to the next day. */
export interface Night {
  readonly date: string;
  readonly hours: readonly number[];
}

export interface ExposureQuestion {
  readonly seed: number;
  readonly draws: number;
  readonly direction?: Direction;
  /** Each draw takes one of the hours in turn. Without a night it is dark, with any moon. */
  readonly night?: Night | null;
  readonly tips?: readonly Tip[];
  /** Per cent of the speed that the sea takes in open water. */
  readonly speedLossPct?: number;
  /** Ids of places and routes that count for nothing. */
  readonly leaveOut?: ReadonlySet<string>;
  /** Factors of single ends by id, at least 0; 1 where not named. */
  readonly endFactors?: ReadonlyMap<string, number>;
}

/** One bit a tip. */
export const MOST_TIPS = 32;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDay = (date: string): boolean => DAY.test(date) && new Date(`${date}T00:00Z`).toISOString().startsWith(date);

/** Everything wrong with a question; none where it can be answered. */
export function questionErrors({
  draws,
  night,
  tips = [],
  speedLossPct = 0,
  endFactors,
}: ExposureQuestion): DataError[] {
  const errors: DataError[] = [];
  const check = (
    fine: boolean,
    column: string,
    value: string | number | null,
    remedy: string,
    row: number | null = null,
  ) => {
    if (!fine) errors.push({ file: 'request', row, column, rule: 'range', value, remedy });
  };
  check(Number.isInteger(draws) && draws >= 1, 'draws', draws, 'Draws must be a whole number of at least 1.');
  check(
    speedLossPct >= 0 && speedLossPct < 100,
    'speedLossPct',
    speedLossPct,
    'The speed loss must be from 0 to below 100 per cent.',
  );
  if (night) {
    check(isDay(night.date), 'date', night.date, 'The date must be a calendar day, YYYY-MM-DD.');
    check(
      night.hours.length > 0 && night.hours.every((h) => Number.isFinite(h) && h >= 0 && h <= 48),
      'hours',
      null,
      'Give at least one hour from 0 to 48, counted from midnight of the date.',
    );
  }
  check(tips.length <= MOST_TIPS, 'weights', tips.length, `At most ${MOST_TIPS} tips at once.`);
  tips.forEach(({ lon, lat, radiusNm, factor }, i) => {
    const fine = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && radiusNm > 0 && radiusNm < Infinity && factor >= 0;
    check(
      fine && Number.isFinite(factor),
      'weights',
      null,
      'A tip needs a position in degrees, a radius above 0 NM and a factor of at least 0.',
      i + 1,
    );
  });
  for (const [id, factor] of endFactors ?? [])
    check(factor >= 0 && Number.isFinite(factor), 'endFactors', id, 'A factor must be a number of at least 0.');
  return errors;
}
