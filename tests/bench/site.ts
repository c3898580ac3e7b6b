/** What a visitor waits for: scripts and time until the first useful map, in a real browser. */
import { type ColdLoad, coldLoads } from './cold-loads.mjs';
import { type Bench, checksum, median } from './measure.ts';

const LOADS = 5;
let done: Promise<readonly ColdLoad[]> | null = null;
const loads = (): Promise<readonly ColdLoad[]> => {
  done ??= coldLoads(LOADS);
  return done;
};

export const benches: readonly Bench[] = [
  {
    name: 'scripts-before-first-map',
    unit: 'kB gz',
    limit: 440,
    measure: async () => {
      // The worst of the loads: a script that sometimes comes early does come early.
      const heaviest = (await loads())
        .map(({ scripts }) => ({ scripts, bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0) }))
        .sort((a, b) => b.bytes - a.bytes)[0];
      const scripts = heaviest?.scripts ?? [];
      return {
        value: (heaviest?.bytes ?? Number.NaN) / 1000,
        n: scripts.length,
        check: checksum([...scripts].sort((a, b) => (a.path < b.path ? -1 : 1))),
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
];
