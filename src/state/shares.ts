/** Weights as shares of their siblings: moving one moves the others, so that they always make up the whole. */
import type { ModelNode } from '../domain/model.ts';
import type { Choice } from './choice.ts';

const round = (x: number): number => Number(x.toFixed(4));

export const weightOf = (node: ModelNode, choice: Choice): number => choice.weights[node.code] ?? node.weight;

/** Share of each of these siblings, 0 to 1; all 0 where their weights are. */
export function sharesOf(siblings: readonly ModelNode[], choice: Choice): ReadonlyMap<string, number> {
  const total = siblings.reduce((sum, n) => sum + weightOf(n, choice), 0);
  return new Map(siblings.map((n) => [n.code, total > 0 ? weightOf(n, choice) / total : 0]));
}

/**
 * The weights after one share is moved. Locked siblings and those of weight 0 in the model that were never raised keep
 * their share; the rest keep their proportions. A share that leaves nothing for locked ones stops there.
 */
export function moveShare(
  siblings: readonly ModelNode[],
  choice: Choice,
  code: string,
  share: number,
  locked: ReadonlySet<string>,
): Choice['weights'] {
  const shares = sharesOf(siblings, choice);
  const held = siblings.filter((n) => n.code !== code && locked.has(n.code));
  const free = siblings.filter((n) => n.code !== code && !locked.has(n.code));
  const heldSum = held.reduce((sum, n) => sum + (shares.get(n.code) ?? 0), 0);
  const freeSum = free.reduce((sum, n) => sum + (shares.get(n.code) ?? 0), 0);
  // Without a free sibling that counts, nothing could give way: the share stays what it is.
  const moved = freeSum > 0 ? Math.min(Math.max(share, 0), 1 - heldSum) : (shares.get(code) ?? 0);
  const rest = 1 - heldSum - moved;
  const next = siblings.map((n) => {
    const own = shares.get(n.code) ?? 0;
    if (n.code === code) return [n.code, round(moved)] as const;
    return [n.code, round(locked.has(n.code) ? own : freeSum > 0 ? (own / freeSum) * rest : own)] as const;
  });
  return { ...choice.weights, ...Object.fromEntries(next) };
}
