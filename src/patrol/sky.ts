/** Sun and moon over a night at sea: what a patrol reads off before it goes out. Cloud is not known and not guessed. */
import { getMoonIllumination, getMoonPosition, getPosition } from 'suncalc';
import { instantWib } from './exposure/light.ts';
import type { Window } from './plan/window.ts';

/** Apparent altitude (degrees, refraction counted) of the centre of sun or moon when its upper edge sets: half a disc. */
const SET_AT = -0.267;
/** Degrees of the sun below which it gives no light at sea: end of nautical twilight. */
const DARK_AT = -12;
const STEP_HOURS = 0.25;
/** Hours to which a rising or setting is found: fifteen seconds. */
const FINE_HOURS = 1 / 240;

export interface Span {
  /** Hours from midnight of the window's date, WIB. */
  readonly from: number;
  readonly to: number;
}

/** All hours count from midnight of the window's date, WIB; all spans lie within the window. */
export interface NightSky {
  readonly span: Span;
  /** Sun above the horizon. */
  readonly day: readonly Span[];
  /** Sun below the horizon and still giving light: to the end of nautical twilight. */
  readonly twilight: readonly Span[];
  /** Neither sun nor moon gives light. */
  readonly dark: readonly Span[];
  /** Illuminated share of the moon's disc at the middle of the window, 0 to 1. */
  readonly moonFraction: number;
  readonly moonUp: readonly Span[];
  /** Altitude of the moon in degrees, every quarter of an hour and at the end. */
  readonly moon: readonly { readonly hour: number; readonly altitude: number }[];
}

/** @param at [longitude, latitude] in degrees */
export function nightSky({ date, startHour, endHour }: Window, [lon, lat]: readonly [number, number]): NightSky {
  const sun = (hour: number): number => getPosition(instantWib(date, hour), lat, lon).altitude;
  const moon = (hour: number): number => getMoonPosition(instantWib(date, hour), lat, lon).altitude;
  const span = { from: startHour, to: endHour };
  const hours = quarters(span);
  const spans = (holds: (hour: number) => boolean) => spansOf(hours, holds);
  return {
    span,
    day: spans((h) => sun(h) > SET_AT),
    twilight: spans((h) => sun(h) <= SET_AT && sun(h) > DARK_AT),
    dark: spans((h) => sun(h) <= DARK_AT && moon(h) <= SET_AT),
    moonFraction: getMoonIllumination(instantWib(date, (startHour + endHour) / 2)).fraction,
    moonUp: spans((h) => moon(h) > SET_AT),
    moon: hours.map((hour) => ({ hour, altitude: moon(hour) })),
  };
}

function quarters({ from, to }: Span): number[] {
  const steps = Math.max(1, Math.ceil((to - from) / STEP_HOURS));
  return Array.from({ length: steps + 1 }, (_, k) => Math.min(to, from + k * STEP_HOURS));
}

/** Where something holds, its ends found by halving. What begins and ends within a quarter of an hour is not seen. */
function spansOf(hours: readonly number[], holds: (hour: number) => boolean): Span[] {
  const spans: Span[] = [];
  let from: number | null = null;
  hours.forEach((hour, k) => {
    const now = holds(hour);
    const before = hours[k - 1];
    if (now && from === null) from = before === undefined ? hour : turn(before, hour, holds);
    if (!now && from !== null && before !== undefined) {
      spans.push({ from, to: turn(before, hour, holds) });
      from = null;
    }
  });
  if (from !== null) spans.push({ from, to: hours.at(-1) as number });
  return spans;
}

function turn(a: number, b: number, holds: (hour: number) => boolean): number {
  const first = holds(a);
  let [low, high] = [a, b];
  while (high - low > FINE_HOURS) {
    const middle = (low + high) / 2;
    if (holds(middle) === first) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
