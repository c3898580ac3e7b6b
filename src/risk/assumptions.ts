/**
 * The assumptions of an index and one random choice of each. Each assumption has a random stream of its own, so that a
 * draw may keep one and change another (paired draws; Saltelli's scheme for sensitivity).
 */
import type { Rng } from './rng.ts';

export const ASSUMPTIONS = [
  'weights',
  'normalisation',
  'aggregation',
  'treatment',
  'imputation',
  'goalposts',
  'data',
  'location',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** 32 random bits an assumption; the same bits give the same choice. */
export type Choice = Readonly<Record<Assumption, number>>;

export function drawChoice(rng: Rng): Choice {
  const bits = () => rng.bits();
  return {
    weights: bits(),
    normalisation: bits(),
    aggregation: bits(),
    treatment: bits(),
    imputation: bits(),
    goalposts: bits(),
    data: bits(),
    location: bits(),
  };
}

/** An index as a function of its assumptions. */
export interface Mixture {
  readonly units: number;
  /** Scores of the units under one choice; NaN without a score. */
  readonly scores: (choice: Choice) => Float64Array;
  /** Whether the model offers more than one option of an assumption. */
  readonly varied: Readonly<Record<Assumption, boolean>>;
}

/** One of a list, by the bits of a choice. */
export const pick = <T>(options: readonly [T, ...T[]], bits: number): T =>
  options[Math.floor((bits / 2 ** 32) * options.length)] ?? options[0];
