/** What a visitor waits for: scripts and time until the first useful map, in a real browser. */
import { chunksOf, coldLoads, warmLoads } from './cold-loads.mjs';
import { type Bench, checksum, median, once } from './measure.ts';

const LOADS = 5;
const loads = once(() => coldLoads(LOADS));

const warm = (name: string, cached: boolean, limit: number): Bench => ({
  ...{ name, unit: 'ms', limit },
  measure: async () => {
    const all = await warmLoads(LOADS, cached);
    return { value: median(all), n: all.length, check: checksum((await loads())[0]?.words) };
  },
});

export const benches: readonly Bench[] = [
  {
    name: 'scripts-before-first-map',
    unit: 'kB gz',
    limit: 440,
    measure: async () => {
      // The worst of the loads: a script that sometimes comes early does come early.
      const heaviest = (await loads())
        .map((load) => ({ ...load, bytes: load.scripts.reduce((sum, { bytes }) => sum + bytes, 0) }))
        .sort((a, b) => b.bytes - a.bytes)[0];
      const scripts = heaviest?.scripts ?? [];
      return {
        value: (heaviest?.bytes ?? Number.NaN) / 1000,
        n: scripts.length,
        check: checksum([...scripts].sort((a, b) => (a.path < b.path ? -1 : 1))),
        ...(heaviest && { chunks: chunksOf(heaviest) }),
      };
    },
  },
  {
    name: 'first-map-ms',
    unit: 'ms',
    limit: 2500,
    measure: async () => {
      const all = await loads();
      return { value: median(all.map(({ ms }) => ms)), n: all.length, check: checksum(all[0]?.words) };
    },
  },
  {
    name: 'full-map-ms',
    unit: 'ms',
    limit: 12_000,
    measure: async () => {
      const all = await loads();
      return { value: median(all.map(({ full }) => full)), n: all.length, check: checksum(all[0]?.words) };
    },
  },
  warm('warm-map-ms', true, 1500),
  warm('warm-map-uncached-ms', false, 2500),
];
