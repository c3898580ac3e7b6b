/** How light it is at sea: sun and moon at an hour of a night, WIB. */
import { getMoonIllumination, getMoonPosition, getPosition } from 'suncalc';

/** Altitude of the sun (degrees) below which it gives no light at sea: end of nautical twilight. */
const DARK_AT = -12;
/** A full moon overhead, on a scale on which day is 1: a convention; it makes a hull visible at a mile or two. */
const FULL_MOON = 0.3;
const WIB_HOURS = 7;

/** The instant of a calendar day and an hour (0 to 24 and beyond, fractions allowed) in WIB. */
export function instantWib(date: string, hour: number): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day) + (hour - WIB_HOURS) * 3_600_000);
}

/** 0 dark, 1 day. Cloud is not known and not guessed. */
export function lightAt(date: string, hour: number, lon: number, lat: number): number {
  const at = instantWib(date, hour);
  const sun = Math.max(0, Math.min(1, 1 - getPosition(at, lat, lon).altitude / DARK_AT));
  const moon = Math.max(0, Math.sin((getMoonPosition(at, lat, lon).altitude * Math.PI) / 180));
  return Math.max(sun, FULL_MOON * getMoonIllumination(at).fraction * moon);
}
