/**
 * Ways over patrol water. The search is Lazy Theta* (Nash, Koenig and Tovey 2010) as in `src/sea/field.ts`, but "in view"
 * means that the whole straight leg is patrol water: clear of every shore by the buffer, a mile inside the line.
 */
import { type LonLat, lonLat } from '../../domain/units.ts';
import { arcKm, steadyKm } from '../../sea/frame.ts';
import { MinHeap } from '../../sea/heap.ts';
import { legInside, type PatrolWaters } from '../waters/index.ts';

export interface WaterField {
  readonly from: LonLat;
  /** Kilometres from the point to the centre of every cell; Infinity where patrol water does not lead. */
  readonly km: Float64Array;
  /** The cell at the corner before; START for a straight leg from the point, -1 where no way leads. */
  readonly previous: Int32Array;
}

/** A field on its way: what is settled is final, the rest is sought when it is asked for. */
export interface GrowingField extends WaterField {
  /** Goes on until a cell is settled, or all are that a way leads to. */
  settle(cell: number): void;
}
const START = -2;

export const centreOf = ({ grid }: PatrolWaters, cell: number): LonLat =>
  lonLat(grid.lon[cell] as number, grid.lat[cell] as number);

/** Ways from a point to every cell; the leg from the point to `cell` must be patrol water. */
export function waterField(waters: PatrolWaters, from: LonLat, cell: number): WaterField {
  const field = growingField(waters, from, cell);
  field.settle(-1);
  return field;
}

/** The same ways, found as far as they are asked for: between sectors a few near cells of thousands are wanted. */
export function growingField(waters: PatrolWaters, from: LonLat, cell: number): GrowingField {
  const { grid, neighbours } = waters;
  const { lon, lat } = grid;
  const n = grid.ids.length;
  const km = new Float64Array(n).fill(Infinity);
  const previous = new Int32Array(n).fill(-1);
  const settled = new Uint8Array(n);
  const heap = new MinHeap();
  const placeOf = (at: number): LonLat => (at === START ? from : centreOf(waters, at));
  const costOf = (at: number): number => (at === START ? 0 : (km[at] as number));
  const leg = (a: LonLat, b: number): number => steadyKm(arcKm(a[0], a[1], lon[b] as number, lat[b] as number));
  const reach = (to: number, by: number): void => {
    const at = costOf(by) + leg(placeOf(by), to);
    if (at >= (km[to] as number)) return;
    km[to] = at;
    previous[to] = by;
    heap.push(at, to);
  };
  reach(cell, START);
  const settle = (wanted: number): void => {
    while (heap.size > 0 && settled[wanted] !== 1) visit(heap.pop());
  };
  const visit = (at: number): void => {
    if (settled[at] === 1) return;
    const before = previous[at] as number;
    const adjacent = neighbours.subarray(at * 6, at * 6 + 6);
    if (at !== cell && !adjacent.includes(before) && !legInside(waters, placeOf(before), centreOf(waters, at))) {
      // The ancestor is not in view after all: the best neighbour already settled takes its place.
      km[at] = Infinity;
      for (const next of adjacent) {
        if (next < 0 || settled[next] === 0) continue;
        const cost = (km[next] as number) + leg(centreOf(waters, next), at);
        if (cost < (km[at] as number)) [km[at], previous[at]] = [cost, next];
      }
    }
    settled[at] = 1;
    for (const next of adjacent) if (next >= 0 && settled[next] === 0) reach(next, previous[at] as number);
  };
  return { from, km, previous, settle };
}

/** Corners of the way from the field's point to a cell, both ends included; empty where none leads. */
export function wayTo(waters: PatrolWaters, field: WaterField, cell: number): LonLat[] {
  if (!Number.isFinite(field.km[cell] ?? Infinity)) return [];
  const corners: LonLat[] = [];
  for (let at = cell; at !== START; at = field.previous[at] as number) corners.push(centreOf(waters, at));
  return pulled(waters, [field.from, ...corners.reverse()]);
}

/** Leaves out corners that are not needed; a leg cut short is never longer, and each is patrol water along its length. */
function pulled(waters: PatrolWaters, corners: readonly LonLat[]): LonLat[] {
  const way: LonLat[] = [];
  for (let i = 0; i < corners.length; ) {
    way.push(corners[i] as LonLat);
    let next = i + 1;
    for (let far = corners.length - 1; far > next; far--)
      if (legInside(waters, corners[i] as LonLat, corners[far] as LonLat)) next = far;
    i = next;
  }
  return way;
}
