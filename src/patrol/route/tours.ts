/** Tours as linked lists over customers and sentinels: putting in and taking out cost a constant. */
import { endOf, type Instance, startOf } from './instance.ts';

export class Tours {
  readonly next: Int32Array;
  readonly prev: Int32Array;
  /** Vehicle of each node, -1 for a customer not visited; a sentinel has its own. */
  readonly where: Int32Array;
  readonly cost: Float64Array;
  /** Score of the customers visited. */
  score = 0;

  constructor(readonly instance: Instance) {
    const { size, count, limits } = instance;
    this.next = new Int32Array(size).fill(-1);
    this.prev = new Int32Array(size).fill(-1);
    this.where = new Int32Array(size).fill(-1);
    this.cost = new Float64Array(limits.length);
    for (let node = count; node < size; node++) this.where[node] = (node - count) >> 1;
    for (let v = 0; v < limits.length; v++) this.write(v, []);
  }

  copyFrom(other: Tours): void {
    this.next.set(other.next);
    this.prev.set(other.prev);
    this.where.set(other.where);
    this.cost.set(other.cost);
    this.score = other.score;
  }

  /** Cost of taking `node` into vehicle `v` between `before` and the node after it. */
  detour(v: number, node: number, before: number): number {
    const { size, costs } = this.instance;
    const c = costs[v] as Float64Array;
    const after = this.next[before] as number;
    return (
      (c[before * size + node] as number) + (c[node * size + after] as number) - (c[before * size + after] as number)
    );
  }

  /** What leaving `node` out would save. */
  saving(node: number): number {
    const { size, costs } = this.instance;
    const c = costs[this.where[node] as number] as Float64Array;
    const [before, after] = [this.prev[node] as number, this.next[node] as number];
    return (
      (c[before * size + node] as number) + (c[node * size + after] as number) - (c[before * size + after] as number)
    );
  }

  insert(v: number, node: number, before: number): void {
    this.cost[v] = (this.cost[v] as number) + this.detour(v, node, before);
    const after = this.next[before] as number;
    this.next[before] = node;
    this.prev[node] = before;
    this.next[node] = after;
    this.prev[after] = node;
    this.where[node] = v;
    this.score += this.instance.scores[node] as number;
  }

  remove(node: number): void {
    const v = this.where[node] as number;
    this.cost[v] = (this.cost[v] as number) - this.saving(node);
    const [before, after] = [this.prev[node] as number, this.next[node] as number];
    this.next[before] = after;
    this.prev[after] = before;
    this.where[node] = -1;
    this.score -= this.instance.scores[node] as number;
  }

  /** The tour of `v` in order, its sentinels included, written into `into`; returns its length. */
  read(v: number, into: Int32Array): number {
    const end = endOf(this.instance, v);
    let length = 0;
    for (let node = startOf(this.instance, v); node !== end; node = this.next[node] as number) into[length++] = node;
    into[length++] = end;
    return length;
  }

  /** Lays the tour of `v` through these customers, in this order; the customers' score is the caller's to keep. */
  write(v: number, customers: ArrayLike<number>): void {
    let before = startOf(this.instance, v);
    for (let i = 0; i < customers.length; i++) {
      const node = customers[i] as number;
      this.next[before] = node;
      this.prev[node] = before;
      before = node;
    }
    const end = endOf(this.instance, v);
    this.next[before] = end;
    this.prev[end] = before;
    this.recount(v);
  }

  /** Adds the cost up anew from start to end: differences added and taken by the thousand drift. */
  recount(v: number): void {
    const { size, costs } = this.instance;
    const c = costs[v] as Float64Array;
    const end = endOf(this.instance, v);
    let sum = 0;
    for (let node = startOf(this.instance, v); node !== end; ) {
      const after = this.next[node] as number;
      sum += c[node * size + after] as number;
      node = after;
    }
    this.cost[v] = sum;
  }

  isOver(v: number): boolean {
    return (this.cost[v] as number) > (this.instance.limits[v] as number);
  }
}
