/** Rows as they are counted: by H3 cell, by kecamatan, by month, and by month, kecamatan and kind together. */

import { cellToParent } from 'h3-js';
import type { ImportedIncident, IncidentCounts } from '../../domain/imported.ts';
import { cellFinder } from './lattice.ts';

/** Cells about 1.2 km from middle to corner. */
export const RESOLUTION = 7;

export interface Count {
  readonly count: number;
  /** People the rows speak of; a row that gives no number adds none. */
  readonly persons: number;
}
export interface CellCounts {
  /** 7, or coarser where events lie in more cells than a map can show. */
  readonly resolution: number;
  /** H3 indexes, sorted; counts and persons stand in the same order. */
  readonly cells: readonly string[];
  readonly counts: Uint32Array;
  readonly persons: Float64Array;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * More cells are neither sent to the page nor drawn at once, so that the page stays quick: Batam and its strait have 3,000,
 * all of Indonesia a million.
 */
export const MOST_CELLS = 5_000;

type Counted = readonly [cell: string, count: number, persons: number];
function grouped(rows: readonly Counted[]): Counted[] {
  const sums = new Map<string, Counted>();
  for (const [cell, count, people] of rows) {
    const before = sums.get(cell);
    sums.set(cell, before ? [cell, before[1] + count, before[2] + people] : [cell, count, people]);
  }
  return [...sums.values()];
}

/** Grows as cells are met. */
export function cellTally() {
  const finder = cellFinder(RESOLUTION);
  let counts = new Uint32Array(1024);
  let persons = new Float64Array(1024);
  return {
    add: (lon: number, lat: number, people: number): void => {
      const n = finder.find(lon, lat);
      if (n >= counts.length) {
        const [more, moreToo] = [new Uint32Array(n * 2), new Float64Array(n * 2)];
        more.set(counts);
        moreToo.set(persons);
        [counts, persons] = [more, moreToo];
      }
      counts[n] = (counts[n] as number) + 1;
      persons[n] = (persons[n] as number) + people;
    },
    counted: (): CellCounts => {
      // Where two faces of the icosahedron meet, one cell has two numbers.
      let merged = grouped([...finder.indexes].map((cell, n) => [cell, counts[n] as number, persons[n] as number]));
      let resolution = RESOLUTION;
      while (merged.length > MOST_CELLS) {
        resolution--;
        const parent = resolution;
        merged = grouped(merged.map(([cell, count, people]) => [cellToParent(cell, parent), count, people]));
      }
      merged.sort(([a], [b]) => byText(a, b));
      return {
        resolution,
        cells: merged.map(([cell]) => cell),
        counts: Uint32Array.from(merged, ([, count]) => count),
        persons: Float64Array.from(merged, ([, , people]) => people),
      };
    },
  };
}

/** Counts of a list too long to keep. */
export function incidentTally() {
  const months = new Map<
    string,
    { -readonly [K in keyof IncidentCounts['months'][number]]: IncidentCounts['months'][number][K] }
  >();
  const cells = cellTally();
  return {
    add: ({ date, kind, kecamatan, position, counts }: Omit<ImportedIncident, 'key'>): void => {
      const month = date.slice(0, 7);
      const key = `${month}|${kecamatan ?? ''}|${kind ?? ''}`;
      let entry = months.get(key);
      if (!entry) {
        entry = { month, kecamatan, kind, count: 0, persons: 0 };
        months.set(key, entry);
      }
      entry.count++;
      entry.persons += counts.persons ?? 0;
      if (position) cells.add(position.lon, position.lat, 0);
    },
    counted: (): IncidentCounts => {
      const { cells: indexes, counts } = cells.counted();
      return {
        months: [...months].sort(([a], [b]) => byText(a, b)).map(([, entry]) => ({ ...entry })),
        cells: indexes.map((cell, i) => ({ cell, count: counts[i] as number })),
      };
    },
  };
}
