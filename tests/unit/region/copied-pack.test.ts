/**
 * A region is a folder: the Batam pack under another id, with new ids, shuffled rows and five kelurahan gone, must score
 * what is left of it as before, to the last digit.
 */
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/region/check.ts';
import { parsePack } from '../../../src/region/load.ts';
import { copiedPack, DROPPED, differences } from './copied-pack.ts';
import { pack } from './pack.ts';

const copy = copiedPack(20261122);

describe('the Batam pack copied under another id', () => {
  test('is a sound pack', () => {
    const { errors, counts } = checkPack(copy);
    expect(errors).toEqual([]);
    expect(counts.areas).toBe(1 + 12 + 64 - DROPPED.length);
  });

  test('shares no id of a row with the pack it comes from, where rows refer to each other', () => {
    const [before, after] = [pack(), copy].map((files) => parsePack(files).value.routes.map((r) => r.origin_place_id));
    expect(after).not.toEqual(before);
    expect(new Set(after).size).toBe(new Set(before).size);
  });

  test('has the same local indicators and scores of the kelurahan that are left', () => {
    expect(differences(copy, 'kelurahan')).toEqual({ compared: 64 - DROPPED.length, differing: [] });
  });
});
