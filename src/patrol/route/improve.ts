/**
 * Shortens one tour without changing whom it visits: 2-opt (Croes 1958) and Or-opt (Or 1976) on lists of near neighbours
 * (Bentley 1992), first improvement, until neither finds any. Costs are the same both ways.
 */
import type { Instance } from './instance.ts';
import type { Tours } from './tours.ts';

/** Below this a gain is rounding, and two orders could undo each other for ever. */
const LEAST_GAIN = 1e-9;
const LONGEST_SEGMENT = 3;
/** Towards the end of the tour, and towards its start. */
const SIDES = [1, -1] as const;

export class Improver {
  private readonly order: Int32Array;
  private readonly at: Int32Array;
  private length = 0;

  constructor(private readonly instance: Instance) {
    this.order = new Int32Array(instance.size);
    this.at = new Int32Array(instance.size);
  }

  /** Shortens the tour of `v` in place; true when it did. */
  improve(tours: Tours, v: number): boolean {
    this.length = tours.read(v, this.order);
    if (this.length < 4) return false;
    this.renumber(0, this.length - 1);
    let changed = false;
    for (let found = true; found; ) {
      found = this.twoOpt(tours, v) || this.orOpt(tours, v);
      changed ||= found;
    }
    if (changed) tours.write(v, this.order.subarray(1, this.length - 1));
    return changed;
  }

  private renumber(from: number, to: number): void {
    for (let i = from; i <= to; i++) this.at[this.order[i] as number] = i;
  }

  private reverse(from: number, to: number): void {
    this.order.subarray(from, to + 1).reverse();
    this.renumber(from, to);
  }

  /** One pass of exchanges of two edges; true when it shortened the tour. */
  private twoOpt(tours: Tours, v: number): boolean {
    const { order, at, length } = this;
    const { size, near, reach, count } = this.instance;
    const c = this.instance.costs[v] as Float64Array;
    let found = false;
    for (let i = 1; i < length - 1; i++) {
      const a = order[i] as number;
      if (a >= count) continue;
      for (const side of SIDES) {
        // The edge from a to the node on this side of it goes; a and a near node b are joined instead.
        const a2 = order[i + side] as number;
        const edge = c[a * size + a2] as number;
        for (let k = 0; k < reach; k++) {
          const b = near[a * reach + k] as number;
          const join = c[a * size + b] as number;
          if (join >= edge) break;
          if (tours.where[b] !== v) continue;
          const j = at[b] as number;
          const b2 = order[j + side] as number;
          const gain = edge + (c[b * size + b2] as number) - join - (c[a2 * size + b2] as number);
          if (gain <= LEAST_GAIN) continue;
          const [low, high] = i < j ? [i, j] : [j, i];
          if (side === 1) this.reverse(low + 1, high);
          else this.reverse(low, high - 1);
          found = true;
          break;
        }
        if (order[i] !== a) break;
      }
    }
    return found;
  }

  /** One pass that moves segments of up to three nodes between two others, turned round or not; true when it helped. */
  private orOpt(tours: Tours, v: number): boolean {
    const { length } = this;
    let found = false;
    for (let segment = 1; segment <= LONGEST_SEGMENT; segment++)
      for (let i = 1; i + segment < length; i++) if (this.moveSegment(tours, v, i, i + segment - 1)) found = true;
    return found;
  }

  private moveSegment(tours: Tours, v: number, from: number, to: number): boolean {
    const { order, at } = this;
    const { size, near, reach } = this.instance;
    const c = this.instance.costs[v] as Float64Array;
    const [first, last] = [order[from] as number, order[to] as number];
    const [before, after] = [order[from - 1] as number, order[to + 1] as number];
    const freed =
      (c[before * size + first] as number) + (c[last * size + after] as number) - (c[before * size + after] as number);
    if (freed <= LEAST_GAIN) return false;
    for (const head of first === last ? [first] : [first, last]) {
      const tail = head === first ? last : first;
      for (let k = 0; k < reach; k++) {
        const b = near[head * reach + k] as number;
        const join = c[head * size + b] as number;
        if (join >= freed) break;
        const j = at[b] as number;
        if (tours.where[b] !== v || (j >= from && j <= to)) continue;
        for (const side of SIDES) {
          const b2 = order[j + side] as number;
          // Where the segment lies between the two already, the edge between them is not there to be opened.
          if (j + side >= from && j + side <= to) continue;
          const added = join + (c[tail * size + b2] as number) - (c[b * size + b2] as number);
          if (freed - added <= LEAST_GAIN) continue;
          this.relocate(from, to, side === 1 ? j : j - 1, side === 1 ? head === first : tail === first);
          return true;
        }
      }
    }
    return false;
  }

  /** Moves order[from..to] behind position `behind` (outside the segment), turned round unless `forward`. */
  private relocate(from: number, to: number, behind: number, forward: boolean): void {
    const { order } = this;
    const segment = order.slice(from, to + 1);
    if (!forward) segment.reverse();
    if (behind > to) {
      order.copyWithin(from, to + 1, behind + 1);
      order.set(segment, behind - segment.length + 1);
      this.renumber(from, behind);
    } else {
      order.copyWithin(behind + 1 + segment.length, behind + 1, from);
      order.set(segment, behind + 1);
      this.renumber(behind + 1, to);
    }
  }
}
