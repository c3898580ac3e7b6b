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

interface NightOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  readonly onPartial?: (soFar: Exposure) => void;
  readonly leaveOut?: ReadonlySet<string>;
}

/** The last exposure of a pack that was found to the end. */
const nights = new WeakMap<RegionPack, { readonly key: string; readonly exposure: Exposure }>();

/** The exposure that plans of a request are held against; cancelled, that of the draws so far. */
export async function exposureFor(
  pack: RegionPack,
  seas: SeaGrid,
  { window, direction, weights: tips }: Pick<PlanRequest, 'window' | 'direction' | 'weights'>,
  { signal, onProgress, onPartial, leaveOut }: NightOptions,
): Promise<Outcome<Exposure | null>> {
  const night = { date: window.date, hours: hoursOf(window) };
  const question = { seed: EXPOSURE_SEED, draws: EXPOSURE_DRAWS, direction, night, tips };
  const key = JSON.stringify([seas.resolution, question, [...(leaveOut ?? [])].sort()]);
  const known = nights.get(pack);
  if (known?.key === key) return { value: known.exposure, errors: [] };
  const found = await exposureOf(
    pack,
    seas,
    { ...question, ...(leaveOut && { leaveOut }) },
    { ...(signal && { signal }), ...(onProgress && { onProgress }), ...(onPartial && { onPartial }) },
  );
  if (found.value && !found.value.partial && found.errors.length === 0)
    nights.set(pack, { key, exposure: found.value });
  return found;
}
