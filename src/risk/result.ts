/** From columns to the answer of the contract: one object a unit, missing as null. */
import type { IndicatorValue, ScoreLevel, ScoreResult } from '../domain/score.ts';
import type { Evaluation } from './evaluate.ts';
import type { Tree } from './model/tree.ts';
import { descendingRanks } from './statistics.ts';

export const orNull = (v: number | undefined): number | null => (v === undefined || Number.isNaN(v) ? null : v);

export interface ResultInput {
  readonly model: string;
  readonly level: ScoreLevel | null;
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly tree: Tree;
  readonly evaluation: Evaluation;
  /** Columns before imputation, in the order of the tree's leaves. */
  readonly raw: readonly Float64Array[];
  readonly imputed: readonly Uint8Array[];
  /** Where the value of indicator i of unit u comes from. */
  readonly cell: (i: number, u: number) => Pick<IndicatorValue, 'inherited' | 'source' | 'year'>;
  readonly classOf: (score: number) => string | null;
  readonly screened: readonly string[];
}

export function toResult(input: ResultInput): ScoreResult {
  const { tree, evaluation, raw, imputed } = input;
  const top = evaluation.nodes[tree.top] ?? new Float64Array();
  const ranks = descendingRanks(top);
  const units = input.units.map(({ code, name }, u) => {
    const score = orNull(top[u]);
    const nodes: Record<string, number | null> = {};
    tree.codes.forEach((node, n) => {
      if (n !== tree.top && tree.column[n] === -1) nodes[node] = orNull(evaluation.nodes[n]?.[u]);
    });
    const indicators: Record<string, IndicatorValue> = {};
    tree.leaves.forEach((leaf, i) => {
      indicators[leaf] = {
        raw: orNull(raw[i]?.[u]),
        treated: orNull(evaluation.treated[i]?.values[u]),
        normalised: orNull(evaluation.normalised[i]?.[u]),
        imputed: imputed[i]?.[u] === 1,
        ...input.cell(i, u),
      };
    });
    return {
      code,
      name,
      score,
      rank: orNull(ranks[u]),
      class: score === null ? null : input.classOf(score),
      nodes,
      indicators,
    };
  });
  return {
    model: input.model,
    level: input.level,
    units,
    audit: {
      imputed: imputed.reduce((sum, column) => sum + column.reduce((a, b) => a + b, 0), 0),
      treated: evaluation.treated.map(({ method, points }, i) => ({ indicator: tree.leaves[i] ?? '', method, points })),
      screened: input.screened,
    },
  };
}
