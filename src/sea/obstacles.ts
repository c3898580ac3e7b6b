/**
 * What a boat may not cross: every shore segment and every islet, as capsules (a segment and the distance to keep from
 * it), sorted into square bins. One test answers whether a straight leg keeps its distance from all of them.
 */
import type { RegionGeometry } from '../domain/pack.ts';
import { type Frame, frameOf, toX, toY } from './frame.ts';
import { segmentToSegment2 } from './segments.ts';

export type Box = readonly [west: number, south: number, east: number, north: number];
export type Coast = RegionGeometry['coast'];

/** A small island that the coast leaves out: a disc about its register position. */
export interface Islet {
  readonly lon: number;
  readonly lat: number;
  readonly radius_m: number;
}

/** Side of a bin in metres: about one shore segment of the generalised coast. */
const BIN_M = 1000;
/** Legs keep one metre more than the buffer, so that the flat frame (0.04 %) and rounding never bring them inside it. */
const MARGIN_M = 1;

export interface Obstacles {
  readonly frame: Frame;
  /** x0, y0, x1, y1 and reach (all metres) of each capsule. */
  readonly capsules: Float64Array;
  /** Half the extent of the box in metres; the frame's origin is its middle. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly columns: number;
  readonly rows: number;
  /** Capsules of bin b: binItems[binStart[b]] to binItems[binStart[b + 1]]. */
  readonly binStart: Int32Array;
  readonly binItems: Int32Array;
  /** Last leg each capsule was tested for, so that one that lies in several bins is tested once. */
  readonly seen: Int32Array;
  readonly leg: Int32Array;
}

const ringsOf = (coast: Coast): number[][][] =>
  coast.features.flatMap((f) =>
    f.geometry.type === 'Polygon' ? f.geometry.coordinates : f.geometry.coordinates.flat(),
  );

/**
 * Obstacles of a coast. Land and reservoirs alike: a reservoir's edge towards the sea is a dam.
 * @param buffer_m distance to keep from every shore and islet, metres
 */
export function obstaclesOf(coast: Coast, box: Box, buffer_m: number, islets: readonly Islet[] = []): Obstacles {
  const frame = frameOf(box);
  const reach = Math.max(0, buffer_m) + MARGIN_M;
  const list: number[] = [];
  for (const ring of ringsOf(coast)) {
    for (let i = 1; i < ring.length; i++) {
      const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[i] ?? [];
      list.push(toX(frame, x0), toY(frame, y0), toX(frame, x1), toY(frame, y1), reach);
    }
  }
  for (const { lon, lat, radius_m } of islets) {
    const x = toX(frame, lon);
    const y = toY(frame, lat);
    list.push(x, y, x, y, radius_m + reach);
  }
  const capsules = Float64Array.from(list);
  const halfWidth = toX(frame, box[2]);
  const halfHeight = toY(frame, box[3]);
  const columns = Math.max(1, Math.ceil((2 * halfWidth) / BIN_M));
  const rows = Math.max(1, Math.ceil((2 * halfHeight) / BIN_M));
  const count = capsules.length / 5;
  const shell = { frame, capsules, halfWidth, halfHeight, columns, rows };
  const binStart = new Int32Array(columns * rows + 1);
  eachBin(shell, (bin) => binStart.set([(binStart[bin + 1] as number) + 1], bin + 1));
  for (let b = 0; b < columns * rows; b++) binStart[b + 1] = (binStart[b + 1] as number) + (binStart[b] as number);
  const fill = binStart.slice();
  const binItems = new Int32Array(binStart[columns * rows] as number);
  eachBin(shell, (bin, capsule) => {
    const at = fill[bin] as number;
    binItems[at] = capsule;
    fill[bin] = at + 1;
  });
  return { ...shell, binStart, binItems, seen: new Int32Array(count), leg: new Int32Array(1) };
}

type Shell = Pick<Obstacles, 'capsules' | 'halfWidth' | 'halfHeight' | 'columns' | 'rows'>;

