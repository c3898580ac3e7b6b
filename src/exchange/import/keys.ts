/** Keys of rows: what is kept of a row tells it from others, so that the same list brought twice adds nothing twice. */

/**
 * A hash of 64 bits as 16 hex digits: two lanes of FNV-1a (Fowler, Noll, Vo) with different primes, mixed at the end. It
 * tells rows apart; it hides nothing.
 */
export function hash64(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  a = Math.imul(a ^ (a >>> 16), 0xc2b2ae35) ^ b;
  b = Math.imul(b ^ (b >>> 15), 0x27d4eb2f) ^ (a >>> 11);
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Members in a fixed order, whatever order they were put in. */
const ordered = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => [name, ordered(member)])
    : value;

/** Gives each row of one file its key; the second of two like rows gets `-2`, so that both stay. */
export function keyer(): <T extends object>(row: T) => T & { readonly key: string } {
  const seen = new Map<string, number>();
  return (row) => {
    const key = hash64(JSON.stringify(ordered(row)));
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return { key: times === 1 ? key : `${key}-${times}`, ...row };
  };
}
