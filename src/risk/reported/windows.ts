/**
 * Kernel density in two windows, land and coastal water: what was seen on the water says nothing of the land beside it,
 * and a kernel that crossed the shore would say it did. A point of an event's disc counts in the window of the cell it
 * falls in, so an event on the shore counts in both and the weight of each event stays 1.
 */
import type { Study } from '../backtest/study.ts';
import { type DensityCells, type DensityPoints, kernelDensity } from '../density/index.ts';
import { kernelSum } from '../spatial/kernel.ts';
import { quadrature } from '../spatial/spread.ts';
import type { JudgedEvent } from './judged.ts';
import { RULE } from './rule.ts';

export interface Window {
  /** Cells of the study in the window. */
  readonly cells: Int32Array;
  readonly density: DensityCells;
  /** Share of a kernel centred on each that lies in the window. */
  readonly edge: Float64Array;
}

/** Cells whose kernels are summed between two breaths. */
const SOURCES = 2500;

/** The window of one side (0 land, 1 water). Its edge is the slow part: it depends on the cells alone and is kept. */
export async function windowOf(
  study: Study,
  water: Uint8Array,
  side: number,
  breathe: (share: number) => Promise<void>,
): Promise<Window> {
  const cells = Int32Array.from(water.keys()).filter((i) => water[i] === side);
  const pick = (a: Float64Array) => Float64Array.from(cells, (i) => a[i] as number);
  const [x, y, area] = [pick(study.x), pick(study.y), pick(study.area)];
  const h = RULE.bandwidth_km;
  const edge = new Float64Array(cells.length);
  for (let from = 0; from < cells.length; from += SOURCES) {
    await breathe(from / cells.length);
    const sources = Array.from(cells.subarray(from, from + SOURCES), (i) => ({
      lon: (study.x[i] as number) / study.kx,
      lat: (study.y[i] as number) / study.ky,
      weight: (study.area[i] as number) / (2 * Math.PI * h * h),
    }));
    kernelSum({ x, y, plane: study }, sources, h).forEach((sum, i) => {
      edge[i] = (edge[i] as number) + sum;
    });
  }
  return { cells, density: { x, y, area, inside: new Uint8Array(cells.length).fill(1) }, edge };
}

/** The points of the events' discs by window: of the cell each falls in, or of the nearest habitable one. */
export function pointsBySide(study: Study, water: Uint8Array, events: readonly JudgedEvent[]): DensityPoints[] {
  const points = events
    .flatMap(({ event: { lon, lat, radius_km } }) => quadrature({ lon, lat, precision_m: radius_km * 1000 }))
    .map(({ lon, lat, weight }) => ({ x: lon * study.kx, y: lat * study.ky, weight }))
    .map((p) => ({ ...p, side: water[study.nearest(p.x, p.y)] }));
  return [0, 1].map((side) => {
    const own = points.filter((p) => p.side === side);
    return {
      x: Float64Array.from(own, (p) => p.x),
      y: Float64Array.from(own, (p) => p.y),
      weight: Float64Array.from(own, (p) => p.weight),
    };
  });
}

/** Reports per km² in every cell of the study; NaN where too little of the kernel lies in the cell's window. */
export function densityIn(
  study: Study,
  water: Uint8Array,
  windows: readonly Window[],
  events: readonly JudgedEvent[],
): Float64Array {
  const perKm2 = new Float64Array(study.n).fill(Number.NaN);
  const bySide = pointsBySide(study, water, events);
  windows.forEach(({ cells, density, edge }, side) => {
    const points = bySide[side];
    if (!points) return;
    const options = { bandwidth_km: RULE.bandwidth_km, edge: 'uniform' } as const;
    kernelDensity(density, points, options, edge).forEach((d, i) => {
      if ((edge[i] as number) >= RULE.leastEdge) perKm2[cells[i] as number] = d;
    });
  });
  return perKm2;
}
