/** Tracks as an import sees them: how many are sound. Positions and times stay with who plans with them. */
import { readTracks } from '../tracks-in.ts';
import { type Imported, NOTHING, refused } from './report.ts';
import type { Warning } from './warnings.ts';

/** Faults that cost a segment; the others cost a point or its time. */
const COSTLY = new Set(['timeBackwards', 'countDiffers']);

/**
 * Checks a file of tracks, GPX or KML.
 * @param file name for the errors
 * @returns the report alone, a row a segment; what else the file holds is named as not read, never told
 */
export function importTracks(file: string, content: Uint8Array | string): Imported {
  const { value, errors } = readTracks(content);
  const named = errors.map((error) => ({ ...error, file, value: null }));
  if (value === null) return refused('tracks', named);
  const lost = named.filter(({ rule }) => COSTLY.has(rule));
  const dropped = lost.filter(({ row }, i) => lost.findIndex((other) => other.row === row) === i);
  const warnings: Warning[] = [
    ...named
      .filter(({ rule }) => !COSTLY.has(rule))
      .map(({ rule, row, column, remedy }) => ({ rule, row, column, rows: null, remedy })),
    ...value.dropped.map(({ name, count }) => ({
      ...{ rule: 'notRead', row: null, column: name, rows: count },
      remedy: 'Nothing but positions and times is read of a track.',
    })),
  ];
  const kept = value.segments.length;
  return {
    ...refused('tracks', []),
    report: { ...NOTHING, as: 'tracks', rows: kept + dropped.length, kept, dropped, warnings },
  };
}
