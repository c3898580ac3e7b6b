import { cellToLatLng, latLngToCell } from 'h3-js';
import type { TrackPoint, TrackSegment } from '../../../../src/exchange/tracks-in.ts';

/** 21 November 2026, 20:00 WIB. */
export const EVENING = Date.UTC(2026, 10, 21, 13);
export const MINUTE = 60_000;
export const at = (lon: number, lat: number, timeMs: number | null): TrackPoint => ({ lon, lat, timeMs });
export const cellAt = (lon: number, lat: number): string => latLngToCell(lat, lon, 7);
export const SECTOR = cellAt(103.95, 1.15);

/** A boat that lies in the middle of a sector, a fix every ten minutes. */
export const lying = (cell: string, startMs: number, minutes: number): TrackSegment => {
  const [lat, lon] = cellToLatLng(cell);
  return Array.from({ length: minutes / 10 + 1 }, (_, i) => at(lon, lat, startMs + i * 10 * MINUTE));
};
