/**
 * Variance-based sensitivity of any function of independent uniform factors: how much of the variance of its output each
 * factor makes alone (first order) and with all others (total).
 *
 * Two random matrices A and B of n rows and k columns, and k matrices AB_i that are A with column i of B (Saltelli et al.
 * 2010, Computer Physics Communications 181, "Variance based sensitivity analysis of model output"):
 *   first order  S_i = mean(f(B)·(f(AB_i) − f(A))) / V     (table 2 b, Saltelli 2010)
 *   total        T_i = mean((f(A) − f(AB_i))²) / 2V        (table 2 f, Jansen 1999)
 * V is the variance of f(A) and f(B) together, and f is taken about its mean, which leaves S_i as it is and lowers its
 * error. Estimates are not clipped: a small negative S_i is the error of a factor that does nothing. Intervals are the
 * 5th and 95th percentile of a bootstrap over rows (Archer, Saltelli and Sobol 1997).
 */
import { createRng } from './rng.ts';
import { quantileOfSorted } from './statistics.ts';

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SobolResult {
  /** n·(k + 2). */
  readonly evaluations: number;
  /** Mean of the output over A and B. */
  readonly mean: Estimate;
  /** One entry a factor; null where the output does not vary at all. */
  readonly first: readonly (Estimate | null)[];
  readonly total: readonly (Estimate | null)[];
}

const RESAMPLES = 500;
/** Streams of the seed: the two matrices, and the bootstrap. */
const [DESIGN, BOOTSTRAP] = [1, 3];

/**
 * Indices of `k` factors from a base sample of `n` rows. `output` hears one value in [0, 1) a factor; `pause` hears the
 * share done and may throw to cancel. Same seed, same numbers.
 */
export async function sobolIndices(
  output: (factors: readonly number[]) => number,
  k: number,
  n: number,
  seed: number,
  pause: (share: number) => Promise<void> = async () => {},
): Promise<SobolResult> {
  const rng = createRng(seed, DESIGN);
  const column = () => new Float64Array(n);
  const [fa, fb, fab] = [column(), column(), Array.from({ length: k }, column)];
  for (let row = 0; row < n; row++) {
    await pause(row / n);
    const a = Array.from({ length: k }, () => rng.next());
    const b = Array.from({ length: k }, () => rng.next());
    fa[row] = output(a);
    fb[row] = output(b);
    fab.forEach((values, i) => {
      values[row] = output(a.map((v, factor) => (factor === i ? (b[factor] ?? v) : v)));
    });
  }
  const centre = (sum(fa) + sum(fb)) / (2 * n);
  const centred = { fa: less(fa, centre), fb: less(fb, centre), fab: fab.map((x) => less(x, centre)) };
  const all = Int32Array.from({ length: n }, (_, row) => row);
  const at = estimate(centred, all);
  const picks = createRng(seed, BOOTSTRAP);
  const again = Array.from({ length: RESAMPLES }, () =>
    estimate(
      centred,
      all.map(() => picks.below(n)),
    ),
  );
  const interval = (of: (e: Estimates) => number | undefined): Estimate | null => {
    const value = of(at) ?? Number.NaN;
    if (Number.isNaN(value)) return null;
    const sorted = Float64Array.from(again, (e) => of(e) ?? Number.NaN)
      .filter((v) => !Number.isNaN(v))
      .sort();
    return { value, low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) };
  };
  const { value, low, high } = interval((e) => e.mean) ?? { value: 0, low: 0, high: 0 };
  return {
    evaluations: n * (k + 2),
    mean: { value: value + centre, low: low + centre, high: high + centre },
    first: fab.map((_, i) => interval((e) => e.first[i])),
    total: fab.map((_, i) => interval((e) => e.total[i])),
  };
}

interface Sample {
  readonly fa: Float64Array;
  readonly fb: Float64Array;
  readonly fab: readonly Float64Array[];
}

interface Estimates {
  readonly mean: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

/** The estimators over some rows; NaN where the output does not vary over them. */
function estimate({ fa, fb, fab }: Sample, rows: Int32Array): Estimates {
  const n = rows.length;
  let [both, squares] = [0, 0];
  for (const row of rows) {
    const [a, b] = [fa[row] as number, fb[row] as number];
    both += a + b;
    squares += a * a + b * b;
  }
  const mean = both / (2 * n);
  const variance = squares / (2 * n) - mean * mean;
  const share = (x: number): number => (variance > 1e-12 * (1 + mean * mean) ? x / variance : Number.NaN);
  const pairs = fab.map((values) => {
    let [alone, together] = [0, 0];
    for (const row of rows) {
      const [a, b, ab] = [fa[row] as number, fb[row] as number, values[row] as number];
      alone += (b - mean) * (ab - a);
      together += (a - ab) ** 2;
    }
    return [share(alone / n), share(together / (2 * n))] as const;
  });
  return { mean, first: pairs.map(([alone]) => alone), total: pairs.map(([, together]) => together) };
}

const sum = (x: Float64Array): number => x.reduce((total, v) => total + v, 0);
const less = (x: Float64Array, by: number): Float64Array => x.map((v) => v - by);
