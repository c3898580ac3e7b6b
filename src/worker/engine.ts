/**
 * The index engine off the main thread: the same code as the command line, on the tables of this machine. Scores at
 * kecamatan and kelurahan level are computed here with Turf; the page shows them and never waits for them.
 */
import { expose, transfer } from 'comlink';
import type { DataError } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { Factor, PublishedUnit } from '../domain/published.ts';
import { parsePack } from '../region/load.ts';
import { type ModelChoice, withChoice } from '../risk/choice.ts';
import type { Variant } from '../risk/index.ts';
import {
  type CellScores,
  explain,
  type PatrolHours,
  type ReportedResult,
  reported,
  type SensitivityResult,
  scoreCells,
  scoreRegion,
  sensitivity,
  uncertainty,
} from '../risk/index.ts';

export type EngineLevel = 'kecamatan' | 'kelurahan';

export interface EngineAnswer {
  readonly units: readonly PublishedUnit[];
  readonly errors: readonly DataError[];
}

let pack: RegionPack | null = null;

const withFactors = (
  units: readonly PublishedUnit[],
  level: EngineLevel,
  variant: Variant,
): readonly PublishedUnit[] => {
  const explained = new Map((pack ? explain(pack, level, variant).value : null)?.map((e) => [e.code, e]));
  const factors = (code: string): readonly Factor[] =>
    (explained.get(code)?.contributions ?? [])
      .filter((c) => c.indicator)
      .map((c) => ({ code: c.code, contribution: c.points }));
  return units.map((u) => ({ ...u, factors: factors(u.code) }));
};

const engine = {
  /**
   * @param files path within the pack → text
   * @param choice weights and methods that differ from the pack's model
   * @returns what is wrong with them, nothing when all is well
   */
  load(files: Readonly<Record<string, string>>, choice: ModelChoice): readonly DataError[] {
    const parsed = parsePack(new Map(Object.entries(files)));
    pack = { ...parsed.value, model: withChoice(parsed.value.model, choice) };
    return parsed.errors;
  },

  score(level: EngineLevel, variant: Variant): EngineAnswer {
    if (!pack) return { units: [], errors: [] };
    const { value, errors } = scoreRegion(pack, level, variant);
    return { units: withFactors(value?.units ?? [], level, variant), errors };
  },

  /** Scores of every H3 cell, as arrays that move to the page without being copied. */
  cells(variant: Variant): CellScores | null {
    const { value } = pack ? scoreCells(pack, variant) : { value: null };
    if (!value) return null;
    const columns = [
      value.score,
      value.rank,
      value.classIndex,
      ...value.raw,
      ...value.normalised,
      ...value.groupScores,
    ];
    return transfer(value, [...new Set(columns.map((c) => c.buffer))]);
  },

  /** Sobol indices of the assumptions; null where the model is unsound. */
  async sensitivity(
    level: EngineLevel,
    variant: Variant,
    draws: number,
    seed: number,
    onProgress: (share: number) => void,
  ): Promise<SensitivityResult | null> {
    if (!pack) return null;
    return (await sensitivity(pack, level, { ...variant, draws, seed, leaveOut: null, onProgress })).value;
  },

  /** What is reported, beside the structural score; null where the model is unsound. `patrol`: hours of this device's log. */
  async reported(
    variant: Variant,
    withoutTerminals: boolean,
    seed: number,
    patrol: readonly PatrolHours[],
    onProgress: (share: number) => void,
  ): Promise<ReportedResult | null> {
    if (!pack) return null;
    return (await reported(pack, { ...variant, withoutTerminals, seed, patrol, onProgress })).value;
  },

  async uncertainty(
    level: EngineLevel,
    variant: Variant,
    draws: number,
    seed: number,
    onProgress: (share: number) => void,
  ): Promise<EngineAnswer> {
    if (!pack) return { units: [], errors: [] };
    const { value, errors } = await uncertainty(pack, level, { ...variant, draws, seed, onProgress });
    return { units: withFactors(value?.units ?? [], level, variant), errors };
  },
};

export type Engine = typeof engine;
expose(engine);
