/** Where a boat of a base ashore comes into the plan: the point of patrol water nearest to the base, its mooring. */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { type LonLat, lonLat } from '../../domain/units.ts';
import { arcKm, toX, toY } from '../../sea/frame.ts';
import { nearestWater, type SeaGrid } from '../../sea/index.ts';
import { legInside, lineTouchesNoGo, type PatrolWaters, pointInside } from '../waters/index.ts';
import { requestError } from './fields.ts';
import { MOST_ASHORE_KM, MOST_GAP_KM } from './limits.ts';
import type { RuleCode } from './rules.ts';
import type { VesselRequest } from './vessels.ts';
import { centreOf } from './ways.ts';

export interface Harbour {
  /** What the request called the base. */
  readonly base: VesselRequest['base'];
  readonly name: string | null;
  readonly at: LonLat;
  readonly mooring: LonLat;
  /** A cell that a straight leg of patrol water joins to the mooring. */
  readonly cell: number;
  /** From the base to its mooring as the crow flies: harbour and narrow water that no track is drawn over. */
  readonly gapKm: number;
}

const CANDIDATES = 24;
const HALVINGS = 16;

export function harbourOf(
  pack: RegionPack,
  waters: PatrolWaters,
  seas: SeaGrid,
  base: VesselRequest['base'],
  row: number,
): Outcome<Harbour | null> {
  const fail = (rule: RuleCode, remedy: string): { value: null; errors: DataError[] } => ({
    value: null,
    errors: [requestError(rule, 'vessels.base', remedy, typeof base === 'string' ? base : null, row)],
  });
  const place = typeof base === 'string' ? pack.places.find(({ id }) => id === base) : null;
  if (place === undefined)
    return fail('unknownBase', 'No place of the region has this id: correct it or give [longitude, latitude].');
  const at = place ? lonLat(place.lon, place.lat) : lonLat(Number(base[0]), Number(base[1]));
  const allowed = MOST_ASHORE_KM + (place ? place.location_precision_m / 1000 : 0);
  // Of the sea, not of any shore: ponds and reservoirs have shores too.
  const sea = nearestWater(seas, at)?.distance_km ?? Number.POSITIVE_INFINITY;
  if (waters.onLand(at[0], at[1]) && sea > allowed)
    return fail('baseAshore', `The base lies on land, more than ${allowed} km from the sea: give the pier.`);
  const found = mooringInside(waters, at);
  if (!found || found.gapKm > MOST_GAP_KM)
    return fail(
      'baseFar',
      `No Indonesian patrol water lies within ${MOST_GAP_KM} km of the base: choose a base nearer to it, or move the limit.`,
    );
  return { value: { base, name: place?.name ?? null, at, ...found }, errors: [] };
}

/** As `mooringOf` of the sea room, but on patrol water: of the nearest cells, the one from which a boat gets closest. */
function mooringInside(waters: PatrolWaters, at: LonLat): Pick<Harbour, 'mooring' | 'cell' | 'gapKm'> | null {
  const { grid, inside, neighbours } = waters;
  const { frame } = grid.obstacles;
  const [x, y] = [toX(frame, at[0]), toY(frame, at[1])];
  const joined = (cell: number): boolean => neighbours.subarray(cell * 6, cell * 6 + 6).some((next) => next >= 0);
  const near = grid.index?.neighbors(x, y, CANDIDATES, Infinity, (cell) => inside[cell] === 1 && joined(cell)) ?? [];
  const open = pointInside(waters, at);
  let best: Pick<Harbour, 'mooring' | 'cell' | 'gapKm'> | null = null;
  for (const cell of near) {
    const centre = centreOf(waters, cell);
    const towards = (t: number): LonLat =>
      lonLat(centre[0] + t * (at[0] - centre[0]), centre[1] + t * (at[1] - centre[1]));
    let low = 0;
    if (open && legInside(waters, centre, at)) low = 1;
    else
      for (let k = 0, high = 1, t = 0.5; k < HALVINGS; k++, t = (low + high) / 2) {
        if (legInside(waters, centre, towards(t))) low = t;
        else high = t;
      }
    const mooring = low === 1 ? at : low === 0 ? centre : towards(low);
    // No track is drawn over the gap, but a boat goes there all the same.
    if (lineTouchesNoGo(waters, mooring, at)) continue;
    const gapKm = arcKm(mooring[0], mooring[1], at[0], at[1]);
    if (!best || gapKm < best.gapKm) best = { mooring, cell, gapKm };
    if (gapKm === 0) break;
  }
  return best;
}
