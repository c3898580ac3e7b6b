/** The score of a region at any of its levels. */
import type { Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel, ScoreResult } from '../domain/score.ts';
import { prepareCells } from './cells/prepare.ts';
import { cellResult } from './cells/score.ts';
import { prepare } from './prepare.ts';
import type { Variant } from './scorable.ts';
import { nominalEvaluation, nominalResult } from './score.ts';
import { unscored } from './unscored.ts';

/**
 * Scores the units of a level from `model.json` and the tables and geometry of the pack.
 * The value is null where the model is unsound (every fault is an error with node and remedy); a unit that misses a whole
 * dimension, and every unit of a pack without indicators, is in the answer with score and rank null.
 */
export function scoreRegion(pack: RegionPack, level: ScoreLevel, variant: Variant = {}): Outcome<ScoreResult | null> {
  const none = unscored(pack, level);
  if (none) return { value: none, errors: [] };
  if (level === 'cell') {
    const { value: cells, errors } = prepareCells(pack, variant);
    return { value: cells && cellResult(cells, nominalEvaluation(cells)), errors };
  }
  const { value: prepared, errors } = prepare(pack, level, variant);
  return prepared ? { value: nominalResult(prepared, nominalEvaluation(prepared)), errors } : { value: null, errors };
}
