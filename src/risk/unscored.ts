/** A region that says it has no indicators: its areas are there, and none has a score. */
import { hasIndex } from '../domain/model.ts';
import type { DataError } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import type { ScoreLevel, ScoreResult, UnitScore } from '../domain/score.ts';

/** The areas of a level by code, every score null; null where the pack has an index to score by. */
export function unscored({ model, areas }: RegionPack, level: ScoreLevel): ScoreResult | null {
  if (hasIndex(model)) return null;
  const units = areas.filter((area) => area.level === level).sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    model: model.id,
    level,
    units: units.map(
      ({ code, name }): UnitScore => ({ code, name, score: null, rank: null, class: null, nodes: {}, indicators: {} }),
    ),
    audit: { imputed: 0, treated: [], screened: [] },
  };
}

/** What a question answers that cannot be asked without an index. */
export const noIndex = (why: string, file: string): DataError => ({
  file,
  row: null,
  column: 'nodes',
  rule: 'noIndex',
  value: null,
  remedy: `This region has no index: ${why} To score it, fill area_indicators.csv and give model.json a tree.`,
});
