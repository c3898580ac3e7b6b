/** Whether the clock of this device can be right: days of patrols, logs and projects are taken from it. */

const LATE_YEARS = 3;

/**
 * @param today the device's day in Batam, YYYY-MM-DD
 * @param compiled the day the data were compiled
 * @returns `early`: before the data were there, so the clock is wrong; `late`: wrong, or the data are old; null where nothing is odd
 */
export function clockFault(today: string, compiled: string): 'early' | 'late' | null {
  if (today < compiled) return 'early';
  const limit = `${String(Number(compiled.slice(0, 4)) + LATE_YEARS).padStart(4, '0')}${compiled.slice(4)}`;
  return today > limit ? 'late' : null;
}
