/** Answers for cells that repeat, found by their bytes: twelve names of kecamatan stand in a million rows. */
import { textOf } from './cells.ts';
import type { RowBytes } from './scan.ts';

/** More different cells than this are no list of names; they are then read one by one and not remembered. */
const MOST = 4096;
/** Longer cells do not repeat, and four thousand of them would be many. */
const LONGEST = 64;
const PLACES = 16384;

interface Known<T> {
  readonly bytes: Uint8Array;
  readonly answer: T;
}

/** @param read the answer for the trimmed text of a cell */
export function byteWords<T>(read: (text: string) => T): (row: RowBytes, slot: number) => T {
  const table: (Known<T> | undefined)[] = new Array(PLACES);
  let known = 0;
  return (row, slot) => {
    const { bytes, start, end, doubled } = row;
    const [from, to] = [start[slot] as number, end[slot] as number];
    // With doubled quotes the same bytes are another text.
    if (to - from > LONGEST || doubled[slot] === 1) return read(textOf(row, slot));
    let hash = 0x811c9dc5;
    for (let p = from; p < to; p++) hash = Math.imul(hash ^ (bytes[p] as number), 0x01000193);
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    for (let entry = table[place]; entry; entry = table[place]) {
      if (entry.bytes.length === to - from) {
        let same = 0;
        while (same < entry.bytes.length && entry.bytes[same] === bytes[from + same]) same++;
        if (same === entry.bytes.length) return entry.answer;
      }
      place = (place + 1) & (PLACES - 1);
    }
    const answer = read(textOf(row, slot));
    if (known < MOST) {
      known++;
      table[place] = { bytes: bytes.slice(from, to), answer };
    }
    return answer;
  };
}
