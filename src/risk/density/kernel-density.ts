/**
 * Kernel density of events over cells of land or sea: Gaussian kernel with a stated bandwidth, inside a window made of
 * cells. Edge correction is uniform (Diggle 1985; Jones 1993; spatstat's density.ppp with diggle = FALSE): the plain
 * estimate at a cell is divided by the share of a kernel centred there that lies inside the window, so that a shore does
 * not look cold for having no events on the other side of it.
 */
import { lowerBound } from '../statistics.ts';

/** Cells on a plane in kilometres. */
export interface DensityCells {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Square kilometres. */
  readonly area: Float64Array;
  /** 1 for cells of the window (for example land only), 0 for the rest. */
  readonly inside: Uint8Array;
}

/** Events, or the weighted points that stand for an event's error disc, on the same plane. */
export interface DensityPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

export interface DensityOptions {
  /** Standard deviation of the kernel. */
  readonly bandwidth_km: number;
  readonly edge: 'uniform' | 'none';
}

/** Beyond seven bandwidths a kernel holds 2e-11 of its mass: six digits hold where the density is low, too. */
const REACH = 7;

/** Sum at every target of weight × Gaussian density of the sources, over a list of sources sorted by y. */
function smooth(
  { x, y }: Pick<DensityPoints, 'x' | 'y'>,
  sources: DensityPoints,
  h: number,
  wanted: Uint8Array,
): Float64Array {
  const order = Int32Array.from(sources.y.keys()).sort((a, b) => (sources.y[a] as number) - (sources.y[b] as number));
  const pick = (a: Float64Array) => Float64Array.from(order, (i) => a[i] as number);
  const [sx, sy, weight] = [pick(sources.x), pick(sources.y), pick(sources.weight)];
  const reach = REACH * h;
  const peak = 1 / (2 * Math.PI * h * h);
  return x.map((px, i) => {
    if (wanted[i] === 0) return Number.NaN;
    const py = y[i] as number;
    let sum = 0;
    for (let s = lowerBound(sy, py - reach); s < sy.length && (sy[s] as number) <= py + reach; s++) {
      const [dx, dy] = [(sx[s] as number) - px, (sy[s] as number) - py];
      const d2 = dx * dx + dy * dy;
      if (d2 <= reach * reach) sum += (weight[s] as number) * Math.exp(-d2 / (2 * h * h));
    }
    return sum * peak;
  });
}

/** Share of a kernel centred on each cell that lies in the window; NaN outside it. Depends on the window alone: keep it. */
export function edgeShares(cells: DensityCells, bandwidth_km: number): Float64Array {
  const weight = cells.area.map((a, i) => (cells.inside[i] === 0 ? 0 : a));
  return smooth(cells, { x: cells.x, y: cells.y, weight }, bandwidth_km, cells.inside);
}

/**
 * Events per square kilometre in every cell of the window, NaN outside it. A bandwidth that is not above 0 gives NaN
 * everywhere. `shares` may be handed in where the window is used again. Time grows as cells × (points + cells in reach).
 */
export function kernelDensity(
  cells: DensityCells,
  points: DensityPoints,
  { bandwidth_km, edge }: DensityOptions,
  shares?: Float64Array,
): Float64Array {
  if (!(bandwidth_km > 0)) return new Float64Array(cells.x.length).fill(Number.NaN);
  const plain = smooth(cells, points, bandwidth_km, cells.inside);
  if (edge === 'none') return plain;
  const inside = shares ?? edgeShares(cells, bandwidth_km);
  return plain.map((d, i) => d / (inside[i] as number));
}
