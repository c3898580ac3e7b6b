/**
 * The covering problem as a mixed-integer programme for HiGHS: x_i = 1 when site i is chosen, y_jk in [0, 1] when demand j is
 * visited a k-th time; maximise Σ w_j g_k y_jk with Σ_k y_jk ≤ Σ x_i over the sites that cover j, Σ x_i ≤ p. Since gains never
 * rise, earlier visits fill first and y needs no whole numbers.
 */
import type { Highs } from '../highs.ts';
import type { Bounded } from './lagrange.ts';
import type { Core } from './reduce.ts';

export interface Exact {
  readonly chosen: readonly number[];
  readonly bound: number;
}

/**
 * The best choice found within `seconds`, and what no choice exceeds; null when HiGHS ended without either. Sites that the
 * prices already rule out are left out: the answer is then at least as good as `known`, or `known` is the optimum.
 */
export function solveExactly(highs: Highs, core: Core, known: Bounded, seconds: number): Exact | null {
  const { covers, coveredBy, weights, gains, p } = core;
  const kept = Array.from(covers.keys()).filter((i) => !known.excluded[i] || known.chosen.includes(i));
  const column = new Map(kept.map((i, k) => [i, k]));
  const demands = Array.from(weights.keys()).filter((j) => (coveredBy[j] as Int32Array).some((i) => column.has(i)));
  // Weights of any size are brought to one that suits the solver's absolute tolerances.
  const scale = 1000 / Math.max(...weights);

  const colCost: number[] = kept.map(() => 0);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const rowUpper: number[] = [];
  const closeRow = (upper: number): void => {
    rowUpper.push(upper);
    starts.push(indices.length);
  };
  for (const k of kept.keys()) {
    indices.push(k);
    values.push(1);
  }
  closeRow(p);
  for (const j of demands) {
    const sites = Array.from(coveredBy[j] as Int32Array).flatMap((i) => column.get(i) ?? []);
    for (const g of gains.slice(0, sites.length)) {
      indices.push(colCost.length);
      values.push(1);
      colCost.push((weights[j] as number) * g * scale);
    }
    for (const k of sites) {
      indices.push(k);
      values.push(-1);
    }
    closeRow(0);
  }
  const [numCols, numRows] = [colCost.length, rowUpper.length];
  const { constants, infinity } = highs;
  return highs.withModel(
    {
      numCols,
      numRows,
      sense: constants.objectiveSense.maximize,
      colCost,
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: new Float64Array(numRows).fill(-infinity),
      rowUpper,
      matrix: { format: 'csr', numRows, numCols, starts, indices, values },
      integrality: Int32Array.from({ length: numCols }, (_, k) => (k < kept.length ? 1 : 0)),
    },
    (model) => {
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-6,
        // Starting over after the root costs more than it saves here: the problem is reduced already.
        mip_allow_restart: false,
      });
      const has = new Set(known.chosen.map((i) => column.get(i)));
      model.setSolution({ indices: Array.from(kept.keys()), values: kept.map((_, k) => (has.has(k) ? 1 : 0)) });
      const { modelStatus } = model.run();
      const ended = modelStatus === constants.modelStatus.optimal || modelStatus === constants.modelStatus.timeLimit;
      if (!ended) return null;
      const { colValue } = model.getSolution();
      const chosen = kept.filter((_, k) => (colValue[k] as number) > 0.5);
      const bound = Number(model.info.get('mip_dual_bound')) / scale;
      if (chosen.length > p || !Number.isFinite(bound)) return null;
      return { chosen, bound: Math.max(bound, known.value) };
    },
  );
}
