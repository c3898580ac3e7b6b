/**
 * The choice as a mixed-integer programme for HiGHS: y_i = 1 when intervention i is chosen, z_aS the share of area a that is
 * under the set S of those that touch it. Maximise Σ w_aS z_aS with Σ_S z_aS = 1, Σ_{S∋i} z_aS = y_i for every i touching a,
 * Σ c_i y_i ≤ B. Where y is whole, each area is under one set, so that z needs no whole numbers: the function is written as a
 * convex combination of its values at all sets (multiple-choice form of a non-linear function; Croxton, Gendron and Magnanti
 * 2003, Vielma, Ahmed and Nemhauser 2010).
 */
import type { Highs } from '../../patrol/highs.ts';
import type { AreaPatterns } from './patterns.ts';

export interface ExactChoice {
  readonly chosen: readonly number[];
  /** What no affordable set exceeds. */
  readonly bound: number;
}

interface Rows {
  readonly lower: number[];
  readonly upper: number[];
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
}

function addRow(
  rows: Rows,
  entries: readonly (readonly [column: number, value: number])[],
  lower: number,
  upper: number,
) {
  for (const [column, value] of entries) {
    rows.indices.push(column);
    rows.values.push(value);
  }
  rows.starts.push(rows.indices.length);
  rows.lower.push(lower);
  rows.upper.push(upper);
}

/** `costs` are each at most the budget, which is above 0; `start` is an affordable set to begin with. Null when HiGHS ended without an answer. */
export function chooseExactly(
  highs: Highs,
  costs: readonly number[],
  areas: readonly AreaPatterns[],
  budget: number,
  start: readonly number[],
  seconds: number,
): ExactChoice | null {
  const { constants, infinity } = highs;
  const n = costs.length;
  const colCost: number[] = costs.map(() => 0);
  const rows: Rows = { lower: [], upper: [], starts: [0], indices: [], values: [] };
  // Shares of the budget, and worths brought to a thousand, suit the solver's absolute tolerances.
  const most = areas.reduce((m, { sets }) => sets.reduce((x, { worth }) => Math.max(x, Math.abs(worth)), m), 0);
  const scale = most > 0 ? 1000 / most : 1;
  addRow(
    rows,
    costs.map((c, i) => [i, c / budget] as const),
    -infinity,
    1,
  );
  for (const { touching, sets } of areas) {
    const first = colCost.length;
    for (const { worth } of sets) colCost.push(worth * scale);
    addRow(
      rows,
      sets.map((_, s) => [first + s, 1] as const),
      1,
      1,
    );
    touching.forEach((i, k) => {
      const within = sets.flatMap(({ bits }, s) => (bits & (1 << k) ? [[first + s, 1] as const] : []));
      addRow(rows, [...within, [i, -1]], 0, 0);
    });
  }
  const [numCols, numRows] = [colCost.length, rows.lower.length];
  return highs.withModel(
    {
      numCols,
      numRows,
      sense: constants.objectiveSense.maximize,
      colCost,
      colLower: new Float64Array(numCols),
      colUpper: new Float64Array(numCols).fill(1),
      rowLower: rows.lower,
      rowUpper: rows.upper,
      matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: rows.indices, values: rows.values },
      integrality: Int32Array.from({ length: numCols }, (_, k) => (k < n ? 1 : 0)),
    },
    (model) => {
      model.options.set({
        output_flag: false,
        time_limit: seconds,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-6,
        mip_feasibility_tolerance: 1e-9,
        primal_feasibility_tolerance: 1e-9,
      });
      const has = new Set(start);
      model.setSolution({ indices: costs.map((_, i) => i), values: costs.map((_, i) => (has.has(i) ? 1 : 0)) });
      const { modelStatus } = model.run();
      if (modelStatus !== constants.modelStatus.optimal && modelStatus !== constants.modelStatus.timeLimit) return null;
      const { colValue } = model.getSolution();
      const bound = Number(model.info.get('mip_dual_bound')) / scale;
      if (!Number.isFinite(bound)) return null;
      return { chosen: [...costs.keys()].filter((i) => (colValue[i] as number) > 0.5), bound };
    },
  );
}
