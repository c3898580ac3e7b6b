/** What has reached whom, as a table: places or areas by what could have reached them. */

/**
 * `reached`: a row names this very place or area, a part of it, or (for a kelurahan) its kecamatan as a whole.
 * `citywide`: rows name the city, what it lies in, or its ports in general; which place is not published.
 * `notReached`: a closed list is published, and this one is not on it. `none`: none in the register, which is not "none".
 */
export const GAP_STATES = ['reached', 'citywide', 'notReached', 'none'] as const;
export type GapState = (typeof GAP_STATES)[number];

/** What the rows of a cell say: its own name, its kecamatan as a whole, ports in general, the city, or a closed list. */
export type GapBasis = 'name' | 'whole' | 'ports' | 'city' | 'list' | null;

export interface GapCell {
  readonly state: GapState;
  readonly by: GapBasis;
  /** Ids of the programmes, or of the places of help, that it rests on. */
  readonly rests: readonly string[];
}

export interface GapRow {
  /** Id of a place, or Kemendagri code of an area. */
  readonly id: string;
  /** What rows are put together by: a kind of place, or the code of the area above. */
  readonly group: string;
  /** By column. */
  readonly cells: Readonly<Record<string, GapCell>>;
}

export interface GapTable {
  readonly columns: readonly string[];
  readonly rows: readonly GapRow[];
}

export const NONE: GapCell = { state: 'none', by: null, rests: [] };

export const cellOf = (row: GapRow, column: string): GapCell => row.cells[column] ?? NONE;

/** How many rows of a column are in each state. */
export function countStates({ rows }: GapTable, column: string): Readonly<Record<GapState, number>> {
  const counts = { reached: 0, citywide: 0, notReached: 0, none: 0 };
  for (const row of rows) counts[cellOf(row, column).state]++;
  return counts;
}

/** Ids that the cells of one state of a column rest on, each once, in the order in which they are met. */
export const restsOf = (
  { rows }: GapTable,
  column: string,
  state: GapState,
  by: GapBasis = null,
): readonly string[] => [
  ...new Set(
    rows
      .map((row) => cellOf(row, column))
      .flatMap((cell) => (cell.state === state && (by === null || cell.by === by) ? cell.rests : [])),
  ),
];

export interface Wide {
  /** Places or areas, and the programmes or services that name something wider instead of them. */
  readonly rows: number;
  readonly rests: number;
}

/** What a column has for the city alone, by what is named instead of the place. */
export function countWide(table: GapTable, column: string): { readonly ports: Wide; readonly city: Wide } {
  const wide = (by: 'ports' | 'city'): Wide => ({
    rows: table.rows.map((row) => cellOf(row, column)).filter((c) => c.state === 'citywide' && c.by === by).length,
    rests: restsOf(table, column, 'citywide', by).length,
  });
  return { ports: wide('ports'), city: wide('city') };
}

/** Rows that nothing names: in one column, or (without one) in any. */
export const unreached = ({ columns, rows }: GapTable, column: string | null): readonly GapRow[] =>
  rows.filter((row) => (column ? [column] : columns).some((c) => cellOf(row, c).state !== 'reached'));
