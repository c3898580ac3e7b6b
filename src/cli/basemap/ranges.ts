/** Few requests for many tiles: neighbours in the archive are fetched together. */

export interface Range {
  readonly offset: number;
  readonly length: number;
}

/** A hole so small costs less than another request. */
const GAP_BYTES = 64 * 1024;
/** What a broken connection may lose at most. */
const MOST_BYTES = 1024 * 1024;

/**
 * Ranges that hold every piece whole. A single piece larger than the most is a range of its own.
 * @returns in ascending order, none overlapping another
 */
export function together(pieces: readonly Range[], gap = GAP_BYTES, most = MOST_BYTES): readonly Range[] {
  const ranges: { offset: number; length: number }[] = [];
  for (const { offset, length } of pieces.toSorted((a, b) => a.offset - b.offset || b.length - a.length)) {
    const last = ranges.at(-1);
    const end = offset + length;
    const lastEnd = last ? last.offset + last.length : 0;
    if (last && end <= lastEnd) continue;
    // Pieces that overlap without one holding the other stay together, whatever the most.
    if (last && (offset < lastEnd || (offset - lastEnd <= gap && end - last.offset <= most)))
      last.length = end - last.offset;
    else ranges.push({ offset, length });
  }
  return ranges;
}
