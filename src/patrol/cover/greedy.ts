/**
 * A good choice at once: the site that adds most, again and again (within 1 − 1/e of the optimum: Nemhauser, Wolsey and Fisher
 * 1978), then exchanges of one chosen site for another while that helps (Teitz and Bart 1968).
 */
import { createRng } from '../../risk/rng.ts';
import type { Core } from './reduce.ts';

export interface Chosen {
  readonly chosen: readonly number[];
  readonly value: number;
}

/** Tries of `shaken`, and its seed: part of the method, so that an answer can be had again. */
const TRIES = 40;
const SEED = 1974;

/** Sites chosen and how often each demand is covered by them. */
export class Choice {
  readonly has: Uint8Array;
  readonly visits: Int32Array;
  value = 0;
  size = 0;
  /** What the next visit of a demand visited k times earns, a share of its weight; 0 beyond the gains given. */
  private readonly gain: Float64Array;

  constructor(private readonly core: Core) {
    this.has = new Uint8Array(core.covers.length);
    this.visits = new Int32Array(core.weights.length);
    this.gain = new Float64Array(core.p + core.gains.length + 2);
    this.gain.set(core.gains);
  }

  /** What adding site `i` would earn. */
  worth(i: number): number {
    const { covers, weights } = this.core;
    let sum = 0;
    for (const j of covers[i] as Int32Array)
      sum += (weights[j] as number) * (this.gain[this.visits[j] as number] as number);
    return sum;
  }

  add(i: number): void {
    this.value += this.worth(i);
    for (const j of this.core.covers[i] as Int32Array) this.visits[j] = (this.visits[j] as number) + 1;
    this.has[i] = 1;
    this.size++;
  }

  remove(i: number): void {
    for (const j of this.core.covers[i] as Int32Array) this.visits[j] = (this.visits[j] as number) - 1;
    this.value -= this.worth(i);
    this.has[i] = 0;
    this.size--;
  }

  list(): number[] {
    return Array.from(this.has.keys()).filter((i) => this.has[i]);
  }
}

/** The site not chosen that adds most; the first of equals, -1 when none adds anything. */
function bestAddition(choice: Choice): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < choice.has.length; i++) {
    if (choice.has[i]) continue;
    const worth = choice.worth(i);
    if (worth > most) {
      most = worth;
      best = i;
    }
  }
  return best;
}

/** Exchanges until none helps. The gain asked for keeps rounding from exchanging for ever. */
function exchange(choice: Choice): void {
  for (let improved = true; improved; ) {
    improved = false;
    for (const out of choice.list()) {
      const before = choice.value;
      choice.remove(out);
      const best = bestAddition(choice);
      const takes = best >= 0 && choice.value + choice.worth(best) > before * (1 + 1e-12);
      choice.add(takes ? best : out);
      improved ||= takes;
    }
  }
}

/** Completes `start` (sites of the core) greedily to p sites and improves it. */
export function greedy(core: Core, start: readonly number[] = []): Chosen {
  const choice = new Choice(core);
  for (const i of start) choice.add(i);
  while (choice.size < core.p) {
    const best = bestAddition(choice);
    if (best < 0) break;
    choice.add(best);
  }
  exchange(choice);
  const chosen = choice.list();
  return { chosen, value: worthOf(core, chosen) };
}

/** Takes out up to half of a choice, drawn at random, and completes it anew; keeps what is better (iterated local search). */
export function shaken(core: Core, known: Chosen, isOver: () => boolean): Chosen {
  const rng = createRng(SEED);
  let best = known;
  for (let i = 0; i < TRIES && best.chosen.length > 1 && !isOver(); i++) {
    const kept = [...best.chosen];
    for (let out = 1 + rng.below(Math.ceil(kept.length / 2)); out > 0; out--) kept.splice(rng.below(kept.length), 1);
    // A site that is not the best but drawn leads the completion elsewhere.
    const led = rng.below(core.covers.length);
    const tried = greedy(core, kept.includes(led) || kept.length >= core.p ? kept : [...kept, led]);
    if (tried.value > best.value * (1 + 1e-12)) best = tried;
  }
  return best;
}

/** What a choice is worth, added up afresh. */
export function worthOf({ weights, coveredBy, gains }: Core, chosen: Iterable<number>): number {
  const has = new Set(chosen);
  return weights.reduce((sum, weight, j) => {
    let visits = 0;
    for (const i of coveredBy[j] as Int32Array) if (has.has(i)) visits++;
    return sum + weight * gains.slice(0, visits).reduce((a, b) => a + b, 0);
  }, 0);
}
