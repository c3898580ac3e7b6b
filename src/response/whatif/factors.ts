/** What several interventions together leave of a node: a factor for each unit. */
import type { Factors } from '../../risk/altered.ts';
import type { Act, Effect } from './effects.ts';

/** How strong an assumption is taken: as stated, or as drawn. */
export type Strength = (act: Act) => number;

export const asStated: Strength = ({ assumption }) => assumption.effect;

/** Acts on one node by the same parts of units. */
interface Group {
  readonly node: string;
  readonly acts: readonly Act[];
}

export function groupsOf(effects: readonly Effect[]): readonly Group[] {
  const groups = new Map<string, { node: string; acts: Act[] }>();
  for (const act of effects.flatMap(({ acts }) => acts)) {
    const key = `${act.assumption.node} ${act.parts}`;
    const group = groups.get(key) ?? { node: act.assumption.node, acts: [] };
    group.acts.push(act);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * In a part of a unit the effects follow one another, Π(1 − e); a unit is the mean over its parts, so that a campaign in one
 * of n kelurahan lowers their kecamatan by e/n, and two in the same one by less than two in different ones. Factors by
 * references and by kelurahan multiply.
 */
export function factorsOf(groups: readonly Group[], units: number, strength: Strength): Factors {
  const factors = new Map<string, Float64Array>();
  for (const { node, acts } of groups) {
    const factor = factors.get(node) ?? new Float64Array(units).fill(1);
    factors.set(node, factor);
    const left = acts.map((act) => 1 - strength(act));
    for (let u = 0; u < units; u++) {
      const parts = acts[0]?.reaches[u]?.length ?? 0;
      if (parts === 0) continue;
      let sum = 0;
      for (let p = 0; p < parts; p++) {
        let product = 1;
        acts.forEach(({ reaches }, a) => {
          if (reaches[u]?.[p]) product *= left[a] as number;
        });
        sum += product;
      }
      factor[u] = (factor[u] as number) * (sum / parts);
    }
  }
  return factors;
}
