/**
 * The search: simulated annealing over feasible sets of tours, each step a ruin and a repair. Two kinds of step take turns.
 * One takes customers out and fills the room again (adaptive large neighbourhood search: Shaw 1998, Ropke and Pisinger 2006;
 * for orienteering Santini 2019); the other forces a customer and its neighbours in, shortens the tour, and cuts the least
 * worth until the limit holds (add, improve, drop: Kobeaga, Merino and Lozano 2018). Our own code throughout.
 */
import { createRng, type Rng } from '../../risk/rng.ts';
import { Filler, type Taste } from './fill.ts';
import { Improver } from './improve.ts';
import type { Instance } from './instance.ts';
import { cut, ruinAnywhere, ruinNeighbourhood, ruinStretch, ruinWorst } from './ruin.ts';
import { Tours } from './tours.ts';

/** Temperatures as multiples of the mean score of a customer. */
const HOT = 4;
const COLD = 0.1;
/** What the whole way of all tours counts against the whole score: equal scores prefer the shorter way, which leaves room. */
const WAY_WEIGHT = 0.2;
const MOST_TAKEN = 25;
const MOST_NOISE = 0.6;
/** Rounds of filling and shortening in one repair; a third seldom finds anything. */
const MOST_ROUNDS = 3;
/** Share of steps that force customers in instead of taking some out. */
const FORCED_SHARE = 0.4;

const RUINS = [ruinNeighbourhood, ruinNeighbourhood, ruinStretch, ruinAnywhere, ruinWorst];
const POWERS = [0, 1, 1, 1.5, 2];

export class Search {
  readonly best: Tours;
  private readonly current: Tours;
  private readonly trial: Tours;
  private readonly filler: Filler;
  private readonly improver: Improver;
  private readonly kept: Uint8Array;
  private readonly rng: Rng;
  private readonly meanScore: number;
  private energy: number;

  constructor(
    private readonly instance: Instance,
    seed: number,
  ) {
    this.rng = createRng(seed);
    this.filler = new Filler(instance);
    this.improver = new Improver(instance);
    this.kept = new Uint8Array(instance.count);
    this.meanScore = instance.count === 0 ? 0 : (instance.bound - instance.base) / instance.count;
    this.current = new Tours(instance);
    this.trial = new Tours(instance);
    this.best = new Tours(instance);
    this.repair(this.current, { power: 1, noise: 0 });
    this.best.copyFrom(this.current);
    this.energy = this.energyOf(this.current);
  }

  /** One step; `progress` from 0 to 1 is where the annealing stands. True when it found a new best. */
  step(progress: number): boolean {
    const { trial, current, rng } = this;
    trial.copyFrom(current);
    if (rng.next() < FORCED_SHARE) this.force(trial);
    else this.takeOut(trial);
    this.repair(trial, { power: POWERS[rng.below(POWERS.length)] as number, noise: rng.next() * MOST_NOISE });
    const energy = this.energyOf(trial);
    const temperature = this.meanScore * HOT * (COLD / HOT) ** progress;
    if (energy > this.energy && rng.next() >= Math.exp((this.energy - energy) / temperature)) return false;
    current.copyFrom(trial);
    const better = this.keepBest();
    // A new best moves the scale of energies.
    this.energy = better ? this.energyOf(current) : energy;
    return better;
  }

  private keepBest(): boolean {
    const { current, best } = this;
    const rounding = 1e-9 * (1 + best.score);
    const better =
      current.score > best.score + rounding ||
      (current.score > best.score - rounding && total(current.cost) < total(best.cost) * (1 - 1e-9));
    if (better) best.copyFrom(current);
    return better;
  }

  private energyOf({ score, cost }: Tours): number {
    const { limits, bound, base } = this.instance;
    let share = 0;
    for (let v = 0; v < limits.length; v++) share += (cost[v] as number) / Math.max(limits[v] as number, 1e-9);
    const scale = Math.max(this.best.score, this.meanScore, (bound - base) / 100);
    return -score + (WAY_WEIGHT * scale * share) / limits.length;
  }

  private takeOut(tours: Tours): void {
    const { rng } = this;
    const ruin = RUINS[rng.below(RUINS.length)] as (typeof RUINS)[number];
    ruin(tours, this.instance, rng, 1 + rng.below(MOST_TAKEN));
  }

  /** Forces in a customer not visited and a few of its neighbours, then brings every tour back under its limit. */
  private force(tours: Tours): void {
    const { instance, rng, kept, filler } = this;
    const { count, near, reach } = instance;
    if (count === 0) return;
    const from = rng.below(count);
    let seed = -1;
    for (let i = 0; i < count && seed < 0; i++) {
      const node = (from + i) % count;
      if (tours.where[node] === -1) seed = node;
    }
    if (seed < 0) return;
    kept.fill(0);
    filler.force(tours, seed);
    kept[seed] = 1;
    let more = rng.below(4);
    for (let k = 0; k < reach && more > 0; k++) {
      const node = near[seed * reach + k] as number;
      if (tours.where[node] !== -1) continue;
      filler.force(tours, node);
      kept[node] = 1;
      more--;
    }
    for (let v = 0; v < instance.limits.length; v++) {
      if (!tours.isOver(v)) continue;
      this.improver.improve(tours, v);
      cut(tours, instance, v, kept, rng);
    }
  }

  /** Fills and shortens in turn until neither changes anything; every tour ends within its limit. */
  private repair(tours: Tours, taste: Taste): void {
    const { instance, improver, filler, rng } = this;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      filler.fill(tours, rng, taste);
      let shorter = false;
      for (let v = 0; v < instance.limits.length; v++) if (improver.improve(tours, v)) shorter = true;
      if (!shorter) break;
    }
    for (let v = 0; v < instance.limits.length; v++) {
      tours.recount(v);
      // Only rounding can bring a filled tour over its limit.
      if (tours.isOver(v)) {
        this.kept.fill(0);
        cut(tours, instance, v, this.kept, rng);
      }
    }
  }
}

const total = (costs: Float64Array): number => costs.reduce((a, b) => a + b, 0);