/** Calls back for every bin that a capsule's bounding box, grown by its reach, overlaps. */
function eachBin(o: Shell, visit: (bin: number, capsule: number) => void): void {
  for (let c = 0; c * 5 < o.capsules.length; c++) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, reach = 0] = o.capsules.subarray(c * 5, c * 5 + 5);
    const left = Math.max(0, Math.floor((Math.min(x0, x1) - reach + o.halfWidth) / BIN_M));
    const right = Math.min(o.columns - 1, Math.floor((Math.max(x0, x1) + reach + o.halfWidth) / BIN_M));
    const low = Math.max(0, Math.floor((Math.min(y0, y1) - reach + o.halfHeight) / BIN_M));
    const high = Math.min(o.rows - 1, Math.floor((Math.max(y0, y1) + reach + o.halfHeight) / BIN_M));
    for (let row = low; row <= high; row++) for (let col = left; col <= right; col++) visit(row * o.columns + col, c);
  }
}

/**
 * Whether the straight leg a-b (metres in the frame) stays in the box and keeps its distance from every obstacle.
 * It does not ask on which side of the shore the leg lies: start from a point known to be water.
 * Walks the bins the leg passes through (Amanatides and Woo 1987, A fast voxel traversal algorithm for ray tracing).
 */
export function isClear(o: Obstacles, ax: number, ay: number, bx: number, by: number): boolean {
  const { halfWidth: w, halfHeight: h, columns, rows, capsules, seen } = o;
  if (Math.max(Math.abs(ax), Math.abs(bx)) > w || Math.max(Math.abs(ay), Math.abs(by)) > h) return false;
  const leg = (o.leg[0] as number) + 1;
  o.leg[0] = leg;
  const dx = bx - ax;
  const dy = by - ay;
  // A capsule whose ends lie on one side of the leg's line, both farther than its reach, is clear of the leg: most are.
  // A nanometre a metre more, so that rounding decides nothing that the distance itself would decide otherwise.
  const far = Math.sqrt(dx * dx + dy * dy) * (1 + 1e-9) + 1e-9;
  let col = Math.min(columns - 1, Math.floor((ax + w) / BIN_M));
  let row = Math.min(rows - 1, Math.floor((ay + h) / BIN_M));
  const stepX = dx > 0 ? 1 : -1;
  const stepY = dy > 0 ? 1 : -1;
  const deltaX = dx === 0 ? Infinity : BIN_M / Math.abs(dx);
  const deltaY = dy === 0 ? Infinity : BIN_M / Math.abs(dy);
  let nextX = dx === 0 ? Infinity : ((col + (dx > 0 ? 1 : 0)) * BIN_M - w - ax) / dx;
  let nextY = dy === 0 ? Infinity : ((row + (dy > 0 ? 1 : 0)) * BIN_M - h - ay) / dy;
  for (;;) {
    const bin = row * columns + col;
    const end = o.binStart[bin + 1] as number;
    for (let k = o.binStart[bin] as number; k < end; k++) {
      const c = o.binItems[k] as number;
      if (seen[c] === leg) continue;
      seen[c] = leg;
      const i = c * 5;
      const reach = capsules[i + 4] as number;
      const x0 = capsules[i] as number;
      const y0 = capsules[i + 1] as number;
      const x1 = capsules[i + 2] as number;
      const y1 = capsules[i + 3] as number;
      const side0 = dx * (y0 - ay) - dy * (x0 - ax);
      const side1 = dx * (y1 - ay) - dy * (x1 - ax);
      const apart = side0 > 0 ? Math.min(side0, side1) : -Math.max(side0, side1);
      if (apart > reach * far) continue;
      if (segmentToSegment2(ax, ay, bx, by, x0, y0, x1, y1) < reach * reach) return false;
    }
    if (nextX > 1 && nextY > 1) return true;
    if (nextX < nextY) {
      nextX += deltaX;
      col += stepX;
    } else {
      nextY += deltaY;
      row += stepY;
    }
    if (col < 0 || row < 0 || col >= columns || row >= rows) return true;
  }
}
