/** Draws of many cells, and their mean and interval. */
import { quantileOfSorted } from '../../risk/statistics.ts';

export interface CellDraws {
  readonly count: number;
  add(passing: Float64Array): void;
  /** Mean and 5th and 95th percentile (R type 7) of every cell over the draws so far. */
  summary(): { readonly mean: Float64Array; readonly low: Float64Array; readonly high: Float64Array };
}

/** Four bytes a cell and draw: 40,000 cells and 100 draws are 16 MB. */
export function cellDraws(cells: number, most: number): CellDraws {
  const values = new Float32Array(cells * most);
  const sum = new Float64Array(cells);
  let count = 0;
  return {
    get count() {
      return count;
    },
    add(passing) {
      for (let i = 0; i < cells; i++) {
        // Halves and sums of shares may pass 1 by a rounding; a share never does.
        const share = Math.min(1, passing[i] as number);
        values[i * most + count] = share;
        sum[i] = (sum[i] as number) + share;
      }
      count++;
    },
    summary() {
      const [mean, low, high] = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
      const sorted = new Float64Array(count);
      for (let i = 0; i < cells && count > 0; i++) {
        if (sum[i] === 0) continue;
        mean[i] = (sum[i] as number) / count;
        sorted.set(values.subarray(i * most, i * most + count));
        sorted.sort();
        low[i] = quantileOfSorted(sorted, 0.05);
        high[i] = quantileOfSorted(sorted, 0.95);
      }
      return { mean, low, high };
    },
  };
}
