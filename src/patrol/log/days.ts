/** Calendar days in WIB. WIB has no summer time: seven hours east of UTC, always. */
const WIB_MS = 7 * 3_600_000;
export const DAY_MS = 24 * 3_600_000;

/** YYYY-MM-DD of an instant. */
export const wibDay = (ms: number): string => new Date(ms + WIB_MS).toISOString().slice(0, 10);

/** First instant of a day; NaN where the text is no calendar day. */
export const dayStart = (day: string): number => (isDay(day) ? Date.parse(`${day}T00:00:00Z`) - WIB_MS : Number.NaN);

/** First instant of the day after. */
export const nextMidnight = (ms: number): number => (Math.floor((ms + WIB_MS) / DAY_MS) + 1) * DAY_MS - WIB_MS;

export const isDay = (text: unknown): text is string => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};
