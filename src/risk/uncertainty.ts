/**
 * How sure the ranks are: the index recomputed under random admissible choices of everything that could have been chosen
 * otherwise (Saisana, Saltelli and Tarantola 2005; OECD/JRC Handbook 2008, step 7). A sensitivity interval, not a sampling
 * error: it says how far the answer hangs on our choices, not how far the sources are from the truth.
 */
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel, ScoreResult, UnitUncertainty } from '../domain/score.ts';
import { drawChoice, type Mixture } from './assumptions.ts';
import type { RiskClass } from './classes.ts';
import { prepareData } from './coinr/mixture.ts';
import { regionMixture } from './mixture.ts';
import { type Prepared, prepare } from './prepare.ts';
import { replicates } from './replicates.ts';
import { createRng } from './rng.ts';
import type { Variant } from './scorable.ts';
import { nominalEvaluation, nominalResult } from './score.ts';
import { summarise } from './summary.ts';

export interface UncertaintyOptions extends Variant {
  readonly draws: number;
  readonly seed: number;
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** When aborted, the answer is null with one error of the rule `cancelled`. */
  readonly signal?: AbortSignal;
}

export interface UncertaintyResult extends Omit<ScoreResult, 'units'> {
  readonly draws: number;
  readonly seed: number;
  readonly units: readonly UnitUncertainty[];
}

class Cancelled extends Error {}

/** Milliseconds of work between two breaths, in which progress is drawn and a cancellation heard. */
const BREATH_MS = 40;

/** Reports progress and lets other work run now and then; throws when cancelled. */
function breather({ onProgress, signal }: UncertaintyOptions): (share: number) => Promise<void> {
  let last = performance.now();
  return async (share) => {
    if (signal?.aborted) throw new Cancelled();
    if (performance.now() - last < BREATH_MS) return;
    onProgress?.(share);
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}

/** Share of the progress that the location replicates take. */
const REPLICATES_SHARE = 0.7;

/** Streams of the seed: one for the choices, one for the replicates. */
const [CHOICES, REPLICATES] = [1, 2];

async function run(
  nominal: ScoreResult,
  mixture: Mixture,
  classes: readonly RiskClass[],
  options: UncertaintyOptions,
  breathe: (share: number) => Promise<void>,
): Promise<UncertaintyResult> {
  const { draws, seed } = options;
  const rng = createRng(seed, CHOICES);
  const drawn: Float64Array[] = [];
  for (let d = 0; d < draws; d++) {
    await breathe(d / draws);
    drawn.push(mixture.scores(drawChoice(rng)));
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

/** A cancelled run is an expected end, not a bug: it comes back as a value. */
async function orCancelled<T>(work: () => Promise<T>, errors: readonly DataError[]): Promise<Outcome<T | null>> {
  try {
    return { value: await work(), errors };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return {
      value: null,
      errors: [
        ...errors,
        {
          file: '',
          row: null,
          column: null,
          rule: 'cancelled',
          value: null,
          remedy: 'Cancelled before the end: start again.',
        },
      ],
    };
  }
}

/** The replicates of a region from the seed of a run, for callers that go on to other questions with the same draws. */
export const replicatesOf = (prepared: Prepared, seed: number, pause: (share: number) => Promise<void>) =>
  replicates(prepared, prepared.model.uncertainty.replicates, createRng(seed, REPLICATES).bits(), pause);

/** Rank intervals, score intervals, class probabilities and indistinguishable units of a region. */
export async function uncertainty(
  pack: RegionPack,
  level: ScoreLevel,
  options: UncertaintyOptions,
): Promise<Outcome<UncertaintyResult | null>> {
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
  return orCancelled(() => run(value.nominal, value.mixture, [], options, breather(options)), errors);
}
