/** Puts customers into the tours while there is room, the one first that earns most for the way it costs. */
import type { Rng } from '../../risk/rng.ts';
import { type Instance, startOf } from './instance.ts';
import type { Tours } from './tours.ts';

/** How strongly a score counts against the way: score^power / way. */
export interface Taste {
  readonly power: number;
  /** Each rating is multiplied by a number drawn from 1 ± this, so that the same gap is not always filled the same way. */
  readonly noise: number;
}

/** A detour of nothing is the best of all; this stands for it in the divisor. */
const NOTHING = 1e-9;

export class Filler {
  /** Where each candidate would best go: the way it adds, the vehicle, the node before it. */
  private readonly way: Float64Array;
  private readonly vehicle: Int32Array;
  private readonly before: Int32Array;
  private readonly rating: Float64Array;
  private readonly open: Int32Array;

  constructor(private readonly instance: Instance) {
    const { count } = instance;
    this.way = new Float64Array(count);
    this.vehicle = new Int32Array(count);
    this.before = new Int32Array(count);
    this.rating = new Float64Array(count);
    this.open = new Int32Array(count);
  }

  /** Inserts until no customer fits any more; every tour stays within its limit. */
  fill(tours: Tours, rng: Rng, taste: Taste): void {
    const { count, scores } = this.instance;
    const { open, rating, way, vehicle, before } = this;
    let left = 0;
    for (let node = 0; node < count; node++) {
      if (tours.where[node] !== -1) continue;
      if (this.place(tours, node, true)) {
        rating[node] = this.rate(scores[node] as number, way[node] as number, rng, taste);
        open[left++] = node;
      }
    }
    while (left > 0) {
      let best = 0;
      for (let i = 1; i < left; i++)
        if ((rating[open[i] as number] as number) > (rating[open[best] as number] as number)) best = i;
      const node = open[best] as number;
      const [v, at] = [vehicle[node] as number, before[node] as number];
      open[best] = open[--left] as number;
      const next = tours.next[at] as number;
      tours.insert(v, node, at);
      let kept = 0;
      for (let i = 0; i < left; i++) {
        const other = open[i] as number;
        if (this.refresh(tours, other, v, node, at, next)) {
          rating[other] = this.rate(scores[other] as number, way[other] as number, rng, taste);
          open[kept++] = other;
        } else if (vehicle[other] !== -1) open[kept++] = other;
      }
      left = kept;
    }
  }

  private rate(score: number, way: number, rng: Rng, { power, noise }: Taste): number {
    const value = power === 1 ? score : power === 2 ? score * score : score ** power;
    return (value / Math.max(way, NOTHING)) * (1 + noise * (2 * rng.next() - 1));
  }

  /**
   * After `node` went in behind `at`: whether the best place of `other` changed. Where it no longer fits anywhere, its
   * vehicle is -1.
   */
  private refresh(tours: Tours, other: number, v: number, node: number, at: number, next: number): boolean {
    const { way, vehicle, before } = this;
    const room = (this.instance.limits[v] as number) - (tours.cost[v] as number);
    // Its place is gone, or there is no longer room for it there.
    if (vehicle[other] === v && (before[other] === at || (way[other] as number) > room)) {
      if (!this.place(tours, other, true)) {
        vehicle[other] = -1;
        return false;
      }
      return true;
    }
    const first = tours.detour(v, other, at);
    const second = tours.detour(v, other, node);
    const least = Math.min(first, second);
    if (least < (way[other] as number) && least <= room && next >= 0) {
      way[other] = least;
      vehicle[other] = v;
      before[other] = first <= second ? at : node;
      return true;
    }
    return false;
  }

  /**
   * Finds the cheapest place of `node`: beside its near neighbours and next to the starts and ends. With `fitting`, only
   * where the tour stays within its limit. False when there is none.
   */
  place(tours: Tours, node: number, fitting: boolean): boolean {
    const { near, reach, limits } = this.instance;
    this.way[node] = Number.POSITIVE_INFINITY;
    this.vehicle[node] = -1;
    for (let v = 0; v < limits.length; v++) {
      const start = startOf(this.instance, v);
      this.look(tours, node, v, start, fitting);
      this.look(tours, node, v, tours.prev[start + 1] as number, fitting);
    }
    for (let k = 0; k < reach; k++) {
      const other = near[node * reach + k] as number;
      const v = tours.where[other] as number;
      if (v === -1) continue;
      this.look(tours, node, v, other, fitting);
      this.look(tours, node, v, tours.prev[other] as number, fitting);
    }
    return this.vehicle[node] !== -1;
  }

  /** Notes the place behind `at` in the tour of `v` when it is the cheapest so far. */
  private look(tours: Tours, node: number, v: number, at: number, fitting: boolean): void {
    const way = tours.detour(v, node, at);
    if (way >= (this.way[node] as number)) return;
    if (fitting && (tours.cost[v] as number) + way > (this.instance.limits[v] as number)) return;
    this.way[node] = way;
    this.vehicle[node] = v;
    this.before[node] = at;
  }

  /** Puts `node` in at its cheapest place whether the tour then keeps its limit or not; returns the vehicle. */
  force(tours: Tours, node: number): number {
    this.place(tours, node, false);
    const v = this.vehicle[node] as number;
    tours.insert(v, node, this.before[node] as number);
    return v;
  }
}
