import fc from 'fast-check';
import { bytesToHeader, type Entry, findTile, PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { directoriesOf, directoryBytes, gzip } from '../../../src/cli/basemap/directory.ts';
import { seas, sourceOf } from './setting.ts';

const header = bytesToHeader(seas.slice().buffer);
const readBack = (bytes: Uint8Array, offset: number, length: number): Promise<Entry[]> => {
  const archive = new PMTiles(sourceOf(bytes));
  return archive.cache.getDirectory(archive.source, offset, length, header);
};

/** Ids far apart or touching, runs, tiles that share bytes, follow one another or lie anywhere below 2^45. */
const entries = fc
  .array(
    fc.record({
      skip: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(2 ** 31 - 1)),
      runLength: fc.integer({ min: 1, max: 5000 }),
      length: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
      where: fc.oneof(fc.constant('next'), fc.constant('same'), fc.integer({ min: 0, max: 2 ** 45 })),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((drawn) => {
    const made: Entry[] = [];
    let id = 0;
    for (const { skip, runLength, length, where } of drawn) {
      const last = made.at(-1);
      const offset =
        typeof where === 'number' ? where : !last ? 0 : where === 'same' ? last.offset : last.offset + last.length;
      made.push({ tileId: id + skip, runLength, length: where === 'same' && last ? last.length : length, offset });
      id += skip + runLength;
    }
    return made;
  });

describe('a directory', () => {
  test('is read back by the pmtiles reader as it was, whatever its entries', async () => {
    await fc.assert(
      fc.asyncProperty(entries, async (made) => {
        const bytes = gzip(directoryBytes(made));
        expect(await readBack(bytes, 0, bytes.length)).toEqual(made);
      }),
    );
  });

  test('too large for the head of an archive becomes leaves, in which every tile is found', async () => {
    // Lengths that do not compress well: the root of 60,000 entries is far over 16 kB.
    const made = Array.from({ length: 60_000 }, (_, i) => ({
      ...{ tileId: i * 3, runLength: 1 + (i % 2), offset: i * 70_000, length: 1 + ((i * 7919) % 60_001) },
    }));
    const { root, leaves } = directoriesOf(made);
    expect(root.length).toBeLessThanOrEqual(16_384 - 127);
    const bytes = Buffer.concat([root, leaves]);
    const top = await readBack(bytes, 0, root.length);
    const all: Entry[] = [];
    for (const leaf of top) {
      expect(leaf.runLength).toBe(0);
      all.push(...(await readBack(bytes, root.length + leaf.offset, leaf.length)));
    }
    expect(all).toEqual(made);
    expect(findTile(top, 90_001)?.tileId).toBeLessThanOrEqual(90_001);
  });

  test('of any size keeps its root within what a reader fetches first', () => {
    const made = Array.from({ length: 5000 }, (_, i) => ({
      tileId: i,
      runLength: 1,
      offset: i * 99,
      length: 1 + (i % 97),
    }));
    for (const most of [60, 200, 1000]) expect(directoriesOf(made, most).root.length).toBeLessThanOrEqual(most);
  });
});
