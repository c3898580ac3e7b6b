/** The boats of a request. */
import { type Fields, type Reader, requestError } from './fields.ts';
import { MOST_VESSELS } from './limits.ts';

export interface VesselRequest {
  /** Id of a place of the region, or [longitude, latitude]. */
  readonly base: string | readonly [number, number];
  readonly speedKn: number;
  /** Hours the boat can be out, from base to base. */
  readonly hours: number;
  readonly detectionNm: number;
  /** Litres an hour under way or on watch; null where not known. */
  readonly fuelLph: number | null;
  /** Litres in the tank; null where they set no end to the hours. */
  readonly fuelL: number | null;
}

const FIELDS = ['base', 'speedKn', 'hours', 'detectionNm', 'fuelLph', 'fuelL'];

export function readVessels(read: Reader, list: unknown): VesselRequest[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_VESSELS) {
    const remedy = `Give a list of 1 to ${MOST_VESSELS} vessels.`;
    read.errors.push(requestError('required', 'vessels', remedy, Array.isArray(list) ? list.length : null));
    return [];
  }
  return read.objects(list, 'vessels', MOST_VESSELS, 'vessels').map(({ fields, row }) => {
    read.known(fields, FIELDS, 'a vessel', row);
    const given = (name: string): boolean => fields[name] !== undefined && fields[name] !== null;
    const vessel = {
      base: readBase(read, fields, row),
      speedKn: read.number(fields, 'vessels.speedKn', row),
      hours: read.number(fields, 'vessels.hours', row),
      detectionNm: read.number(fields, 'vessels.detectionNm', row),
      fuelLph: given('fuelLph') ? read.number(fields, 'vessels.fuelLph', row) : null,
      fuelL: given('fuelL') ? read.number(fields, 'vessels.fuelL', row) : null,
    };
    if (vessel.fuelL !== null && vessel.fuelLph === null) {
      const remedy = 'Say with the tank how many litres an hour the boat burns (fuelLph), or leave fuelL out.';
      read.errors.push(requestError('fuelRate', 'vessels.fuelL', remedy, fields.fuelL, row));
    }
    return vessel;
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
