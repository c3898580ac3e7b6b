/** As copied-pack.test.ts, at kecamatan level and in other orders. */
import { expect, test } from 'vitest';
import { copiedPack, DROPPED, differences } from './copied-pack.ts';

test.each([1, 2, 3])(
  'the Batam pack in order %i scores its kecamatan and kelurahan as before',
  (order) => {
    const copy = copiedPack(order);
    expect(differences(copy, 'kecamatan')).toEqual({ compared: 12, differing: [] });
    expect(differences(copy, 'kelurahan')).toEqual({ compared: 64 - DROPPED.length, differing: [] });
  },
  60_000,
);
