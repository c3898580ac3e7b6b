/** Everything a plan rests on that does not change while it is sought: water, exposure, boats, what each sees and reaches. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { KM_PER_NAUTICAL_MILE } from '../../domain/units.ts';
import { arcKm } from '../../sea/frame.ts';
import type { SeaGrid } from '../../sea/index.ts';
import { cellTouchesNoGo, NO_WATER_LEFT, type PatrolWaters, patrolWaters } from '../waters/index.ts';
import { pointFault } from '../waters/rule.ts';
import { blamed } from './blame.ts';
import { requestError } from './fields.ts';
import { tankHours } from './fuel.ts';
import { type Given, givenOf, isTaken } from './given.ts';
import { type Harbour, harbourOf } from './harbour.ts';
import { LEAST_WATCH_HOURS } from './limits.ts';
import { exposureFor, gridsOf } from './night.ts';
import { placeFaults } from './places.ts';
import type { PlanRequest } from './request.ts';
import { type Demand, demandOf, type Sight, sightOf } from './sight.ts';
import type { VesselRequest } from './vessels.ts';
import { type WaterField, waterField } from './ways.ts';

/**
 * Sectors are cells of resolution 7, 2.4 km apart: a radar of 2 NM sees eight of them, so a finer sector moves a boat by less than
 * its own circle, and costs seven times the cells and the searches.
 */
export const RESOLUTION = 7;
/**
 * A way found on the grid may be longer than the shortest there is, by 15 % in one case of ten at this resolution (src/sea):
 * the bound takes ways so much shorter, but never shorter than straight.
 */
const SHORTEST_SHARE = 0.85;

export interface Boat {
  readonly request: VesselRequest;
  readonly harbour: Harbour;
  /** Speed that the sea leaves, km/h. */
  readonly kmh: number;
  /** Hours from base to base: the least of endurance, window and tank. */
  readonly hours: number;
  /** Hours between base and mooring, one way. */
  readonly gapHours: number;
  readonly field: WaterField;
  readonly sight: Sight;
  /** Hours that could be watched in each sector were it the only one, its way taken as short as it can be. */
  readonly longest: Float64Array;
}

export interface World {
  readonly pack: RegionPack;
  readonly waters: PatrolWaters;
  /** Cell of each sector in the patrol grid. */
  readonly sectors: Int32Array;
  readonly seas: SeaGrid;
  /** Its weights are what boats can add: stationary watches and other units taken off. */
  readonly demand: Demand;
  readonly given: Given;
  /** Fewer draws of the exposure than were asked for: the search for it was cancelled. */
  readonly partial: boolean;
  /** Hours of the window. */
  readonly nightHours: number;
  readonly boats: readonly Boat[];
}

export interface WorldOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
  /** H3 resolution of sectors and exposure; `RESOLUTION` unless given. */
  readonly resolution?: number;
  /** Ids of places and routes that count for nothing. */
  readonly leaveOut?: ReadonlySet<string>;
}

export async function worldOf(
  pack: RegionPack,
  request: PlanRequest,
  options: WorldOptions = {},
): Promise<Outcome<World | null>> {
  const found = await sought(pack, request, options);
  if (found.value) return found;
  return { value: null, errors: await blamed(found.errors, request, (changed) => sought(pack, changed, options)) };
}

