/** A solved plan in the words of the contract: sectors with times, tracks, hours, distance, fuel, what stays open. */
import type { LineString } from 'geojson';
import { KM_PER_NAUTICAL_MILE, type LonLat } from '../../domain/units.ts';
import { lineKm } from '../../sea/index.ts';
import { fuelFor } from './fuel.ts';
import { mixtureOf, sectorChances } from './mixture.ts';
import { type OpenArea, openAreas } from './open.ts';
import type { Found } from './search.ts';
import type { Solved, Stopped } from './solve.ts';
import { type Fleet, type Stop, travelHours, watchHours } from './tours.ts';
import type { VesselRequest } from './vessels.ts';
import { clock, type Window } from './window.ts';
import type { Boat } from './world.ts';

export interface PlannedSector {
  /** H3 index. */
  readonly cell: string;
  /** HH:MM, WIB. */
  readonly arrive: string;
  readonly leave: string;
  /** True where no sea boundary is available and the sector is only known to lie nearer to Indonesian land. */
  readonly boundaryUnknown: boolean;
}

export interface PlannedVessel {
  readonly base: VesselRequest['base'];
  /** Name of the base in the register; null for a position. */
  readonly baseName: string | null;
  /** From the base to where the track begins and ends: harbour and narrow water, no track is drawn there. */
  readonly gapNm: number;
  readonly depart: string;
  readonly home: string;
  /** From base to base, watches and the gap at both ends included. */
  readonly hours: number;
  /** Length of the track. */
  readonly distanceNm: number;
  /** Fuel to take along: hours × litres an hour, and a fifth more as reserve; null without a rate. */
  readonly fuelL: number | null;
  readonly sectors: readonly PlannedSector[];
  readonly track: LineString;
}

export interface Plan {
  /** Share of the modelled exposure covered, 0 to 1: no chance of interception. */
  readonly value: number;
  /** No plan of these boats covers more. */
  readonly bound: number;
  /** (bound − value) / bound. */
  readonly gap: number;
  readonly boundMethod: string;
  readonly vessels: readonly PlannedVessel[];
  /** Chance that a night drawn from the nearly as good plans watches a sector, most often first. */
  readonly sectorProbability: readonly { readonly cell: string; readonly p: number }[];
  readonly open: readonly OpenArea[];
  readonly iterations: number;
  readonly stopped: Stopped;
  /** Of `value`, what stationary watches cover by themselves; only where the request has any. */
  readonly watchValue?: number;
  /** Share of the modelled exposure left to other units, in neither value nor bound; only where the request has any. */
  readonly othersShare?: number;
}

export function answerOf(solved: Solved, window: Window): Plan {
  const { watchValue, othersShare } = solved.fleet.world.given;
  const [value, bound] = [inAll(solved.fleet, solved.value), inAll(solved.fleet, solved.bound)];
  return {
    value,
    bound,
    gap: bound > 0 ? (bound - value) / bound : 0,
    boundMethod: solved.boundMethod,
    vessels: vesselsOf(solved.fleet, solved, window),
    sectorProbability: probabilities(solved),
    open: openAreas(solved.fleet, solved.tours),
    iterations: solved.iterations,
    stopped: solved.stopped,
    ...(watchValue !== null && { watchValue }),
    ...(othersShare !== null && { othersShare }),
  };
}

/** What boats cover, or could at most, and what stationary watches cover before them. */
export const inAll = ({ world }: Fleet, ofBoats: number): number => ofBoats + (world.given.watchValue ?? 0);

/**
 * Boats leave one after another as far as their hours leave room in the window, so that someone is out for as long as can be;
 * or each at a share, 0 to 1, of the time it has to spare, drawn by `share`.
 */
export function vesselsOf(
  fleet: Fleet,
  { tours }: Pick<Found, 'tours'>,
  window: Window,
  share?: () => number,
): PlannedVessel[] {
  const { boats, nightHours } = fleet.world;
  return boats.map((boat, v) => {
    const stops = tours[v] ?? [];
    const hours = travelHours(fleet, v, stops) + watchHours(stops);
    const spare = Math.max(0, nightHours - hours);
    const turn = boats.length > 1 ? v / (boats.length - 1) : 0;
    const depart = window.startHour + spare * (share?.() ?? turn);
    return vesselOf(fleet, boat, v, stops, depart, hours);
  });
}

function vesselOf(
  fleet: Fleet,
  boat: Boat,
  v: number,
  stops: readonly Stop[],
  depart: number,
  hours: number,
): PlannedVessel {
  const { legs, world } = fleet;
  const { waters, sectors: cells } = world;
  const track: LonLat[] = [];
  const follow = (way: readonly LonLat[]): void => {
    track.push(...(track.length > 0 ? way.slice(1) : way));
  };
  let at = depart + boat.gapHours;
  const sectors = stops.map(({ sector, hours: watched }, i): PlannedSector => {
    const before = stops[i - 1];
    const way = before ? legs.way(before.sector, sector) : legs.baseWay(v, sector);
    follow(way);
    at += lineKm(way) / boat.kmh;
    const arrive = clock(at);
    at += watched;
    const cell = cells[sector] as number;
    return {
      cell: waters.grid.ids[cell] as string,
      arrive,
      leave: clock(at),
      boundaryUnknown: waters.boundaryUnknown[cell] === 1,
    };
  });
  const last = stops.at(-1);
  if (last) follow([...legs.baseWay(v, last.sector)].reverse());
  else track.push(boat.harbour.mooring, boat.harbour.mooring);
  const { fuelLph, base } = boat.request;
  return {
    base,
    baseName: boat.harbour.name,
    gapNm: boat.harbour.gapKm / KM_PER_NAUTICAL_MILE,
    depart: clock(depart),
    home: clock(depart + hours),
    hours,
    distanceNm: lineKm(track) / KM_PER_NAUTICAL_MILE,
    fuelL: fuelLph === null ? null : fuelFor(hours, fuelLph),
    sectors,
    track: { type: 'LineString', coordinates: track.map(([lon, lat]) => [lon, lat]) },
  };
}

/** Near-optimal plans mixed so that no sector can be counted on: the draw of `schedule.ts`. */
const probabilities = ({ fleet: { world }, near }: Solved): Plan['sectorProbability'] =>
  sectorChances(near, mixtureOf(near)).map(([sector, p]) => ({
    cell: world.waters.grid.ids[world.sectors[sector] as number] as string,
    p,
  }));
