/** Today in Batam as a calendar day, YYYY-MM-DD, whatever zone the device is set to. @param now milliseconds since 1970 */
export const todayWib = (now: number = Date.now()): string => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
