/**
 * What a set of interventions would change in the index, unit by unit, and how sure that is of the index and of the
 * assumptions: a simulation, no evidence of effect.
 */
import type { EffectAssumption, Intervention } from '../../domain/intervention.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { alteredColumns, pairedDraws } from '../../risk/altered.ts';
import { breather, type LongWork, orCancelled } from '../../risk/breath.ts';
import type { AlteredColumns } from '../../risk/mixture.ts';
import type { Replicate } from '../../risk/replicates.ts';
import type { Rng } from '../../risk/rng.ts';
import type { Variant } from '../../risk/scorable.ts';
import { present } from '../../risk/statistics.ts';
import { replicatesOf } from '../../risk/uncertainty.ts';
import { CAUTION, type Caution, readAssumptions } from './assumptions.ts';
import { type Capacity, capacityOf } from './capacity.ts';
import { readInterventions } from './check.ts';
import { type SimulatedUnit, unitsOf } from './compared.ts';
import { type Effect, effectOf, type Unchanged } from './effects.ts';
import { factorsOf, groupsOf } from './factors.ts';
import { inOrder, placesKey, placesOf, regionOf, scorerOf, type WhatifLevel, type WhatifRegion } from './region.ts';

export interface SimulatedEffect {
  readonly id: string;
  /** Null where it changes some score. */
  readonly why: Unchanged | null;
  /** Codes of the units whose nominal score it changes by itself. */
  readonly touches: readonly string[];
  /** What it changes by itself, summed over the units (below 0: less). Changes of several do not add up. */
  readonly alone: number;
}

export interface Simulation {
  readonly caution: Caution;
  readonly level: WhatifLevel;
  readonly draws: number;
  readonly seed: number;
  readonly units: readonly SimulatedUnit[];
  /** One for each sound intervention, in the order of the list. */
  readonly effects: readonly SimulatedEffect[];
  readonly capacity: Capacity;
  /** The sound assumptions that it rests on. */
  readonly assumptions: readonly EffectAssumption[];
}

export interface SimulateOptions extends LongWork {
  readonly draws: number;
  readonly seed: number;
}

/** What every simulation of a region, level, variant and seed shares. */
export interface SimulationBase {
  readonly pack: RegionPack;
  readonly level: WhatifLevel;
  readonly seed: number;
  readonly region: WhatifRegion;
  readonly moved: readonly Replicate[];
  /** Columns with the places added last: another effect or cost asks for the same ones again. */
  readonly altered: { of: string; columns: AlteredColumns | null };
  readonly errors: readonly DataError[];
}

/** Shares of the progress that the base takes, and of the rest the columns with more places. */
const BASE_SHARE = 0.6;
const COLUMNS_SHARE = 0.8;

/** Null with errors where the model is unsound, or when cancelled. */
export async function simulationBase(
  pack: RegionPack,
  level: WhatifLevel,
  variant: Variant,
  { seed, ...work }: LongWork & Pick<SimulateOptions, 'seed'>,
): Promise<Outcome<SimulationBase | null>> {
  const { value: region, errors } = regionOf(pack, level, variant);
  if (!region) return { value: null, errors };
  return orCancelled(async () => {
    const moved = await replicatesOf(region.prepared, seed, breather(work));
    return { pack, level, seed, region, moved, altered: { of: '', columns: null }, errors };
  }, errors);
}

/** Effects drawn: one strength for each assumption and draw, uniform between its ends, whatever the number of interventions. */
function drawnFactors(effects: readonly Effect[], assumptions: readonly EffectAssumption[], units: number) {
  const groups = groupsOf(effects);
  return (rng: Rng) => {
    const strength = assumptions.map(({ low, high }) => rng.between(low, high));
    return factorsOf(groups, units, ({ at }) => strength[at] ?? 0);
  };
}

async function columnsOf(
  { region, seed, altered }: SimulationBase,
  active: readonly Effect[],
  breathe: (share: number) => Promise<void>,
): Promise<AlteredColumns> {
  const places = placesOf(active);
  const of = placesKey(places);
  if (altered.columns !== null && altered.of === of) return altered.columns;
  const columns = await alteredColumns(region.prepared, places, seed, breathe);
  Object.assign(altered, { of, columns });
  return columns;
}

/** Of the interventions that are on; faults name row, rule and remedy, and the sound ones are simulated without the others. */
export async function simulateOn(
  base: SimulationBase,
  interventions: readonly Intervention[],
  assumptions: readonly EffectAssumption[],
  { draws, ...work }: LongWork & Pick<SimulateOptions, 'draws'>,
): Promise<Outcome<Simulation | null>> {
  const { pack, level, seed, region, moved, errors } = base;
  const { prepared, before } = region;
  const placed = readInterventions(pack, interventions);
  const assumed = readAssumptions(prepared.model, assumptions);
  const all = placed.value.map((p) => effectOf(prepared, p, assumed.value));
  const active = inOrder(all.filter(({ intervention }) => intervention.on));
  const scorer = scorerOf(region);
  const after = scorer.scores(active);
  return orCancelled(async () => {
    const breathe = breather(work);
    const altered = await columnsOf(base, active, (share) => breathe(share * COLUMNS_SHARE));
    const paired = await pairedDraws(
      prepared,
      { draws, seed, moved, altered, factors: drawnFactors(active, assumed.value, prepared.units.length) },
      (share) => breathe(COLUMNS_SHARE + share * (1 - COLUMNS_SHARE)),
    );
    work.onProgress?.(1);
    return {
      caution: CAUTION,
      level,
      draws,
      seed,
      units: unitsOf(prepared, { before, after }, paired),
      effects: all.map((effect) => aloneOf(effect, region, scorer)),
      capacity: capacityOf(
        pack,
        placed.value.map(({ intervention }) => intervention),
      ),
      assumptions: assumed.value,
    };
  }, [...errors, ...placed.errors, ...assumed.errors]);
}

/** The same in one call. With no intervention on, before, after and the published scores are equal to the bit. */
export async function simulate(
  pack: RegionPack,
  level: WhatifLevel,
  variant: Variant,
  interventions: readonly Intervention[],
  assumptions: readonly EffectAssumption[],
  { draws, seed, onProgress, signal }: SimulateOptions,
): Promise<Outcome<Simulation | null>> {
  const within = (from: number, to: number): LongWork => ({
    ...(onProgress && { onProgress: (share: number) => onProgress(from + share * (to - from)) }),
    ...(signal && { signal }),
  });
  const { value: base, errors } = await simulationBase(pack, level, variant, { seed, ...within(0, BASE_SHARE) });
  if (!base) return { value: null, errors };
  return simulateOn(base, interventions, assumptions, { draws, ...within(BASE_SHARE, 1) });
}

function aloneOf(effect: Effect, { prepared, before }: WhatifRegion, { scores, touches }: ReturnType<typeof scorerOf>) {
  const { intervention, why } = effect;
  const { id } = intervention;
  if (!intervention.on) return { id, why: 'off', touches: [], alone: 0 } as const;
  if (why) return { id, why, touches: [], alone: 0 };
  const after = scores([effect]);
  const moved = prepared.units.filter((_, u) => after[u] !== before[u] && !Number.isNaN(after[u]));
  if (moved.length > 0) {
    const alone = present(after.map((v, u) => v - (before[u] as number))).reduce((sum, v) => sum + v, 0);
    return { id, why: null, touches: moved.map(({ code }) => code), alone };
  }
  const acted = touches([effect]).includes(1);
  return { id, why: acted ? 'noChange' : effect.place ? 'nothingNearer' : 'noEffect', touches: [], alone: 0 } as const;
}
