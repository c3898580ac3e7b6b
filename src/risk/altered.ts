/**
 * A region's index as things are and with something changed: places that are there besides those of the pack, and nodes
 * whose value is multiplied by a factor. Everything else (weights, methods, scales, errors, displacements) is the same in
 * both, nominally and draw by draw, so that a difference is the change's own (paired samples; Saisana, Saltelli and
 * Tarantola 2005 vary the assumptions, here both states share each variation).
 */
import type { ModelIndicator } from '../domain/model.ts';
import type { Place } from '../domain/register.ts';
import { type Adjust, combine } from './evaluate.ts';
import { held } from './held.ts';
import { type AlteredColumns, regionMixture } from './mixture.ts';
import { OPERATORS } from './operators/registry.ts';
import type { Prepared } from './prepare.ts';
import type { Replicate } from './replicates.ts';
import { createRng, type Rng } from './rng.ts';
import { goalpostsOf, type Nominal } from './score.ts';
import { choicesOf, replicatesOf } from './uncertainty.ts';

/** A factor for each unit, by code of a node: v becomes 1 + f·(v − 1), so that the share u = (v − 1)/9 becomes f·u. */
export type Factors = ReadonlyMap<string, Float64Array>;

/** Stream of the seed for what an alteration draws; `uncertainty.ts` has the first two. */
const ALTERATION = 3;

/** Whether an indicator is computed from places of the kind. */
export const readsPlaces = ({ input }: ModelIndicator, kind: string): boolean =>
  input.kind === 'computed' && Array.isArray(input.parameters.kinds) && input.parameters.kinds.includes(kind);

const withPlaces = (prepared: Prepared, places: readonly Place[]): Prepared => {
  const { context, pack } = prepared;
  return { ...prepared, context: { ...context, tables: { ...pack, places: [...pack.places, ...places] } } };
};

/** The columns with more places, by place among the indicators; null where none of the places is read. */
export function columnsWith(prepared: Prepared, places: readonly Place[]): (Float64Array | null)[] {
  const { context, indicators } = places.length > 0 ? withPlaces(prepared, places) : prepared;
  return indicators.map((indicator) => {
    const { input } = indicator;
    return input.kind === 'computed' && places.some(({ kind }) => readsPlaces(indicator, kind))
      ? (OPERATORS.get(input.operator)?.compute(context, input.parameters) ?? null)
      : null;
  });
}

/** A factor of 1 leaves a value as it is, to the bit. */
function adjustBy({ tree }: Prepared, factors: Factors): Adjust {
  const byNode = tree.codes.map((code) => factors.get(code));
  return (node, column) => {
    const factor = byNode[node];
    return factor ? column.map((v, u) => (factor[u] === 1 ? v : 1 + (factor[u] as number) * (v - 1))) : column;
  };
}

/** Nominal scores with other columns and factors; those of `nominal` to the bit where nothing differs. NaN without a score. */
export function alteredScores(
  prepared: Prepared,
  { evaluation, raw }: Nominal,
  columns: readonly (Float64Array | null)[],
  factors: Factors,
): Float64Array {
  const { tree, indicators, level, model } = prepared;
  const normalised = evaluation.normalised.map((before, i) => {
    const [x, indicator, treated] = [columns[i], indicators[i], evaluation.treated[i]];
    if (!x || !indicator || !treated) return before;
    const scale = {
      normalisation: model.normalisation,
      indicator,
      posts: goalpostsOf(indicator, level, indicator.treatment),
    };
    return held({ raw: raw[i] ?? x, treated, normalised: before }, x, scale);
  });
  const nodes = combine(tree, normalised, {
    weights: tree.weights,
    aggregation: (node) => tree.aggregation[node] ?? null,
    wholeTop: true,
    adjust: adjustBy(prepared, factors),
  });
  return nodes[tree.top] ?? new Float64Array();
}

export interface PairedDraws {
  /** Scores of the units, a column a draw, in the same draws; `before` are those of `uncertainty` for the same seed. */
  readonly before: readonly Float64Array[];
  readonly after: readonly Float64Array[];
}

/**
 * The columns with more places, nominally and in every location replicate of a seed; the rest stays.
 * @param breathe hears the share done, and may end the work by throwing
 */
export async function alteredColumns(
  prepared: Prepared,
  places: readonly Place[],
  seed: number,
  breathe: (share: number) => Promise<void>,
): Promise<AlteredColumns> {
  const changed = (indicator: ModelIndicator) => places.some(({ kind }) => readsPlaces(indicator, kind));
  const columns = columnsWith(prepared, places);
  if (!prepared.indicators.some(changed)) return { columns, replicates: [] };
  return { columns, replicates: await replicatesOf(withPlaces(prepared, places), seed, breathe, changed) };
}

export interface PairedOptions {
  readonly draws: number;
  readonly seed: number;
  /** Location replicates of the pack as it is (`replicatesOf` the same seed). */
  readonly moved: readonly Replicate[];
  readonly altered: AlteredColumns;
  /** The factors of one draw; all that they draw comes from `rng`. */
  readonly factors: (rng: Rng) => Factors;
}

/** @param breathe hears the share done, and may end the work by throwing */
export async function pairedDraws(
  prepared: Prepared,
  { draws, seed, moved, altered, factors }: PairedOptions,
  breathe: (share: number) => Promise<void>,
): Promise<PairedDraws> {
  const mixture = regionMixture(prepared, moved);
  const choose = choicesOf(seed);
  const rng = createRng(seed, ALTERATION);
  const [before, after]: [Float64Array[], Float64Array[]] = [[], []];
  for (let d = 0; d < draws; d++) {
    await breathe(d / draws);
    const pair = mixture.pair(choose(), altered, adjustBy(prepared, factors(rng)));
    before.push(pair.before);
    after.push(pair.after);
  }
  return { before, after };
}