async function sought(pack: RegionPack, request: PlanRequest, options: WorldOptions): Promise<Outcome<World | null>> {
  const { patrol, seas } = gridsOf(pack, options.resolution ?? RESOLUTION);
  const { value: waters, errors } = patrolWaters(pack, patrol, { limit: request.limit, noGo: request.noGo });
  if (!waters) return { value: null, errors };
  const misplaced = placeFaults(seas, waters, request);
  if (misplaced.length > 0) return { value: null, errors: misplaced };
  const free = Array.from(waters.inside.keys()).filter((i) => waters.inside[i] === 1 && !cellTouchesNoGo(waters, i));
  if (free.length === 0) return { value: null, errors: [NO_WATER_LEFT] };
  const harbours = request.vessels.map(({ base }, i) => harbourOf(pack, waters, seas, base, i + 1));
  const wrong = harbours.flatMap((found) => found.errors);
  if (wrong.length > 0) return { value: null, errors: wrong };
  const exposure = await exposureFor(pack, seas, request, options);
  if (!exposure.value) return { value: null, errors: exposure.errors };
  const { mean } = exposure.value;
  const ours = Array.from(mean.keys()).filter(
    (i) => (mean[i] as number) > 0 && pointFault(waters.rule, seas.x[i] as number, seas.y[i] as number) === null,
  );
  if (ours.length === 0)
    return {
      value: null,
      errors: [
        requestError(
          'noExposure',
          null,
          'No crossing passes the water that is left: move the limit or drop weights of 0.',
        ),
      ],
    };
  const all = demandOf(seas, ours, (i) => mean[i] as number);
  const nightHours = request.window.endHour - request.window.startHour;
  const given = givenOf(seas, waters, all, nightHours, request);
  const demand = { ...all, weights: given.left };
  const sectors = Int32Array.from(free.filter((i) => !isTaken(request.others, patrol, i)));
  const { partial } = exposure.value;
  const base = { pack, waters, sectors, seas, demand, given, partial, nightHours };
  return fleetOf(
    base,
    request,
    harbours.flatMap(({ value }) => value ?? []),
  );
}

/** The boats of a request in water and exposure already at hand: for what-ifs, which change boats alone. */
export function fleetOf(
  base: Omit<World, 'boats'>,
  { vessels, speedLossPct }: Pick<PlanRequest, 'vessels' | 'speedLossPct'>,
  harbours: readonly Harbour[],
): Outcome<World | null> {
  const sights = new Map<number, Sight>();
  const errors: DataError[] = [];
  const boats = vessels.map((request, v): Boat => {
    const { speedKn, hours: endurance, detectionNm } = request;
    const sight =
      sights.get(detectionNm) ??
      sightOf(base.waters, base.sectors, base.seas, base.demand, detectionNm * KM_PER_NAUTICAL_MILE * 1000);
    sights.set(detectionNm, sight);
    const harbour = harbours[v] as Harbour;
    const kmh = speedKn * (1 - speedLossPct / 100) * KM_PER_NAUTICAL_MILE;
    const hours = Math.min(endurance, base.nightHours, tankHours(request));
    const gapHours = harbour.gapKm / kmh;
    const field = waterField(base.waters, harbour.mooring, harbour.cell);
    const longest = longestWatches(base, field, kmh, hours - 2 * gapHours);
    const boat = { request, harbour, kmh, hours, gapHours, field, sight, longest };
    const reaches = base.sectors.some(
      (_, s) => seesAny(sight, base.demand, s) && reachableHours(base, boat, s) >= LEAST_WATCH_HOURS,
    );
    if (!reaches)
      errors.push(
        requestError(
          'endurance',
          'vessels.hours',
          `In these hours and at this speed the boat reaches no sector from which it sees modelled exposure for ${LEAST_WATCH_HOURS * 60} minutes, and comes home: give more hours, more speed, a wider detection radius or a nearer base.`,
          endurance,
          v + 1,
        ),
      );
    return boat;
  });
  return errors.length > 0 ? { value: null, errors } : { value: { ...base, boats }, errors: [] };
}

function seesAny({ starts, cells }: Sight, { weights }: Demand, sector: number): boolean {
  for (let k = starts[sector] as number; k < (starts[sector + 1] as number); k++)
    if ((weights[cells[k] as number] as number) > 0) return true;
  return false;
}

/** Hours that a boat could watch a sector by the way found, were it the only one; below 0 where it cannot. */
export const reachableHours = (
  { sectors }: Pick<World, 'sectors'>,
  { field, kmh, hours, gapHours }: Pick<Boat, 'field' | 'kmh' | 'hours' | 'gapHours'>,
  sector: number,
): number => hours - 2 * gapHours - (2 * (field.km[sectors[sector] as number] as number)) / kmh;

function longestWatches(
  { waters, sectors }: Pick<World, 'waters' | 'sectors'>,
  field: WaterField,
  kmh: number,
  hours: number,
): Float64Array {
  const { lon, lat } = waters.grid;
  const [lon0, lat0] = field.from;
  return Float64Array.from(sectors, (cell) => {
    const km = field.km[cell] as number;
    if (!Number.isFinite(km)) return 0;
    const least = Math.max(arcKm(lon0, lat0, lon[cell] as number, lat[cell] as number), SHORTEST_SHARE * km);
    return Math.max(0, hours - (2 * least) / kmh);
  });
}
