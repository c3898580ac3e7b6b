/** How long a room waits for the next step of a story. */
import { type Bench, checksum } from './measure.ts';
import { walk } from './stage.mjs';

export const benches: readonly Bench[] = [
  {
    name: 'story-step-ms',
    unit: 'ms',
    limit: 1000,
    measure: async () => {
      const { taken, claims } = await walk();
      return { value: Math.max(...taken), n: taken.length, check: checksum(claims) };
    },
  },
];
