/** The request of a plan: the user's own boats, the night, the direction, tips, the sea, and who else is out. */
import type { LineString, Polygon } from 'geojson';
import type { Outcome } from '../../domain/outcome.ts';
import { type Direction, MOST_TIPS, type Tip } from '../exposure/index.ts';
import { areaFault, cornersIn, MOST_AREAS, MOST_CORNERS } from '../waters/index.ts';
import { isFields, type Reader, reader, requestError } from './fields.ts';
import { type OtherSector, readOthers, readWatches, type StationaryWatch } from './others.ts';
import { readVessels, type VesselRequest } from './vessels.ts';
import { readWindow, type Window } from './window.ts';

export interface PlanRequest {
  readonly window: Window;
  readonly vessels: readonly VesselRequest[];
  readonly direction: Direction;
  readonly budgetSeconds: number;
  readonly limit: LineString | null;
  readonly weights: readonly Tip[];
  /** Per cent of their speed that the sea takes from the boats. */
  readonly speedLossPct: number;
  /** Areas that no sector and no leg of a track may touch. */
  readonly noGo: readonly Polygon[];
  /** Where other units are: no sector is chosen there. */
  readonly others: readonly OtherSector[];
  /** Posts and anchored boats that watch anyway. */
  readonly watches: readonly StationaryWatch[];
}

const DEFAULT_SECONDS = 5;
export const DIRECTIONS: readonly unknown[] = ['outbound', 'inbound', 'both'] satisfies readonly Direction[];
export const isDirection = (value: unknown): value is Direction => DIRECTIONS.includes(value);

const FIELDS = [
  ...['date', 'start', 'end', 'vessels', 'direction', 'budgetSeconds', 'limit', 'weights', 'sea'],
  ...['noGo', 'others', 'watches'],
];
const TIP_FIELDS = ['lon', 'lat', 'radiusNm', 'factor'];

/** A request with its defaults, or every fault of its form; what depends on the region is judged when it is planned. */
export function readRequest(json: unknown): Outcome<PlanRequest | null> {
  if (!isFields(json))
    return { value: null, errors: [requestError('form', null, 'The request must be one JSON object.', null)] };
  const read = reader();
  read.known(json, FIELDS, 'a request');
  const { window, errors } = readWindow(json.date, json.start, json.end);
  read.errors.push(...errors);
  const vessels = readVessels(read, json.vessels);
  const { direction = 'both', limit = null, sea } = json;
  if (!isDirection(direction))
    read.errors.push(
      requestError('enum', 'direction', `direction must be one of ${DIRECTIONS.join(', ')}.`, direction),
    );
  const budgetSeconds = read.number(json, 'budgetSeconds', null, DEFAULT_SECONDS);
  const weights = readTips(read, json.weights ?? []);
  if (limit !== null && !isFields(limit))
    read.errors.push(requestError('limitForm', 'limit', 'The limit must be one GeoJSON LineString, or null.'));
  const speedLossPct = readSea(read, sea ?? {});
  const noGo = readAreas(read, json.noGo ?? []);
  const others = readOthers(read, json.others ?? [], window);
  const watches = readWatches(read, json.watches ?? [], window);
  if (read.errors.length > 0 || !isDirection(direction)) return { value: null, errors: read.errors };
  // Its coordinates are judged with the coast, by the rules of patrol waters.
  const line = limit as LineString | null;
  const night = { window, vessels, direction, budgetSeconds, limit: line, weights, speedLossPct };
  return { value: { ...night, noGo, others, watches }, errors: [] };
}

export const readTips = (read: Reader, list: unknown): Tip[] =>
  read.objects(list, 'weights', MOST_TIPS, 'circles').map(({ fields, row }) => {
    read.known(fields, TIP_FIELDS, 'a weight', row);
    return {
      lon: read.number(fields, 'weights.lon', row),
      lat: read.number(fields, 'weights.lat', row),
      radiusNm: read.number(fields, 'weights.radiusNm', row),
      factor: read.number(fields, 'weights.factor', row),
    };
  });

function readSea(read: Reader, sea: unknown): number {
  if (!isFields(sea)) {
    read.errors.push(requestError('form', 'sea', 'sea must be an object with speedLossPct.'));
    return 0;
  }
  read.known(sea, ['speedLossPct'], 'sea');
  return read.number(sea, 'sea.speedLossPct', null, 0);
}

function readAreas(read: Reader, list: unknown): Polygon[] {
  if (!Array.isArray(list) || list.length > MOST_AREAS) {
    read.errors.push(requestError('form', 'noGo', `noGo must be a list of at most ${MOST_AREAS} GeoJSON Polygons.`));
    return [];
  }
  const faults = list.flatMap((area: unknown, i) => areaFault(area, i + 1) ?? []);
  read.errors.push(...faults);
  if (faults.length > 0) return [];
  const areas = list as Polygon[];
  const corners = areas.reduce((sum, area) => sum + cornersIn(area), 0);
  if (corners > MOST_CORNERS) {
    const remedy = `The areas have more than ${MOST_CORNERS} corners together: draw them more simply.`;
    read.errors.push(requestError('form', 'noGo', remedy));
  }
  return areas;
}
