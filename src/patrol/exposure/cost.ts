/** What a kilometre of water costs a skipper who would rather not be seen: fixed layers of the cells, and one draw's prices. */
import type { RegionPack } from '../../domain/pack.ts';
import type { PlaceKind } from '../../domain/register.ts';
import type { Rng } from '../../risk/rng.ts';
import { quadrature } from '../../risk/spatial/spread.ts';
import { toX, toY } from '../../sea/frame.ts';
import type { SeaGrid } from '../../sea/index.ts';
import { shoreDistance } from '../waters/shore.ts';

export interface CostLayers {
  /** 0 at the shore to 1 far out: 1 − exp(−distance / 5 km). */
  readonly open: Float64Array;
  /** 0 to 1: how far posts, bases and stations may see the cell. */
  readonly watched: Float64Array;
}

/** Shelter is felt within some kilometres of a shore: half of it is gone at 3.5 km. */
const SHELTER_KM = 5;
/** Standard deviation of the kernel of sight, km: lookouts and boats at a berth; a coastal radar reaches farther. */
const SIGHT_KM: Readonly<Partial<Record<PlaceKind, number>>> = {
  patrol_base: 3,
  police_post: 3,
  surveillance_site: 8,
};
const KERNEL_CUT = 4;

/** Layers of a grid. The watch of several places is one minus the product of what each misses, over their error discs. */
export function layersOf(pack: Pick<RegionPack, 'geometry' | 'places'>, grid: SeaGrid): CostLayers {
  const { frame } = grid.obstacles;
  const n = grid.ids.length;
  const toShore = shoreDistance(pack.geometry.coast, ['region', 'indonesia', 'foreign'], frame);
  const open = new Float64Array(n);
  for (let i = 0; i < n; i++)
    open[i] = 1 - Math.exp(-toShore(grid.x[i] as number, grid.y[i] as number) / (SHELTER_KM * 1000));
  const missed = new Float64Array(n).fill(1);
  const seen = new Float64Array(n);
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  for (const { kind, country, status, lon, lat, location_precision_m: precision_m } of [...pack.places].sort(byId)) {
    const sight_m = (SIGHT_KM[kind] ?? 0) * 1000;
    if (sight_m === 0 || country !== 'ID' || status === 'inactive') continue;
    seen.fill(0);
    for (const point of quadrature({ lon, lat, precision_m })) {
      const [px, py] = [toX(frame, point.lon), toY(frame, point.lat)];
      const reach = KERNEL_CUT * sight_m;
      for (const i of grid.index?.search(px - reach, py - reach, px + reach, py + reach) ?? []) {
        const d2 = ((grid.x[i] as number) - px) ** 2 + ((grid.y[i] as number) - py) ** 2;
        seen[i] = (seen[i] as number) + point.weight * Math.exp(-d2 / (2 * sight_m * sight_m));
      }
    }
    for (let i = 0; i < n; i++) if (seen[i] !== 0) missed[i] = (missed[i] as number) * (1 - (seen[i] as number));
  }
  return { open, watched: missed.map((m) => 1 - m) };
}

/** Ranges of what is not known of skippers' minds; a draw takes one value of each, uniform. Reasons in METHODS. */
export const NOISE_SIGMA = [0.2, 0.5] as const;
export const OPEN_PRICE = [0, 0.5] as const;
export const WATCH_PRICE = [0, 2] as const;
export const LIGHT_PRICE = [0, 1] as const;

export interface Prices {
  readonly sigma: number;
  readonly open: number;
  readonly watch: number;
  readonly light: number;
}

export const drawPrices = (rng: Rng): Prices => ({
  sigma: rng.between(...NOISE_SIGMA),
  open: rng.between(...OPEN_PRICE),
  watch: rng.between(...WATCH_PRICE),
  light: rng.between(...LIGHT_PRICE),
});

/** Share of a post's sight that radar and lights keep in the dark. */
const SIGHT_IN_THE_DARK = 0.5;
/** Rounded so that the last digit of an exponential, which engines differ in, never chooses between two ways. */
const STEADY = 1e9;

/**
 * The part of a cell's cost that is one for all ends of a draw: shelter, watch by what light there is, being seen in the
 * open, and what the sea state takes of the speed there.
 * @param light 0 dark to 1 day
 * @param speedLossPct per cent of the speed lost in open water
 */
export function plainCost({ open, watched }: CostLayers, p: Prices, light: number, speedLossPct: number): Float64Array {
  const sight = SIGHT_IN_THE_DARK + (1 - SIGHT_IN_THE_DARK) * light;
  return open.map(
    (o, i) =>
      ((1 + p.open * o) * (1 + p.watch * sight * (watched[i] as number)) * (1 + p.light * light * o)) /
      (1 - (speedLossPct / 100) * o),
  );
}

/** Cost per kilometre of every cell for one end: the plain cost times a lognormal factor of median 1. */
export function noisyCost(plain: Float64Array, noise: Float64Array, sigma: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++)
    out[i] = Math.round((plain[i] as number) * Math.exp(sigma * (noise[i] as number)) * STEADY) / STEADY;
}
