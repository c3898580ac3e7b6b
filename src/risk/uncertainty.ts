/**
 * How sure the ranks are: the index recomputed under random admissible choices of everything that could have been chosen
 * otherwise (Saisana, Saltelli and Tarantola 2005; OECD/JRC Handbook 2008, step 7). A sensitivity interval, not a sampling
 * error: it says how far the answer hangs on our choices, not how far the sources are from the truth.
 */
import type { ModelIndicator } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel, ScoreResult, UnitUncertainty } from '../domain/score.ts';
import { type Choice, drawChoice, type Mixture } from './assumptions.ts';
import { breather, type LongWork, orCancelled } from './breath.ts';
import type { ClassRule } from './classes.ts';
import { prepareData } from './coinr/mixture.ts';
import { regionMixture } from './mixture.ts';
import { type Prepared, prepare } from './prepare.ts';
import { replicates } from './replicates.ts';
import { createRng } from './rng.ts';
import type { Variant } from './scorable.ts';
import { nominalEvaluation, nominalResult } from './score.ts';
import { summarise } from './summary.ts';
import { unscored } from './unscored.ts';

export interface UncertaintyOptions extends Variant, LongWork {
  readonly draws: number;
  readonly seed: number;
}

export interface UncertaintyResult extends Omit<ScoreResult, 'units'> {
  readonly draws: number;
  readonly seed: number;
  readonly units: readonly UnitUncertainty[];
}

/** Share of the progress that the location replicates take. */
const REPLICATES_SHARE = 0.7;

/** Streams of the seed: one for the choices, one for the replicates (`altered.ts` has the third). */
const [CHOICES, REPLICATES] = [1, 2];

async function run(
  nominal: ScoreResult,
  mixture: Mixture,
  classes: ClassRule,
  options: UncertaintyOptions,
  breathe: (share: number) => Promise<void>,
): Promise<UncertaintyResult> {
  const { draws, seed } = options;
  const choose = choicesOf(seed);
  const drawn: Float64Array[] = [];
  for (let d = 0; d < draws; d++) {
    await breathe(d / draws);
    drawn.push(mixture.scores(choose()));
  }
  const summaries = summarise(drawn, mixture.units, classes);
  options.onProgress?.(1);
  const units = nominal.units.map((unit, i): UnitUncertainty => {
    const { rank = null, interval = null, classProbability = null, sameAs = [] } = summaries[i] ?? {};
    return {
      ...unit,
      rankInterval: rank && unit.rank !== null ? { nominal: unit.rank, ...rank } : null,
      interval,
      classProbability,
      sameAs: sameAs.map((j) => nominal.units[j]?.code ?? ''),
    };
  });
  return { ...nominal, draws, seed, units };
}

/** The replicates of a region from the seed of a run, for callers that go on to other questions with the same draws. */
export const replicatesOf = (
  prepared: Prepared,
  seed: number,
  pause: (share: number) => Promise<void>,
  wanted?: (indicator: ModelIndicator) => boolean,
) => replicates(prepared, prepared.model.uncertainty.replicates, createRng(seed, REPLICATES).bits(), pause, wanted);

/** The choices of the draws of a seed, one after another. */
export function choicesOf(seed: number): () => Choice {
  const rng = createRng(seed, CHOICES);
  return () => drawChoice(rng);
}

const UNKNOWN = { rankInterval: null, interval: null, classProbability: null, sameAs: [] } as const;

/** Rank intervals, score intervals, class probabilities and indistinguishable units of a region. */
export async function uncertainty(
  pack: RegionPack,
  level: ScoreLevel,
  options: UncertaintyOptions,
): Promise<Outcome<UncertaintyResult | null>> {
  const none = unscored(pack, level);
  if (none) {
    const units = none.units.map((unit) => ({ ...unit, ...UNKNOWN }));
    return { value: { ...none, draws: options.draws, seed: options.seed, units }, errors: [] };
  }
  const { value: prepared, errors } = prepare(pack, level, options);
  if (!prepared) return { value: null, errors };
  return orCancelled(async () => {
    const breathe = breather(options);
    const nominal = nominalResult(prepared, nominalEvaluation(prepared));
    const moved = await replicatesOf(prepared, options.seed, (share) => breathe(share * REPLICATES_SHARE));
    return run(nominal, regionMixture(prepared, moved), prepared.classes, options, (share) =>
      breathe(REPLICATES_SHARE + share * (1 - REPLICATES_SHARE)),
    );
  }, errors);
}

/** The same for an index laid out as COINr's files: weights, normalisation, aggregation, treatment and imputation vary. */
export async function uncertaintyData(
  iData: string,
  iMeta: string,
  recipe: unknown,
  options: UncertaintyOptions,
): Promise<Outcome<UncertaintyResult | null>> {
  const { value, errors } = prepareData(iData, iMeta, recipe);
  if (!value) return { value: null, errors };
  return orCancelled(() => run(value.nominal, value.mixture, () => [], options, breather(options)), errors);
}
