/**
 * Feasible intervals by HiGHS: the least and the most a sum can be. The linear programme's corner is taken where it is whole,
 * as it is for two-way tables; where it is not, whole numbers are asked for, since a reader knows that people are counted.
 */
import type { Highs } from 'highs';
import type { Polytope } from './polytope.ts';

export interface Interval {
  readonly low: number;
  /** Infinity where nothing that was told bounds it. */
  readonly high: number;
}

export interface Ranges {
  /** null where nothing fits what was told: the reading is false. */
  readonly least: (columns: readonly number[]) => number | null;
  readonly most: (columns: readonly number[]) => number | null;
  readonly limit: (row: number, low: number, high: number) => void;
  /** Every whole solution met, as counts by column; a sum's values at two of them lie in its interval. */
  readonly onPoint: (listen: (point: Float64Array) => void) => void;
  readonly close: () => void;
}

/** No sum that is bounded comes near it: every told number and band of the reading, and some. */
const capOf = ({ rows }: Polytope): number =>
  rows.reduce((sum, { low, high }) => sum + Math.max(Math.abs(low), Number.isFinite(high) ? high : 0), 1000);

const isWhole = (x: number): boolean => Math.abs(x - Math.round(x)) < 1e-6;

/** Holds memory of the solver until `close`. */
export function openRanges(highs: Highs, polytope: Polytope): Ranges {
  const { upper, rows } = polytope;
  const cap = capOf(polytope);
  const n = upper.length;
  const bound = (high: number): number => (Number.isFinite(high) ? high : highs.infinity);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const row of rows) {
    // The solver wants no two entries of one column; sums over a place name each once.
    indices.push(...row.columns);
    values.push(...row.coefficients);
    starts.push(indices.length);
  }
  const { objectiveSense, modelStatus, variableType } = highs.constants;
  const model = highs.createModel({
    numCols: n,
    numRows: rows.length,
    sense: objectiveSense.minimize,
    colCost: new Float64Array(n),
    colLower: new Float64Array(n),
    colUpper: Float64Array.from(upper, (x) => Math.min(x, cap)),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => bound(high)),
    matrix: { format: 'csr', numRows: rows.length, numCols: n, starts, indices, values },
  });
  model.options.set({ output_flag: false });
  let listen: (point: Float64Array) => void = () => undefined;
  let costed: readonly number[] = [];
  const all = { kind: 'range', from: 0, to: n - 1 } as const;

  const optimum = (columns: readonly number[], sense: typeof objectiveSense.minimize): number | null => {
    for (const column of costed) model.changeColCost(column, 0);
    for (const column of columns) model.changeColCost(column, 1);
    costed = columns;
    model.changeObjectiveSense(sense);
    const solve = (): Float64Array | null =>
      model.run().modelStatus === modelStatus.optimal ? Float64Array.from(model.getSolution().colValue) : null;
    let point = solve();
    if (point && !point.every(isWhole)) {
      model.changeColsIntegrality(all, new Int32Array(n).fill(variableType.integer));
      point = solve();
      model.clearIntegrality();
    }
    if (!point) return null;
    const whole = point.map(Math.round);
    listen(whole);
    return columns.reduce((sum, column) => sum + (whole[column] ?? 0), 0);
  };
  return {
    least: (columns) => optimum(columns, objectiveSense.minimize),
    most: (columns) => {
      const most = optimum(columns, objectiveSense.maximize);
      return most !== null && most >= cap ? Number.POSITIVE_INFINITY : most;
    },
    limit: (row, low, high) => void model.changeRowBounds(row, low, bound(high)),
    onPoint: (to) => {
      listen = to;
    },
    close: () => model.dispose(),
  };
}
