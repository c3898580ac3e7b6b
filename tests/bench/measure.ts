/** What a row of the bench is, and how a time is taken. */
import { createHash } from 'node:crypto';

export interface Measured {
  readonly value: number;
  /** Size of the input. */
  readonly n: number;
  /** Checksum of what was computed: two machines that print the same one did the same work. */
  readonly check: string;
  /** What the value is made of, where the row weighs scripts. */
  readonly chunks?: readonly Chunk[];
}

/** A script of the site: `first` before the first useful map, `after` until the full one stands, `late` when a part is used. */
export interface Chunk {
  readonly name: string;
  readonly when: 'first' | 'after' | 'late';
  /** kB as sent (gzip). */
  readonly kb: number;
}

export interface Bench {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'kB gz' | 'MB' | '%' | '1';
  /** The row holds when its value is at most this. */
  readonly limit: number;
  /** README.md says of each row what is in it, what is not, and how it grows. */
  readonly measure: () => Promise<Measured> | Measured;
}

/** Rows that measure one thing in several ways share one run of it. */
export const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | null = null;
  return () => {
    done ??= work();
    return done;
  };
};

/** The middle value; the upper of the two where there is no middle. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median time of `runs` runs in ms, after one that warms up, and what the last run gave. */
export async function timed<T>(runs: number, work: () => Promise<T> | T): Promise<{ ms: number; result: T }> {
  let result = await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  return { ms: median(times), result };
}

/** First 16 hexadecimal digits of a SHA-256; numbers count to nine digits, so that the last bits of a sum do not. */
export function checksum(result: unknown): string {
  const text = JSON.stringify(result, (_, v: unknown) => {
    if (ArrayBuffer.isView(v)) return Array.from(v as Float64Array);
    return typeof v === 'number' && !Number.isInteger(v) ? Number(v.toPrecision(9)) : v;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
