/** The set of interventions that lowers the scores of kecamatan most for a budget, and the bound that proves it. */
import type { EffectAssumption, Intervention } from '../../domain/intervention.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { HighsSource } from '../../patrol/highs.ts';
import { breather, type LongWork, orCancelled } from '../../risk/breath.ts';
import type { Variant } from '../../risk/scorable.ts';
import { CAUTION, type Caution, readAssumptions } from './assumptions.ts';
import { readInterventions } from './check.ts';
import { type Effect, effectOf, type Unchanged } from './effects.ts';
import { chooseExactly } from './exact.ts';
import { type Objective, weightsOf } from './objective.ts';
import { type AreaPatterns, affords, type Item, patternsOf, tableWorth, worthOf } from './patterns.ts';
import { inOrder, regionOf, type Scorer, scorerOf } from './region.ts';

export interface BestOptions extends LongWork {
  readonly objective: Objective;
  readonly highs: HighsSource;
  /** A ceiling for the solver; 20 when not given. */
  readonly seconds?: number;
}

export interface BestSet {
  readonly caution: Caution;
  readonly objective: Objective;
  /** Ids, in alphabetical order; one that would add nothing is not chosen. */
  readonly chosen: readonly string[];
  /** Reduction of the objective, score points. */
  readonly value: number;
  /** No set within the budget is worth more. */
  readonly bound: number;
  /** Whether the bound proves the value. */
  readonly optimal: boolean;
  /** Million rupiah. */
  readonly cost: number;
  readonly budget: number;
  /** Where the bound comes from: all of them fit; a sum of what is best for each area alone; the solver's. */
  readonly method: 'everything' | 'area-by-area' | 'branch-and-cut';
  /** Not weighed, and why: no cost given, dearer than the whole budget, or no change to any score. */
  readonly left: readonly { readonly id: string; readonly why: 'noCost' | 'aboveBudget' | Unchanged }[];
}

const SECONDS = 20;
/** A value this close to its bound is proven (score points): HiGHS works to 1e-6 of a thousandth of the largest worth. */
export const PROVEN = 1e-7;
const PATTERNS_SHARE = 0.8;

/** Of all interventions listed, whether they are on or not. */
export async function best(
  pack: RegionPack,
  variant: Variant,
  interventions: readonly Intervention[],
  assumptions: readonly EffectAssumption[],
  budget: number,
  { objective, highs, seconds = SECONDS, ...work }: BestOptions,
): Promise<Outcome<BestSet | null>> {
  const { value: region, errors: unsound } = regionOf(pack, 'kecamatan', variant);
  if (!region) return { value: null, errors: unsound };
  const placed = readInterventions(pack, interventions);
  const assumed = readAssumptions(region.prepared.model, assumptions);
  const weights = weightsOf(region, objective);
  const errors = [...unsound, ...placed.errors, ...assumed.errors, ...weights.errors];
  if (!(budget >= 0 && Number.isFinite(budget))) return { value: null, errors: [...errors, badBudget(budget)] };
  if (!weights.value) return { value: null, errors };
  const counted = weights.value;
  const left: BestSet['left'][number][] = [];
  const effects = inOrder(placed.value.map((p) => effectOf(region.prepared, p, assumed.value)));
  const scorer = scorerOf(region);
  const items = effects.flatMap((effect): Item[] => {
    const { id, cost } = effect.intervention;
    const why =
      effect.why ?? (cost === null ? 'noCost' : affords(budget, cost) ? idleOf(effect, scorer) : 'aboveBudget');
    if (why === null) return [{ effect, cost: cost ?? 0 }];
    left.push({ id, why });
    return [];
  });
  const run = await orCancelled(async (): Promise<Outcome<BestSet | null>> => {
    const breathe = breather(work);
    const patterns = await patternsOf(region, scorer, items, counted, budget, (s) => breathe(s * PATTERNS_SHARE));
    if (!patterns.value) return { value: null, errors: patterns.errors };
    const found = await search(items, patterns.value, budget, highs, seconds);
    const chosen = found.chosen.map((i) => items[i] as Item);
    const value = worthOf(region, counted, scorer.scores(chosen.map(({ effect }) => effect)));
    const bound = Math.max(found.bound, value);
    work.onProgress?.(1);
    const set: BestSet = {
      caution: CAUTION,
      objective,
      chosen: chosen.map(({ effect }) => effect.intervention.id),
      value,
      bound,
      optimal: bound - value <= PROVEN,
      cost: costOf(chosen),
      budget,
      method: found.method,
      left,
    };
    return { value: set, errors: [] };
  }, errors);
  return { value: run.value?.value ?? null, errors: [...run.errors, ...(run.value?.errors ?? [])] };
}

