/** What hangs on the pack alone and not on which reports count: cells, blocks, effort, windows. Kept while the pack lives. */
import { cellToLatLng, cellToParent } from 'h3-js';
import type { RegionPack } from '../../domain/pack.ts';
import { staffedPoints } from '../backtest/people.ts';
import { habitableStudy, type Study } from '../backtest/study.ts';
import { type CellGrid, cellGridOf } from '../cells/grid.ts';
import type { CheckedModel } from '../model/schema.ts';
import { kernelSum } from '../spatial/kernel.ts';
import { quadrature } from '../spatial/spread.ts';
import { BLOCK_RESOLUTION, RULE } from './rule.ts';
import { type Window, windowOf } from './windows.ts';

export interface Blocks {
  readonly resolution: number;
  readonly codes: readonly string[];
  /** Block of every cell of the study. */
  readonly of: Int32Array;
  readonly habitable_km2: Float64Array;
  /** Centres in kilometres on the plane of the study. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly kecamatan: readonly (string | null)[];
  /** Posts in reach, mean over the habitable area; with a patrol log its hours too, at the lower end of what they are worth. */
  readonly effort: Float64Array;
  /** The same at the upper end; absent without a log. */
  readonly effortMost?: Float64Array;
}

export interface Ground {
  readonly grid: CellGrid;
  readonly study: Study;
  /** 1 for the cells of the study that are water. */
  readonly water: Uint8Array;
  readonly blocks: Blocks;
  /** Land first, then water. */
  readonly windows: readonly Window[];
}

type Breathe = (share: number) => Promise<void>;
const kept = new WeakMap<RegionPack, Ground>();

/** null where the region has no habitable cells. */
export async function groundOf(pack: RegionPack, model: CheckedModel, breathe: Breathe): Promise<Ground | null> {
  const known = kept.get(pack);
  if (known) return known;
  const grid = cellGridOf(pack, model.cells);
  await breathe(0.3);
  const study = habitableStudy(pack, grid);
  if (study.n === 0) return null;
  await breathe(0.4);
  const water = Uint8Array.from(study.cell, (i) => grid.water[i] as number);
  const windows: Window[] = [];
  for (const side of [0, 1])
    windows.push(await windowOf(study, water, side, (share) => breathe(0.4 + 0.5 * (share * side + 0.1 * share))));
  const ground = {
    grid,
    study,
    water,
    windows,
    blocks: blocksOf(pack, grid, study, Math.min(BLOCK_RESOLUTION, model.cells.resolution)),
  };
  kept.set(pack, ground);
  return ground;
}

/** Posts in reach of every cell: each staffed point counts exp(−d²/2h²), averaged over its own error disc. */
export function effortOver(pack: Pick<RegionPack, 'places'>, study: Study): Float64Array {
  const posts = staffedPoints(pack)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ lon, lat, location_precision_m }) => quadrature({ lon, lat, precision_m: location_precision_m }));
  return kernelSum({ x: study.x, y: study.y, plane: study }, posts, RULE.effort.bandwidth_km);
}

function blocksOf(pack: RegionPack, grid: CellGrid, study: Study, resolution: number): Blocks {
  const parents = Array.from(study.cell, (cell) => cellToParent(grid.codes[cell] ?? '', resolution));
  const codes = [...new Set(parents)].sort();
  const place = new Map(codes.map((code, b) => [code, b]));
  const of = Int32Array.from(parents, (code) => place.get(code) ?? -1);
  const effort = effortOver(pack, study);
  const [habitable_km2, efforts] = [new Float64Array(codes.length), new Float64Array(codes.length)];
  const shares = codes.map(() => new Float64Array(grid.parents.length));
  of.forEach((b, i) => {
    const km2 = study.area[i] as number;
    habitable_km2[b] = (habitable_km2[b] as number) + km2;
    efforts[b] = (efforts[b] as number) + km2 * (effort[i] as number);
    const [share, parent] = [shares[b], grid.parent[study.cell[i] ?? -1] ?? -1];
    if (share && parent >= 0) share[parent] = (share[parent] as number) + km2;
  });
  const centres = codes.map((code) => cellToLatLng(code));
  return {
    resolution,
    codes,
    of,
    habitable_km2,
    x: Float64Array.from(centres, ([, lon]) => lon * study.kx),
    y: Float64Array.from(centres, ([lat]) => lat * study.ky),
    kecamatan: shares.map((km2) => {
      const most = Math.max(0, ...km2);
      return most > 0 ? (grid.parents[km2.indexOf(most)]?.code ?? null) : null;
    }),
    effort: efforts.map((sum, b) => sum / (habitable_km2[b] as number)),
  };
}
