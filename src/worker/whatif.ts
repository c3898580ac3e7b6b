/**
 * Simulations of interventions off the main thread. It lives as long as somebody works on them: the pack and the location
 * replicates of each level and variant are made once. One question at a time; a new one ends the last.
 */
import { expose } from 'comlink';
import wasm from 'highs/runtime?url';
import type { EffectAssumption, Intervention } from '../domain/intervention.ts';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import { highsSource } from '../patrol/highs.ts';
import { parsePack } from '../region/load.ts';
import {
  type BestSet,
  best,
  type Objective,
  type Simulation,
  type SimulationBase,
  simulateOn,
  simulationBase,
  type WhatifLevel,
} from '../response/whatif/index.ts';
import { type ModelChoice, withChoice } from '../risk/choice.ts';
import type { Variant } from '../risk/index.ts';

const solver = highsSource(() => wasm);

let pack: RegionPack | null = null;
const bases = new Map<string, Promise<Outcome<SimulationBase | null>>>();
let control = new AbortController();
/** Ends when the work before has heard that it is to end. */
let before: Promise<unknown> = Promise.resolve();

const NOT_LOADED: DataError = {
  file: 'pack',
  row: null,
  column: null,
  rule: 'noTables',
  value: null,
  remedy: 'The tables of the region could not be read.',
};

type OnProgress = (share: number) => void;
const BASE_SHARE = 0.6;
const part =
  (onProgress: OnProgress, from: number, to: number): OnProgress =>
  (share) =>
    onProgress(from + share * (to - from));

/** Ends what is under way, waits for it, and begins. */
async function alone<T>(work: (pack: RegionPack, signal: AbortSignal) => Promise<Outcome<T | null>>) {
  control.abort();
  const mine = new AbortController();
  control = mine;
  const run = before.then((): Promise<Outcome<T | null>> | Outcome<T | null> =>
    pack ? work(pack, mine.signal) : { value: null, errors: [NOT_LOADED] },
  );
  before = run.catch(() => undefined);
  return run;
}

/** Made once and never ended half-way by a newer question, which needs it too. */
function baseOf(of: RegionPack, level: WhatifLevel, variant: Variant, seed: number, onProgress: OnProgress) {
  const key = `${level} ${variant.withoutEvidence === true} ${seed}`;
  const made = bases.get(key) ?? simulationBase(of, level, variant, { seed, onProgress });
  bases.set(key, made);
  return made;
}

export interface SimulationRequest {
  readonly level: WhatifLevel;
  readonly variant: Variant;
  readonly interventions: readonly Intervention[];
  readonly assumptions: readonly EffectAssumption[];
  readonly draws: number;
  readonly seed: number;
}

export interface BestRequest extends Pick<SimulationRequest, 'variant' | 'interventions' | 'assumptions'> {
  /** Million rupiah. */
  readonly budget: number;
  readonly objective: Objective;
}

const engine = {
  /**
   * @param files path within the pack → text
   * @param choice weights and methods that differ from the pack's model
   * @returns what is wrong with them, nothing when all is well
   */
  load(files: Readonly<Record<string, string>>, choice: ModelChoice): readonly DataError[] {
    const { value, errors } = parsePack(new Map(Object.entries(files)));
    pack = { ...value, model: withChoice(value.model, choice) };
    bases.clear();
    return errors;
  },

  /** A question asked while this one runs ends it; its answer is then null with the rule `cancelled`. */
  simulate(request: SimulationRequest, onProgress: OnProgress): Promise<Outcome<Simulation | null>> {
    const { level, variant, interventions, assumptions, draws, seed } = request;
    return alone(async (of, signal) => {
      const { value: base, errors } = await baseOf(of, level, variant, seed, part(onProgress, 0, BASE_SHARE));
      if (!base) return { value: null, errors };
      return simulateOn(base, interventions, assumptions, {
        draws,
        signal,
        onProgress: part(onProgress, BASE_SHARE, 1),
      });
    });
  },

  best(request: BestRequest, onProgress: OnProgress): Promise<Outcome<BestSet | null>> {
    const { variant, interventions, assumptions, budget, objective } = request;
    return alone((of, signal) =>
      best(of, variant, interventions, assumptions, budget, { objective, highs: solver, signal, onProgress }),
    );
  },
};

export type WhatifEngine = typeof engine;
expose(engine);
