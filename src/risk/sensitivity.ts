/**
 * What the ranking depends on most: how far ranks move on average from the nominal ones, and which assumption moves them
 * (Saisana, Saltelli and Tarantola 2005; OECD/JRC Handbook 2008, step 7). Each assumption is one grouped factor.
 */
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel } from '../domain/score.ts';
import { ASSUMPTIONS, type Assumption, type Choice, type Mixture } from './assumptions.ts';
import { breather, type LongWork, orCancelled } from './breath.ts';
import { prepareData } from './coinr/mixture.ts';
import { type LeaveOut, leaveOut, meanAbsShift, type WeightedIndex, weightedIndex } from './leave-out.ts';
import { regionMixture } from './mixture.ts';
import { prepare } from './prepare.ts';
import type { Variant } from './scorable.ts';
import { type Estimate, sobolIndices } from './sobol.ts';
import { descendingRanks } from './statistics.ts';
import { replicatesOf } from './uncertainty.ts';

export interface SensitivityOptions extends Variant, LongWork {
  /** Rows of the base sample; the index is computed draws·(k + 2) times for k assumptions that vary. */
  readonly draws: number;
  readonly seed: number;
  /** Also leave out each node of this level, 1 for indicators; null for none. */
  readonly leaveOut: number | null;
}

export interface AssumptionIndices {
  readonly name: Assumption;
  readonly first: number | null;
  readonly firstLow: number | null;
  readonly firstHigh: number | null;
  readonly total: number | null;
  readonly totalLow: number | null;
  readonly totalHigh: number | null;
}

export interface SensitivityResult {
  readonly draws: number;
  readonly seed: number;
  readonly evaluations: number;
  /** Mean over draws of the mean over units of |rank − nominal rank|, with its bootstrap interval. */
  readonly meanRankShift: Estimate;
  /** In the order of `ASSUMPTIONS`; all null for one that has a single option, or where no draw moves any rank. */
  readonly assumptions: readonly AssumptionIndices[];
  readonly leaveOut: readonly LeaveOut[];
}

const STILL: Choice = {
  weights: 0,
  normalisation: 0,
  aggregation: 0,
  treatment: 0,
  imputation: 0,
  goalposts: 0,
  data: 0,
  location: 0,
};

async function run(
  mixture: Mixture,
  index: WeightedIndex,
  { draws, seed, leaveOut: level }: SensitivityOptions,
  breathe: (share: number) => Promise<void>,
): Promise<SensitivityResult> {
  const nominal = descendingRanks(index.scores(index.tree.weights));
  const varied = ASSUMPTIONS.filter((name) => mixture.varied[name]);
  const choiceOf = (factors: readonly number[]): Choice => ({
    ...STILL,
    ...Object.fromEntries(varied.map((name, i) => [name, Math.floor((factors[i] ?? 0) * 2 ** 32)])),
  });
  const shift = (factors: readonly number[]): number =>
    meanAbsShift(nominal, descendingRanks(mixture.scores(choiceOf(factors))));
  const { evaluations, mean, first, total } = await sobolIndices(shift, varied.length, draws, seed, breathe);
  const assumptions = ASSUMPTIONS.map((name): AssumptionIndices => {
    const at = varied.indexOf(name);
    const [alone, together] = [first[at] ?? null, total[at] ?? null];
    return {
      name,
      first: alone?.value ?? null,
      firstLow: alone?.low ?? null,
      firstHigh: alone?.high ?? null,
      total: together?.value ?? null,
      totalLow: together?.low ?? null,
      totalHigh: together?.high ?? null,
    };
  });
  return {
    draws,
    seed,
    evaluations,
    meanRankShift: mean,
    assumptions,
    leaveOut: level === null ? [] : leaveOut(index, level),
  };
}

/** Ranks of fewer than two units cannot move; a level that holds no node cannot be left out. */
function impossible({ tree, levels, scores }: WeightedIndex, level: number | null): DataError[] {
  const fault = (column: string, rule: string, value: number, remedy: string): DataError => ({
    file: 'model.json',
    row: null,
    column,
    rule,
    value,
    remedy,
  });
  const scored = scores(tree.weights).filter((v) => !Number.isNaN(v)).length;
  const highest = Math.max(...levels.filter((_, n) => n !== tree.top));
  return [
    ...(scored < 2
      ? [fault('score', 'units', scored, 'Fewer than two units have a score, so there are no ranks to move.')]
      : []),
    ...(level !== null && !levels.some((l, n) => l === level && n !== tree.top)
      ? [
          fault(
            'leave-out',
            'level',
            level,
            `No node is of this level: leave out a level from 1 (indicators) to ${highest}.`,
          ),
        ]
      : []),
  ];
}

async function sensitivityOf(
  index: WeightedIndex,
  mixture: (breathe: (share: number) => Promise<void>) => Promise<Mixture>,
  options: SensitivityOptions,
  errors: readonly DataError[],
): Promise<Outcome<SensitivityResult | null>> {
  const faults = impossible(index, options.leaveOut);
  if (faults.length > 0) return { value: null, errors: [...errors, ...faults] };
  return orCancelled(async () => {
    const breathe = breather(options);
    const made = await mixture((share) => breathe(share / 2));
    const result = await run(made, index, options, (share) => breathe((1 + share) / 2));
    options.onProgress?.(1);
    return result;
  }, errors);
}

/** What the ranking of a region depends on. */
export async function sensitivity(
  pack: RegionPack,
  level: ScoreLevel,
  options: SensitivityOptions,
): Promise<Outcome<SensitivityResult | null>> {
  const { value: prepared, errors } = prepare(pack, level, options);
  if (!prepared) return { value: null, errors };
  return sensitivityOf(
    weightedIndex(prepared),
    async (breathe) => regionMixture(prepared, await replicatesOf(prepared, options.seed, breathe)),
    options,
    errors,
  );
}

/** The same for an index laid out as COINr's files. */
export async function sensitivityData(
  iData: string,
  iMeta: string,
  recipe: unknown,
  options: SensitivityOptions,
): Promise<Outcome<SensitivityResult | null>> {
  const { value, errors } = prepareData(iData, iMeta, recipe);
  if (!value) return { value: null, errors };
  return sensitivityOf(value.index, async () => value.mixture, options, errors);
}
