/** Finds the wanted tiles in an archive: only directories that can hold them are read. */
import type { Entry, Header, PMTiles, Source } from 'pmtiles';
import { firstAfter, type Run } from './boxes.ts';
import { inParallel } from './parallel.ts';
import { isSystem, Refusal } from './refusal.ts';

/** `run` tiles in a row from `id` on, which share the bytes at `offset` of the archive. */
export interface Found {
  readonly id: number;
  readonly run: number;
  readonly offset: number;
  readonly length: number;
}

/** Directories lie in directories at most so deep. */
const DEEPEST = 4;

export interface Tree {
  readonly archive: PMTiles;
  readonly source: Source;
  readonly header: Header;
  readonly place: string;
  /** Bytes of the whole archive. */
  readonly size: number;
}

const damaged = (place: string, what: string) =>
  new Refusal(place, `the archive is damaged (${what})`, 'Fetch or copy it again.');

/** What the library makes of bytes; where it fails the bytes are at fault. */
export async function sound<T>(place: string, what: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal || isSystem(error)) throw error;
    throw damaged(place, what);
  }
}

function tilesOf(tree: Tree, { tileId, runLength, offset, length }: Entry, runs: readonly Run[]): readonly Found[] {
  const found: Found[] = [];
  const end = tileId + runLength;
  for (let i = firstAfter(runs, tileId); i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.from >= end) break;
    const id = Math.max(tileId, run.from);
    found.push({ id, run: Math.min(end, run.to) - id, offset: tree.header.tileDataOffset + offset, length });
  }
  const beyond = tree.header.tileDataOffset + offset + length > tree.size;
  if (found.length > 0 && (beyond || length === 0)) throw damaged(tree.place, `tile ${tileId} lies outside`);
  return found;
}

/** @returns in ascending order of ids */
async function below(
  tree: Tree,
  [offset, length]: readonly [number, number],
  end: number,
  runs: readonly Run[],
  depth: number,
): Promise<readonly Found[]> {
  const { archive, source, header, place } = tree;
  if (depth > DEEPEST) throw damaged(place, 'directories without end');
  const read = archive.cache.getDirectory(source, offset, length, header);
  const entries = await sound(place, 'a directory', read);
  const parts = await inParallel(entries, async (entry, i) => {
    if (entry.runLength > 0) return tilesOf(tree, entry, runs);
    const until = entries[i + 1]?.tileId ?? end;
    const first = runs[firstAfter(runs, entry.tileId)];
    if (!first || first.from >= until) return [];
    return below(tree, [header.leafDirectoryOffset + entry.offset, entry.length], until, runs, depth + 1);
  });
  return parts.flat();
}

/** Every wanted tile that the archive has. Cost grows with the directories that the runs touch, not with the archive. */
export const tilesIn = (tree: Tree, runs: readonly Run[]): Promise<readonly Found[]> =>
  below(tree, [tree.header.rootDirectoryOffset, tree.header.rootDirectoryLength], Number.POSITIVE_INFINITY, runs, 1);
