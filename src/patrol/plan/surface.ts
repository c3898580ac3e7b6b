/** The exposure of a night as a map shows it: the very one that plans are held against, on the water that patrols may use. */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Exposure } from '../exposure/index.ts';
import { patrolWaters } from '../waters/index.ts';
import { pointFault } from '../waters/rule.ts';
import { isFields, reader, requestError } from './fields.ts';
import { exposureOfNight, gridsOf } from './night.ts';
import { DIRECTIONS, isDirection, type PlanRequest, readTips } from './request.ts';
import { readWindow } from './window.ts';
import { RESOLUTION } from './world.ts';

export type NightQuestion = Pick<PlanRequest, 'window' | 'direction' | 'weights' | 'limit'>;

/** The part of a request that its exposure depends on; boats, sea and time for the search may be missing or wrong. */
export function readNight(json: unknown): Outcome<NightQuestion | null> {
  if (!isFields(json))
    return { value: null, errors: [requestError('form', null, 'The request must be one JSON object.', null)] };
  const read = reader();
  const { window, errors } = readWindow(json.date, json.start, json.end);
  const { direction = 'both', limit = null } = json;
  if (!isDirection(direction))
    read.errors.push(
      requestError('enum', 'direction', `direction must be one of ${DIRECTIONS.join(', ')}.`, direction),
    );
  const weights = readTips(read, json.weights ?? []);
  const wrong = [...errors, ...read.errors];
  if (wrong.length > 0 || !isDirection(direction)) return { value: null, errors: wrong };
  return { value: { window, direction, weights, limit: limit as PlanRequest['limit'] }, errors: [] };
}

export interface NightSurface extends Exposure {
  /** 1 a cell whose centre is water that patrols may use. */
  readonly ours: Uint8Array;
}

export interface SurfaceWork {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  /** Hears what there is so far after 4, 8, 16 … draws. */
  readonly onPartial?: (soFar: NightSurface) => void;
}

/** Cancelled, it holds the draws so far and says `partial`; null with errors where there is nothing to draw or no water. */
export async function surfaceOfNight(
  pack: RegionPack,
  night: NightQuestion,
  { signal, onProgress, onPartial }: SurfaceWork = {},
): Promise<Outcome<NightSurface | null>> {
  const { patrol, seas } = gridsOf(pack, RESOLUTION);
  const { value: waters, errors } = patrolWaters(pack, patrol, { limit: night.limit });
  if (!waters) return { value: null, errors };
  const ours = Uint8Array.from(seas.ids, (_, i) =>
    pointFault(waters.rule, seas.x[i] as number, seas.y[i] as number) === null ? 1 : 0,
  );
  const found = await exposureOfNight(pack, night, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
    ...(onPartial && { onPartial: (soFar: Exposure) => onPartial({ ...soFar, ours }) }),
  });
  return { value: found.value && { ...found.value, ours }, errors: found.errors };
}
