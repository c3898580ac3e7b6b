/** Who else is out: other units in their sectors, posts and anchored boats on watch. */
import { getResolution, isValidCell } from 'h3-js';
import { type Reader, requestError } from './fields.ts';
import { MOST_OTHERS, MOST_WATCHES } from './limits.ts';
import { readSpans, type Span, type Window } from './window.ts';

/** Where another unit is and when: these cells are not ours meanwhile. */
export interface OtherSector {
  /** An H3 cell of `CELL_RESOLUTION`, or a circle. */
  readonly place: string | { readonly lon: number; readonly lat: number; readonly radiusNm: number };
  /** Parts of the window in which it is there. */
  readonly spans: readonly Span[];
}

/** A radar or lookout post, or a boat at anchor, that watches whatever is planned. */
export interface StationaryWatch {
  readonly lon: number;
  readonly lat: number;
  readonly detectionNm: number;
  readonly spans: readonly Span[];
}

/** Of the cells that a plan gives as its sectors. */
export const CELL_RESOLUTION = 7;
const OTHER_FIELDS = ['cell', 'lon', 'lat', 'radiusNm', 'from', 'to'];
const WATCH_FIELDS = ['lon', 'lat', 'detectionNm', 'from', 'to'];

export const readOthers = (read: Reader, list: unknown, window: Window): OtherSector[] =>
  read.objects(list, 'others', MOST_OTHERS, 'sectors').map(({ fields, row }) => {
    read.known(fields, OTHER_FIELDS, 'a sector of another unit', row);
    const { spans, errors } = readSpans(fields, window, 'others', row);
    read.errors.push(...errors);
    const { cell = null } = fields;
    const circle = [fields.lon, fields.lat, fields.radiusNm].some((value) => value !== undefined && value !== null);
    if (cell !== null) {
      const fine = typeof cell === 'string' && isValidCell(cell) && getResolution(cell) === CELL_RESOLUTION && !circle;
      const remedy = `Give a sector either as cell, an H3 index of resolution ${CELL_RESOLUTION}, or as lon, lat and radiusNm.`;
      if (!fine) read.errors.push(requestError('othersForm', 'others.cell', remedy, cell, row));
      return { place: String(cell), spans };
    }
    const place = {
      lon: read.number(fields, 'others.lon', row),
      lat: read.number(fields, 'others.lat', row),
      radiusNm: read.number(fields, 'others.radiusNm', row),
    };
    return { place, spans };
  });

export const readWatches = (read: Reader, list: unknown, window: Window): StationaryWatch[] =>
  read.objects(list, 'watches', MOST_WATCHES, 'stationary watches').map(({ fields, row }) => {
    read.known(fields, WATCH_FIELDS, 'a stationary watch', row);
    const { spans, errors } = readSpans(fields, window, 'watches', row);
    read.errors.push(...errors);
    return {
      lon: read.number(fields, 'watches.lon', row),
      lat: read.number(fields, 'watches.lat', row),
      detectionNm: read.number(fields, 'watches.detectionNm', row),
      spans,
    };
  });
