/** An option value as a whole number from `low` to `high`; null when it is anything else. */
export function wholeNumber(text: unknown, low: number, high: number): number | null {
  const n = typeof text === 'string' && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(n) && n >= low && n <= high ? n : null;
}
