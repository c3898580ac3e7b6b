import { kurtosis, skewness } from './statistics.ts';

export interface TreatOptions {
  /** The most values that may be tied to the next one. */
  readonly winmax: number;
  readonly skew: number;
  readonly kurt: number;
}
export const DEFAULT_TREATMENT: TreatOptions = { winmax: 5, skew: 2, kurt: 3.5 };

export interface Treated {
  readonly values: Float64Array;
  readonly method: 'winsorise' | 'log' | 'none';
  /** How many values were tied by winsorising. */
  readonly points: number;
}

/** null when the test cannot be made: too few values, or no spread. */
function passes(x: Float64Array, options: TreatOptions): boolean | null {
  const [s, k] = [skewness(x), kurtosis(x)];
  return Number.isNaN(s) || Number.isNaN(k) ? null : Math.abs(s) < options.skew || k < options.kurt;
}

/** Set every value equal to the extreme to its next neighbour; returns how many were set (0 where there is no neighbour). */
function tie(x: Float64Array, side: 'high' | 'low'): number {
  const better = (a: number, b: number) => (side === 'high' ? a > b : a < b);
  let extreme = Number.NaN;
  let next = Number.NaN;
  for (const v of x) {
    if (Number.isNaN(v) || v === extreme) continue;
    if (Number.isNaN(extreme) || better(v, extreme)) [extreme, next] = [v, extreme];
    else if (Number.isNaN(next) || better(v, next)) next = v;
  }
  if (Number.isNaN(next)) return 0;
  let tied = 0;
  for (let i = 0; i < x.length; i++) {
    if (x[i] !== extreme) continue;
    x[i] = next;
    tied++;
  }
  return tied;
}

/** Winsorise step by step until the column passes or `winmax` values are tied (COINr `winsorise`). */
export function winsorise(
  x: Float64Array,
  options: TreatOptions = DEFAULT_TREATMENT,
): { values: Float64Array; points: number; passed: boolean } {
  const values = x.slice();
  let [high, low] = [0, 0];
  let passed = passes(values, options) !== false;
  while (!passed && high + low < options.winmax) {
    const side = skewness(values) >= 0 ? 'high' : 'low';
    const tied = tie(values, side);
    if (tied === 0) break;
    if (side === 'high') high = tied;
    else low = tied;
    // null: winsorising took the last of the spread; COINr then gives up on the column, as `treat` does below.
    const verdict = passes(values, options);
    if (verdict === null) break;
    passed = verdict;
  }
  return { values, points: high + low, passed };
}

/**
 * Outlier treatment of the JRC as COINr 1.1 does it: a column that fails |skewness| < skew or kurtosis < kurt is
 * winsorised; if it still fails it is put back and replaced by log(x − min + 0.01·(max − min)), kept even if that fails.
 */
export function treat(x: Float64Array, options: TreatOptions = DEFAULT_TREATMENT): Treated {
  if (passes(x, options) !== false) return { values: x, method: 'none', points: 0 };
  const { values, points, passed } = winsorise(x, options);
  if (passed) return { values, method: 'winsorise', points };
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const v of x) if (!Number.isNaN(v)) [min, max] = [Math.min(min, v), Math.max(max, v)];
  return { values: x.map((v) => Math.log(v - min + 0.01 * (max - min))), method: 'log', points: 0 };
}
