/** Grids and exposure of a night: what planning again with other boats need not find again. */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { SeaGrid } from '../../sea/index.ts';
import { type Exposure, exposureGrid, exposureOf } from '../exposure/index.ts';
import { patrolGrid } from '../waters/index.ts';
import type { PlanRequest } from './request.ts';
import { hoursOf } from './window.ts';

/** Part of the method, not of a plan: all plans of a night are held against the same exposure. */
const EXPOSURE_SEED = 20261121;
const EXPOSURE_DRAWS = 36;

interface Grids {
  readonly patrol: SeaGrid;
  readonly seas: SeaGrid;
}
/** Both grids of a pack, built once: a pack is never changed, and every plan, what-if and night of it needs them. */
const grids = new WeakMap<RegionPack, Map<number, Grids>>();
export function gridsOf(pack: RegionPack, resolution: number): Grids {
  const ofPack = grids.get(pack) ?? new Map<number, Grids>();
  const known = ofPack.get(resolution) ?? {
    patrol: patrolGrid(pack, resolution),
    seas: exposureGrid(pack, resolution),
  };
  grids.set(pack, ofPack.set(resolution, known));
  return known;
}

/** What of a request the exposure depends on. */
export type NightOf = Pick<PlanRequest, 'window' | 'direction' | 'weights'>;

export interface NightOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  /** Hears what there is so far after 4, 8, 16 … draws. */
  readonly onPartial?: (soFar: Exposure) => void;
  readonly leaveOut?: ReadonlySet<string>;
}

/** The last exposure of a pack that was found to the end, for each resolution: a finer map does not cost the plan its own. */
const nights = new WeakMap<RegionPack, Map<number, Kept>>();
interface Kept {
  readonly key: string;
  readonly exposure: Exposure;
}

/** The exposure that plans of a request are held against; cancelled, that of the draws so far. */
export async function exposureFor(
  pack: RegionPack,
  seas: SeaGrid,
  { window, direction, weights: tips }: NightOf,
  { signal, onProgress, onPartial, leaveOut }: NightOptions,
): Promise<Outcome<Exposure | null>> {
  const night = { date: window.date, hours: hoursOf(window) };
  const question = { seed: EXPOSURE_SEED, draws: EXPOSURE_DRAWS, direction, night, tips };
  const key = JSON.stringify([seas.resolution, question, [...(leaveOut ?? [])].sort()]);
  const ofPack = nights.get(pack) ?? new Map<number, Kept>();
  const known = ofPack.get(seas.resolution);
  if (known?.key === key) return { value: known.exposure, errors: [] };
  const found = await exposureOf(
    pack,
    seas,
    { ...question, ...(leaveOut && { leaveOut }) },
    { ...(signal && { signal }), ...(onProgress && { onProgress }), ...(onPartial && { onPartial }) },
  );
  if (found.value && !found.value.partial && found.errors.length === 0)
    nights.set(pack, ofPack.set(seas.resolution, { key, exposure: found.value }));
  return found;
}

/**
 * The very exposure that plans of a night are held against, for a map: seed and draws are the method's own, and a plan of the same
 * night finds it done. At resolution 8 it is another, finer surface, no finer drawing of the same. On the way `onPartial`
 * hears of it; cancelled, it holds the draws so far and says `partial`, before the first draw null with the rule `cancelled`.
 */
export const exposureOfNight = (
  pack: RegionPack,
  night: NightOf,
  { resolution = 7, ...options }: NightOptions & { readonly resolution?: 7 | 8 } = {},
): Promise<Outcome<Exposure | null>> => exposureFor(pack, gridsOf(pack, resolution).seas, night, options);
