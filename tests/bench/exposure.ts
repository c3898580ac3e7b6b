/** The sea exposure of the strait from the pack alone: grid, network, layers, demand, draws, intervals. */

import { exposureGrid, exposureOf } from '../../src/patrol/exposure/index.ts';
import { isletsOf } from '../../src/patrol/waters/index.ts';
import { type Box, buildSeaGrid } from '../../src/sea/index.ts';
import { batam } from './batam.ts';
import { type Bench, checksum, timed } from './measure.ts';

const SEED = 20261121;
/** Enough for a 5th and a 95th percentile: three draws lie beyond each. */
const DRAWS = 60;

/** The strait has 27,000 cells of resolution 8; the promise speaks of about 40,000, so open sea is added in the east. */
const [WEST, SOUTH, , NORTH] = batam.settings.strait;
const WIDER: Box = [WEST, SOUTH, 105.55, NORTH];

const rowOf = (
  name: string,
  limit: number,
  runs: number,
  draws: number,
  grid: () => ReturnType<typeof exposureGrid>,
): Bench => ({
  name,
  unit: 'ms',
  limit,
  measure: async () => {
    const { ms, result } = await timed(runs, () => exposureOf(batam, grid(), { seed: SEED, draws }));
    const { value } = result;
    if (!value || value.partial) throw new Error(JSON.stringify(result.errors));
    // Six digits: a share of traffic to a millionth, whatever the last bits of a sum.
    const told = [value.mean, value.low, value.high].map((column) => Array.from(column, (v) => v.toFixed(6)));
    return { value: ms, n: value.ids.length, check: checksum(told) };
  },
});

export const benches: readonly Bench[] = [
  rowOf('exposure-r7-ms', 5000, 3, DRAWS, () => exposureGrid(batam, 7)),
  rowOf('exposure-r8-ms', 20000, 1, DRAWS, () =>
    buildSeaGrid(batam.geometry.coast, {
      box: WIDER,
      resolution: 8,
      buffer_m: 0,
      islands: isletsOf(batam),
      narrows: true,
    }),
  ),
];
