/** Takes customers out of the tours: neighbourhoods, stretches of a tour, the least worth, and what is over the limit. */
import type { Rng } from '../../risk/rng.ts';
import { type Instance, startOf } from './instance.ts';
import type { Tours } from './tours.ts';

const NOTHING = 1e-9;

/** A visited customer drawn at random, -1 when there is none. */
function anyVisited(tours: Tours, { count }: Instance, rng: Rng): number {
  if (count === 0) return -1;
  const from = rng.below(count);
  for (let i = 0; i < count; i++) {
    const node = (from + i) % count;
    if (tours.where[node] !== -1) return node;
  }
  return -1;
}

/** Takes out up to `wanted` consecutive customers of one tour, a drawn customer among them (as Schrimpf et al. 2000). */
export function ruinStretch(tours: Tours, instance: Instance, rng: Rng, wanted: number): void {
  let node = anyVisited(tours, instance, rng);
  if (node < 0) return;
  for (let back = rng.below(wanted); back > 0; back--) {
    const before = tours.prev[node] as number;
    if (before >= instance.count) break;
    node = before;
  }
  for (let taken = 0; taken < wanted && node < instance.count; taken++) {
    const after = tours.next[node] as number;
    tours.remove(node);
    node = after;
  }
}

/** Takes out a drawn customer and short stretches about its neighbours (string removal, Christiaens and Vanden Berghe 2020). */
export function ruinNeighbourhood(tours: Tours, instance: Instance, rng: Rng, wanted: number): void {
  const seed = anyVisited(tours, instance, rng);
  if (seed < 0) return;
  tours.remove(seed);
  let taken = 1;
  for (let k = 0; k < instance.reach && taken < wanted; k++) {
    let node = instance.near[seed * instance.reach + k] as number;
    for (let stretch = 1 + rng.below(3); stretch > 0 && taken < wanted; stretch--) {
      if (node >= instance.count || tours.where[node] === -1) break;
      const after = tours.next[node] as number;
      tours.remove(node);
      taken++;
      node = after;
    }
  }
}

/** Takes out `wanted` customers drawn one by one. */
export function ruinAnywhere(tours: Tours, instance: Instance, rng: Rng, wanted: number): void {
  for (let i = 0; i < wanted; i++) {
    const node = anyVisited(tours, instance, rng);
    if (node < 0) return;
    tours.remove(node);
  }
}

/** Takes out the customers that earn least for the way they cost, with a drawn factor from 0.5 to 1.5 on each rating. */
export function ruinWorst(tours: Tours, instance: Instance, rng: Rng, wanted: number): void {
  const rated: { node: number; worth: number }[] = [];
  for (let node = 0; node < instance.count; node++)
    if (tours.where[node] !== -1) rated.push({ node, worth: worthOf(tours, instance, node) * (0.5 + rng.next()) });
  rated.sort((a, b) => a.worth - b.worth || a.node - b.node);
  for (const { node } of rated.slice(0, wanted)) tours.remove(node);
}

const worthOf = (tours: Tours, { scores }: Instance, node: number): number =>
  (scores[node] as number) / Math.max(tours.saving(node), NOTHING);

/**
 * Takes customers out of the tour of `v` until it keeps its limit, the least worth for their way first; those in `kept` only
 * when nothing else is left.
 */
export function cut(tours: Tours, instance: Instance, v: number, kept: Uint8Array, rng: Rng): void {
  const start = startOf(instance, v);
  for (const sparing of [true, false]) {
    while (tours.isOver(v)) {
      let worst = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let node = tours.next[start] as number; node < instance.count; node = tours.next[node] as number) {
        if (sparing && kept[node]) continue;
        const worth = worthOf(tours, instance, node) * (0.75 + 0.5 * rng.next());
        if (worth < least) {
          least = worth;
          worst = node;
        }
      }
      if (worst < 0) break;
      tours.remove(worst);
    }
  }
}
