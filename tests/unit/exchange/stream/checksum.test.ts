import { latLngToCell } from 'h3-js';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { eventRows, plainPicture } from '../../../bench/ingest-rows.ts';
import { checksum } from '../../../bench/measure.ts';
import { quick } from './support.ts';

it('the checksum the bench prints is that of a slow count with papaparse and H3, a point at a time', async () => {
  const bytes = eventRows(10_000);
  const [, ...rows] = Papa.parse<string[]>(new TextDecoder().decode(bytes).trim()).data;
  const tally = (key: (row: string[]) => string): [string, number][] => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const slow = {
    ...{ rows: rows.length, unread: 0, located: rows.length },
    byKecamatan: [{ kecamatan: null, count: rows.length, persons: 0 }],
    byMonth: tally(([date = '']) => date.slice(0, 7)).map(([month, count]) => ({ month, count, persons: 0 })),
    cells: tally(([, , lon, lat]) => latLngToCell(Number(lat), Number(lon), 7)),
  };
  const { value } = await quick(bytes, 2 ** 18);
  const picture = plainPicture((value as NonNullable<typeof value>).counts);
  expect(picture).toEqual(slow);
  expect(checksum(picture)).toBe(checksum(slow));
});
