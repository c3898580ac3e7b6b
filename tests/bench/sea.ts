/** Building the water grid of the strait as the paths use it: no buffer, register islands as discs of 50 m. */
import { buildSeaGrid } from '../../src/sea/index.ts';
import { batam } from './batam.ts';
import { type Bench, checksum, timed } from './measure.ts';

const islands = batam.islands.map(({ lon, lat }) => ({ lon, lat, radius_m: 50 }));
const { coast } = batam.geometry;
const box = batam.settings.strait;

const build = (resolution: number) => timed(5, () => buildSeaGrid(coast, { box, resolution, buffer_m: 0, islands }));

const grid = (resolution: number, limit: number): Bench => ({
  name: `sea-grid-r${resolution}-ms`,
  unit: 'ms',
  limit,
  measure: async () => {
    const { ms, result } = await build(resolution);
    return { value: ms, n: result.ids.length, check: checksum([result.ids, result.neighbours]) };
  },
});

export const benches: readonly Bench[] = [
  grid(7, 500),
  grid(8, 1500),
  {
    name: 'sea-grid-per-cell-ratio',
    unit: '1',
    limit: 2,
    measure: async () => {
      const [coarse, fine] = [await build(7), await build(8)];
      const [n, m] = [coarse.result.ids.length, fine.result.ids.length];
      return { value: fine.ms / m / (coarse.ms / n), n: m, check: checksum([n, m]) };
    },
  },
];