const badBudget = (budget: number): DataError => ({
  file: 'interventions',
  row: null,
  column: 'budget',
  rule: 'range',
  value: Number.isFinite(budget) ? budget : null,
  remedy: 'A budget is a number of at least 0, in million rupiah.',
});

/** Nothing is nearer for it: it touches no unit, whatever it is joined with. */
const idleOf = (effect: Effect, { touches }: Scorer): Unchanged | null =>
  touches([effect]).includes(1) ? null : effect.place ? 'nothingNearer' : 'noEffect';

const costOf = (set: readonly Item[]): number => set.reduce((sum, { cost }) => sum + cost, 0);

interface Found {
  /** Places of the items, rising. */
  readonly chosen: readonly number[];
  readonly bound: number;
  readonly method: BestSet['method'];
}

async function search(
  items: readonly Item[],
  areas: readonly AreaPatterns[],
  budget: number,
  highs: HighsSource,
  seconds: number,
): Promise<Found> {
  const all = [...items.keys()];
  const table = tableWorth(areas);
  const worth = (set: readonly number[]) => table(new Set(set));
  const fits = (set: readonly number[]) => affords(budget, costOf(set.map((i) => items[i] as Item)));
  const found = (chosen: readonly number[], bound: number, method: BestSet['method']): Found => ({
    chosen: withoutIdle(items, chosen, worth),
    bound,
    method,
  });
  if (fits(all)) return found(all, worth(all), 'everything');
  const first = greedy(items, budget, worth, fits);
  // Each area under the set that is best for it alone: more than any one set can do.
  const loose = areas.reduce((sum, { sets }) => sum + sets.reduce((m, { worth: w }) => Math.max(m, w), 0), 0);
  const known = found(first, loose, 'area-by-area');
  if (loose - worth(first) <= PROVEN) return known;
  const costs = items.map(({ cost }) => cost);
  const exact = await highs()
    .then((solver) => chooseExactly(solver, costs, areas, budget, first, seconds))
    // A solver that cannot be fetched leaves the choice and the bound already found; the result says that it is unproven.
    .catch(() => null);
  if (!exact) return known;
  const better = fits(exact.chosen) && worth(exact.chosen) >= worth(first);
  return found(better ? exact.chosen : first, Math.min(exact.bound, loose), 'branch-and-cut');
}

type Worth = (set: readonly number[]) => number;

/** The addition that takes off most for its cost, again and again; or the one that takes off most by itself. */
function greedy(items: readonly Item[], budget: number, worth: Worth, fits: (set: readonly number[]) => boolean) {
  const all = [...items.keys()];
  const firstOf = (list: readonly number[], by: (i: number) => number): number | null =>
    list.reduce<number | null>((a, b) => (a !== null && by(a) >= by(b) ? a : b), null);
  let chosen: readonly number[] = [];
  for (;;) {
    const value = worth(chosen);
    const rate = (i: number) => (worth([...chosen, i]) - value) / Math.max((items[i] as Item).cost, 1e-9 * budget);
    const next = firstOf(
      all.filter((i) => !chosen.includes(i) && fits([...chosen, i]) && rate(i) > 0),
      rate,
    );
    if (next === null) break;
    chosen = [...chosen, next].sort((a, b) => a - b);
  }
  const single = firstOf(all, (i) => worth([i]));
  return single !== null && worth([single]) > worth(chosen) ? [single] : chosen;
}

/** Without those that add nothing, the dearest left out first. */
const withoutIdle = (items: readonly Item[], chosen: readonly number[], worth: Worth): readonly number[] =>
  chosen
    .toSorted((a, b) => (items[b] as Item).cost - (items[a] as Item).cost)
    .reduce<readonly number[]>((kept, i) => {
      const rest = kept.filter((k) => k !== i);
      return worth(rest) >= worth(kept) ? rest : kept;
    }, chosen);
