/** A smooth random field over the cells, to make one skipper's idea of a good way differ from another's. */
import type { Rng } from '../../risk/rng.ts';
import type { SeaGrid } from '../../sea/index.ts';

/** Sides of the two lattices, metres: corridors, and what lies within one. */
const SIDES_M = [8000, 3000] as const;

interface Lattice {
  readonly nodes: number;
  /** Four nodes and four weights a cell; the squares of the weights sum to 1 / number of lattices. */
  readonly at: Int32Array;
  readonly weight: Float64Array;
}

export interface NoiseField {
  /** Fills `out` with a field of mean 0 and variance 1 in every cell. */
  draw(rng: Rng, out: Float64Array): void;
}

/**
 * Value noise: independent numbers on two square lattices, between them bilinear, scaled so that the variance is the same
 * in the middle of a mesh as at its corners. The numbers are sums of four uniform ones (Irwin-Hall, variance 1): near
 * enough to normal, and sums and products alone give the same field on every machine.
 */
export function noiseOver({ x, y, ids }: Pick<SeaGrid, 'x' | 'y' | 'ids'>): NoiseField {
  const n = ids.length;
  const [west, south] = [least(x), least(y)];
  const lattices = SIDES_M.map((side): Lattice => {
    const columns = Math.floor((-least(x.map((v) => -v)) - west) / side) + 2;
    const rows = Math.floor((-least(y.map((v) => -v)) - south) / side) + 2;
    const at = new Int32Array(n * 4);
    const weight = new Float64Array(n * 4);
    for (let i = 0; i < n; i++) {
      const [u, v] = [((x[i] as number) - west) / side, ((y[i] as number) - south) / side];
      const [column, row] = [Math.floor(u), Math.floor(v)];
      const [s, t] = [u - column, v - row];
      const node = row * columns + column;
      const w = [(1 - s) * (1 - t), s * (1 - t), (1 - s) * t, s * t];
      const scale = Math.sqrt(SIDES_M.length * w.reduce((sum, a) => sum + a * a, 0));
      at.set([node, node + 1, node + columns, node + columns + 1], i * 4);
      weight.set(
        w.map((a) => a / scale),
        i * 4,
      );
    }
    return { nodes: columns * rows, at, weight };
  });
  const values = lattices.map(({ nodes }) => new Float64Array(nodes));
  const draw = (rng: Rng, out: Float64Array): void => {
    out.fill(0);
    lattices.forEach(({ at, weight }, l) => {
      const value = values[l] as Float64Array;
      for (let k = 0; k < value.length; k++)
        value[k] = (rng.next() + rng.next() + rng.next() + rng.next() - 2) * Math.sqrt(3);
      for (let i = 0; i < n; i++) {
        const k = i * 4;
        out[i] =
          (out[i] as number) +
          (weight[k] as number) * (value[at[k] as number] as number) +
          (weight[k + 1] as number) * (value[at[k + 1] as number] as number) +
          (weight[k + 2] as number) * (value[at[k + 2] as number] as number) +
          (weight[k + 3] as number) * (value[at[k + 3] as number] as number);
      }
    });
  };
  return { draw };
}

const least = (values: Float64Array): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
