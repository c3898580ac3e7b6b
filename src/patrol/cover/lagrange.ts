/**
 * An upper bound without a solver. The rule "a demand is visited only as often as chosen sites cover it" is priced instead of
 * kept; what is left falls apart into demands (each takes the gains above its price) and sites (the p of highest price), and its
 * value bounds every choice from above, at best as the linear relaxation does (Galvão and ReVelle 1996). Prices follow the
 * subgradient with Polyak's step. Choices met on the way are completed and improved.
 */
import { greedy, shaken } from './greedy.ts';
import { PROOF } from './problem.ts';
import type { Core } from './reduce.ts';

export interface Bounded {
  readonly chosen: readonly number[];
  readonly value: number;
  readonly bound: number;
  /** Sites that no choice better than `value` holds. */
  readonly excluded: Uint8Array;
}

const ROUNDS = 200;
/** Rounds without a better bound after which the step is halved. */
const PATIENCE = 10;
const LEAST_STEP = 1e-4;
/** Rounds between two choices made from the prices. */
const ROUNDS_A_CHOICE = 20;

export function lagrangian(core: Core, isOver: () => boolean): Bounded {
  const { weights, covers, coveredBy, gains, p } = core;
  const [n, m] = [covers.length, weights.length];
  let { chosen, value } = greedy(core);
  let bound = core.everything;
  const excluded = new Uint8Array(n);
  const first = gains[0] as number;
  const price = Float64Array.from(weights, (w, j) => (w * first) / Math.max(1, (coveredBy[j] as Int32Array).length));
  const earns = new Float64Array(n);
  const slope = new Float64Array(m);
  const ranked = Int32Array.from(earns.keys());
  let best: { earns: Float64Array; taken: Int32Array } | null = null;
  let step = 2;
  let stale = 0;
  for (let round = 0; round < ROUNDS && step > LEAST_STEP; round++) {
    if (bound - value <= PROOF * bound || isOver()) break;
    let relaxed = 0;
    for (let j = 0; j < m; j++) {
      let takes = 0;
      for (const g of gains) {
        const rest = (weights[j] as number) * g - (price[j] as number);
        if (rest <= 0) break;
        relaxed += rest;
        takes++;
      }
      slope[j] = -takes;
    }
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (const j of covers[i] as Int32Array) sum += price[j] as number;
      earns[i] = sum;
    }
    // Kept from round to round: an order that is nearly right is soon put right.
    ranked.sort((a, b) => (earns[b] as number) - (earns[a] as number) || a - b);
    const taken = ranked.slice(0, p);
    for (const i of taken) {
      relaxed += earns[i] as number;
      for (const j of covers[i] as Int32Array) slope[j] = (slope[j] as number) + 1;
    }
    if (round % ROUNDS_A_CHOICE === 0) {
      const tried = greedy(core, Array.from(taken.subarray(0, Math.ceil(p / 2))));
      if (tried.value > value * (1 + PROOF)) ({ chosen, value } = tried);
    }
    exclude(excluded, earns, taken, relaxed, value);
    if (relaxed < bound) {
      bound = relaxed;
      stale = 0;
      best = { earns: earns.slice(), taken };
    } else if (++stale >= PATIENCE) {
      step /= 2;
      stale = 0;
    }
    let length = 0;
    for (let j = 0; j < m; j++) {
      // A price at an end of its range that would leave it does not count.
      const s = slope[j] as number;
      if (!((price[j] as number) === 0 && s > 0)) length += s * s;
    }
    if (length === 0) break;
    const stride = (step * (relaxed - value)) / length;
    for (let j = 0; j < m; j++)
      price[j] = Math.min(
        (weights[j] as number) * first,
        Math.max(0, (price[j] as number) - stride * (slope[j] as number)),
      );
  }
  if (bound - value > PROOF * bound) ({ chosen, value } = shaken(core, { chosen, value }, isOver));
  if (best) exclude(excluded, best.earns, best.taken, bound, value);
  return { chosen, value, bound: Math.max(bound, value), excluded };
}

/**
 * Marks sites that no better choice can hold: were one taken, the last of those taken would have to go, and the bound would
 * fall below the value at hand.
 */
function exclude(excluded: Uint8Array, earns: Float64Array, taken: Int32Array, relaxed: number, value: number) {
  const last = earns[taken.at(-1) ?? 0] as number;
  for (let i = 0; i < earns.length; i++)
    if (!taken.includes(i) && relaxed - (last - (earns[i] as number)) < value * (1 - PROOF)) excluded[i] = 1;
}
