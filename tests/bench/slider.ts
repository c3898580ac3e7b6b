/** How quickly ranks, map and list answer a slider. */
import { type Bench, checksum, median } from './measure.ts';
import { slide } from './slider.mjs';

const MOVES = 40;

export const benches: readonly Bench[] = [
  {
    name: 'slider-ms',
    unit: 'ms',
    limit: 16,
    measure: async () => {
      // The slower of the two levels: sixty-four rows cost more than twelve.
      const slides = [await slide('kecamatan', MOVES), await slide('kelurahan', MOVES)];
      const values = slides.map(({ taken }) => median([...taken]));
      return { value: Math.max(...values), n: MOVES, check: checksum(slides.map(({ order }) => order)) };
    },
  },
  {
    // Every H3 cell of the region, not the list alone.
    name: 'slider-cells-ms',
    unit: 'ms',
    limit: 100,
    measure: async () => {
      const { taken, order } = await slide('cell', MOVES);
      return { value: median([...taken]), n: MOVES, check: checksum(order) };
    },
  },
];
