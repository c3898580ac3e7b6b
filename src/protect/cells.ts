/** H3 cells that hold enough rows to be shown: grouping, merging with neighbours, and their outline. */
import type { MultiPolygon, Polygon } from 'geojson';
import { cellsToMultiPolygon, gridDisk, latLngToCell } from 'h3-js';
import { rightHanded, roundPosition } from './features.ts';
import { MINIMUM_IN_CELL, PUBLIC_RESOLUTION } from './profile.ts';

export interface CellGroup<T> {
  /** H3 indexes, sorted; more than one where a thin cell was merged into its neighbour. */
  readonly cells: readonly string[];
  readonly members: readonly T[];
}

export const cellOf = (lon: number, lat: number, resolution = PUBLIC_RESOLUTION): string =>
  latLngToCell(lat, lon, resolution);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const touches = <T>(a: CellGroup<T>, b: CellGroup<T>): boolean =>
  a.cells.some((cell) => gridDisk(cell, 1).some((near) => b.cells.includes(near)));
/** Fewest members first, then the smaller index: the same input gives the same groups in any order of rows. */
const thinnestFirst = <T>(a: CellGroup<T>, b: CellGroup<T>): number =>
  a.members.length - b.members.length || byText(a.cells[0] ?? '', b.cells[0] ?? '');

/**
 * Groups rows by cell; a group with fewer than `minimum` members joins the thinnest group that touches it (the area
 * shown is then both cells), again and again; one that touches none, or still holds too few, is left out.
 * @returns groups of at least `minimum` members, sorted by their first cell
 */
export function groupByCell<T>(
  rows: readonly T[],
  cellFor: (row: T) => string,
  minimum = MINIMUM_IN_CELL,
): readonly CellGroup<T>[] {
  const byCell = new Map<string, T[]>();
  for (const row of rows) byCell.set(cellFor(row), [...(byCell.get(cellFor(row)) ?? []), row]);
  const kept: CellGroup<T>[] = [];
  let open: CellGroup<T>[] = [...byCell].map(([cell, members]) => ({ cells: [cell], members }));
  for (;;) {
    const thin = open.filter((group) => group.members.length < minimum).sort(thinnestFirst)[0];
    if (!thin) break;
    open = open.filter((group) => group !== thin);
    const host = open.filter((group) => touches(thin, group)).sort(thinnestFirst)[0];
    if (!host) continue;
    open = open.filter((group) => group !== host);
    open.push({ cells: [...host.cells, ...thin.cells].sort(byText), members: [...host.members, ...thin.members] });
  }
  kept.push(...open);
  return kept.sort((a, b) => byText(a.cells[0] ?? '', b.cells[0] ?? ''));
}

/** The outline of one or more cells, WGS 84 degrees, five decimals. */
export function cellsOutline(cells: readonly string[]): Polygon | MultiPolygon {
  const polygons = cellsToMultiPolygon([...cells], true).map((rings) =>
    rings.map((ring) => ring.map((p) => roundPosition(p))),
  );
  const [only] = polygons;
  return polygons.length === 1 && only
    ? rightHanded({ type: 'Polygon', coordinates: only })
    : rightHanded({ type: 'MultiPolygon', coordinates: polygons });
}
