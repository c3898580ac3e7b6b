/** Which tiles lie in boxes, as runs of tile ids along the Hilbert curve, the order in which an archive holds them. */
import { zxyToTileId } from 'pmtiles';
import type { BasemapBox } from '../../domain/basemap.ts';

/** A box at some zooms, both included. */
export interface ZoomBox {
  readonly bounds: BasemapBox;
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** Tile ids from `from` up to, and without, `to`. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Web Mercator ends here. */
const MOST_LATITUDE = 85.0511287798066;

/** Column and row of the tile that holds a point, web Mercator. */
function tileAt(lon: number, lat: number, zoom: number): readonly [number, number] {
  const n = 2 ** zoom;
  const phi = (Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat)) * Math.PI) / 180;
  const place = (share: number) => Math.max(0, Math.min(n - 1, Math.floor(share * n)));
  return [place((lon + 180) / 360), place((1 - Math.asinh(Math.tan(phi)) / Math.PI) / 2)];
}

/** First and last column and row of a box at a zoom. */
function block({ bounds: [west, south, east, north] }: ZoomBox, zoom: number) {
  const [x0, y0] = tileAt(west, north, zoom);
  const [x1, y1] = tileAt(east, south, zoom);
  return { x0, y0, x1, y1, count: (x1 - x0 + 1) * (y1 - y0 + 1) };
}

const atZoom = (boxes: readonly ZoomBox[], zoom: number) =>
  boxes.filter(({ minZoom, maxZoom }) => minZoom <= zoom && zoom <= maxZoom).map((box) => block(box, zoom));

const zoomsOf = (boxes: readonly ZoomBox[]): readonly number[] =>
  Array.from({ length: 1 + Math.max(-1, ...boxes.map(({ maxZoom }) => maxZoom)) }, (_, zoom) => zoom);

/** How many tiles boxes may hold at most: cheap, to be asked before `tileRuns`. */
export const tileCount = (boxes: readonly ZoomBox[]): number =>
  zoomsOf(boxes)
    .flatMap((zoom) => atZoom(boxes, zoom))
    .reduce((sum, { count }) => sum + count, 0);

/** Runs in ascending order, none touching the next. O(n log n) for n tiles. */
export function tileRuns(boxes: readonly ZoomBox[]): readonly Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const zoom of zoomsOf(boxes)) {
    const blocks = atZoom(boxes, zoom);
    const ids = new Float64Array(blocks.reduce((sum, { count }) => sum + count, 0));
    let i = 0;
    for (const { x0, y0, x1, y1 } of blocks)
      for (let x = x0; x <= x1; x++) for (let y = y0; y <= y1; y++) ids[i++] = zxyToTileId(zoom, x, y);
    for (const id of ids.sort()) {
      const last = runs.at(-1);
      if (last && id <= last.to) last.to = Math.max(last.to, id + 1);
      else runs.push({ from: id, to: id + 1 });
    }
  }
  return runs;
}

/** Index of the first run that ends after `id`; runs.length when there is none. */
export function firstAfter(runs: readonly Run[], id: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.to ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
