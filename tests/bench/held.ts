/** What the site takes of a machine's memory, and of its disk for the time without a network. */
import { held } from './held.mjs';
import { type Bench, checksum, once } from './measure.ts';

/** Changes of workspace in the tour. */
const CHANGES = 10;
const visit = once(held);

const memory = (name: string, limit: number, take: (seen: Awaited<ReturnType<typeof held>>) => number): Bench => ({
  ...{ name, unit: 'MB', limit },
  measure: async () => {
    const seen = await visit();
    return { value: take(seen), n: CHANGES, check: checksum(seen.shown) };
  },
});

export const benches: readonly Bench[] = [
  memory('memory-first-map-mb', 250, ({ first }) => first),
  memory('memory-full-map-mb', 600, ({ full }) => full),
  memory('memory-after-use-mb', 800, ({ after }) => after),
  memory('heap-full-map-mb', 80, ({ heapFull }) => heapFull),
  memory('heap-after-use-mb', 120, ({ heapAfter }) => heapAfter),
  {
    ...{ name: 'kept-offline-mb', unit: 'MB', limit: 30 },
    measure: async () => {
      const { offline } = await visit();
      return { value: offline.bytes / 1e6, n: offline.files, check: checksum(offline) };
    },
  },
];
