import { tileRuns } from '../../../src/cli/basemap/boxes.ts';
import { archiveOf } from '../../support/pmtiles.ts';

/** Bytes that do not compress, the same each time. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed + 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 24;
  });
}

/** Several megabytes around the strait, about two thirds of them in Batam's box: more than one request. */
export const large = archiveOf(
  tileRuns([{ bounds: [103.1, 0, 105.2, 1.9], minZoom: 0, maxZoom: 11 }]).flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => ({
      id: from + i,
      data: noise(12_000 + ((from + i) % 24_000), from + i),
    })),
  ),
  ['earth', 'water'],
  [103.1, 0, 105.2, 1.9],
  [0, 11],
);
