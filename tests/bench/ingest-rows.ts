/** Made-up lists of events of any length, the same bytes on every machine. No row is an event that happened. */
import type { QuickCounts } from '../../src/exchange/stream/quick.ts';

const KINDS = ['sea_interception', 'departure_prevented', 'arrival_intercepted', 'shipwreck'];
/** Middles the points lie around, in degrees: towns and shores of Batam. */
const MIDDLES = [103.95, 1.13, 104.03, 1.05, 104.12, 1.18, 103.92, 0.98, 104.25, 0.85, 104.08, 1.1] as const;

/** @returns `tanggal,jenis,lon,lat` and a row an event, from 2018 to 2025, about 48 bytes each */
export function eventRows(rows: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows * 60 + 40);
  let at = 0;
  const put = (text: string): void => {
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
  };
  let state = 20_251_122;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const two = (n: number): string => (n < 10 ? `0${n}` : String(n));
  put('tanggal,jenis,lon,lat\n');
  for (let row = 0; row < rows; row++) {
    const middle = 2 * Math.floor(next() * 6);
    // The sum of three draws is near enough to a bell; no logarithm, whose last bits differ between machines.
    const spread = (): number => (next() + next() + next() - 1.5) * 0.2;
    const lon = (MIDDLES[middle] as number) + spread();
    const lat = (MIDDLES[middle + 1] as number) + spread();
    const [year, month, day] = [
      2018 + Math.floor(next() * 8),
      1 + Math.floor(next() * 12),
      1 + Math.floor(next() * 28),
    ];
    put(`${year}-${two(month)}-${two(day)},${KINDS[Math.floor(next() * 4)]},${lon.toFixed(6)},${lat.toFixed(6)}\n`);
  }
  return bytes.slice(0, at);
}

/** What a checksum is taken of: every count of a picture but those by month and kecamatan together, as plain values. */
export const plainPicture = ({ byCell, months: _, ...counts }: QuickCounts) => ({
  ...counts,
  cells: byCell.cells.map((cell, i) => [cell, byCell.counts[i]]),
});
