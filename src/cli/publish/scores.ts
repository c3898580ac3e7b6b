/** Scores of both levels for publishing. */
import type { RegionPack } from '../../domain/pack.ts';
import type { LevelScores } from '../../protect/scores.ts';
import { scoreRegion } from '../../risk/score.ts';

const LEVELS = ['kecamatan', 'kelurahan'] as const;

/** @throws where the model is unsound: no site is built on it */
export function scoreLevels(pack: RegionPack): readonly LevelScores[] {
  return LEVELS.map((level) => {
    const { value, errors } = scoreRegion(pack, level);
    if (!value)
      throw new Error(
        `The model is not published: ${errors.map(({ column, remedy }) => `${column}: ${remedy}`).join(' ')}`,
      );
    const units = value.units.map((unit) => ({
      ...unit,
      rankInterval: null,
      interval: null,
      classProbability: null,
      sameAs: [],
    }));
    return { level, model: value.model, draws: 0, seed: 0, units, factors: new Map() };
  });
}
