/** The request of a plan: the user's own boats, the night, the direction, tips, and the sea. */
import type { LineString } from 'geojson';
import type { Outcome } from '../../domain/outcome.ts';
import { type Direction, MOST_TIPS, type Tip } from '../exposure/index.ts';
import { type Fields, isFields, type Reader, reader, requestError } from './fields.ts';
import { readWindow, type Window } from './window.ts';

export interface VesselRequest {
  /** Id of a place of the region, or [longitude, latitude]. */
  readonly base: string | readonly [number, number];
  readonly speedKn: number;
  /** Hours the boat can be out, from base to base. */
  readonly hours: number;
  readonly detectionNm: number;
  /** Litres an hour under way or on watch; null where not known. */
  readonly fuelLph: number | null;
}

export interface PlanRequest {
  readonly window: Window;
  readonly vessels: readonly VesselRequest[];
  readonly direction: Direction;
  readonly budgetSeconds: number;
  readonly limit: LineString | null;
  readonly weights: readonly Tip[];
  /** Per cent of their speed that the sea takes from the boats. */
  readonly speedLossPct: number;
}

const DEFAULT_SECONDS = 5;
const MOST_VESSELS = 12;
export const DIRECTIONS: readonly unknown[] = ['outbound', 'inbound', 'both'] satisfies readonly Direction[];
export const isDirection = (value: unknown): value is Direction => DIRECTIONS.includes(value);

const FIELDS = ['date', 'start', 'end', 'vessels', 'direction', 'budgetSeconds', 'limit', 'weights', 'sea'];
const VESSEL_FIELDS = ['base', 'speedKn', 'hours', 'detectionNm', 'fuelLph'];
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
  const seconds = { low: 0, lowOpen: true, high: 3600, unit: 'seconds', missing: DEFAULT_SECONDS };
  const budgetSeconds = read.number(json, 'budgetSeconds', seconds);
  const weights = readTips(read, json.weights ?? []);
  if (limit !== null && !isFields(limit))
    read.errors.push(requestError('limitForm', 'limit', 'The limit must be one GeoJSON LineString, or null.'));
  const speedLossPct = readSea(read, sea ?? {});
  if (read.errors.length > 0 || !isDirection(direction)) return { value: null, errors: read.errors };
  // Its coordinates are judged with the coast, by the rules of patrol waters.
  const line = limit as LineString | null;
  return { value: { window, vessels, direction, budgetSeconds, limit: line, weights, speedLossPct }, errors: [] };
}

function readVessels(read: Reader, list: unknown): VesselRequest[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_VESSELS) {
    const remedy = `Give a list of 1 to ${MOST_VESSELS} vessels.`;
    read.errors.push(requestError('required', 'vessels', remedy, Array.isArray(list) ? list.length : null));
    return [];
  }
  return list.flatMap((vessel: unknown, i) => {
    const row = i + 1;
    if (!isFields(vessel)) {
      read.errors.push(requestError('form', 'vessels', 'A vessel must be an object.', null, row));
      return [];
    }
    read.known(vessel, VESSEL_FIELDS, 'a vessel', row);
    const at = { low: 0, lowOpen: true, place: 'vessels.', row };
    return [
      {
        base: readBase(read, vessel, row),
        speedKn: read.number(vessel, 'speedKn', { ...at, high: 100, unit: 'knots' }),
        hours: read.number(vessel, 'hours', { ...at, high: 240, unit: 'hours' }),
        detectionNm: read.number(vessel, 'detectionNm', { ...at, high: 24, unit: 'nautical miles' }),
        fuelLph:
          vessel.fuelLph === undefined || vessel.fuelLph === null
            ? null
            : read.number(vessel, 'fuelLph', { ...at, lowOpen: false, high: 100_000, unit: 'litres an hour' }),
      },
    ];
  });
}

function readBase(read: Reader, { base }: Fields, row: number): VesselRequest['base'] {
  if (typeof base === 'string' && base !== '') return base;
  const [lon, lat] = Array.isArray(base) ? (base as unknown[]) : [];
  const inside = (value: unknown, most: number): value is number =>
    typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;
  if (Array.isArray(base) && base.length === 2 && inside(lon, 180) && inside(lat, 90)) return [lon, lat];
  const remedy = 'Give the base as the id of a place (PLC-…) or as [longitude, latitude] in degrees.';
  read.errors.push(requestError('noBase', 'vessels.base', remedy, null, row));
  return '';
}

export function readTips(read: Reader, list: unknown): Tip[] {
  if (!Array.isArray(list) || list.length > MOST_TIPS) {
    read.errors.push(requestError('form', 'weights', `weights must be a list of at most ${MOST_TIPS} circles.`));
    return [];
  }
  return list.flatMap((tip: unknown, i) => {
    const row = i + 1;
    if (!isFields(tip)) {
      read.errors.push(requestError('form', 'weights', 'A weight must be an object.', null, row));
      return [];
    }
    read.known(tip, TIP_FIELDS, 'a weight', row);
    const at = { place: 'weights.', row };
    return [
      {
        lon: read.number(tip, 'lon', { ...at, low: -180, high: 180, unit: 'degrees' }),
        lat: read.number(tip, 'lat', { ...at, low: -90, high: 90, unit: 'degrees' }),
        radiusNm: read.number(tip, 'radiusNm', { ...at, low: 0, lowOpen: true, high: 100, unit: 'nautical miles' }),
        factor: read.number(tip, 'factor', { ...at, low: 0, high: 1000, unit: 'times' }),
      },
    ];
  });
}

function readSea(read: Reader, sea: unknown): number {
  if (!isFields(sea)) {
    read.errors.push(requestError('form', 'sea', 'sea must be an object with speedLossPct.'));
    return 0;
  }
  read.known(sea, ['speedLossPct'], 'sea');
  return read.number(sea, 'speedLossPct', { low: 0, high: 95, unit: 'per cent', missing: 0, place: 'sea.' });
}
