/** Features of a boundary file from the rows of text that every reader of formats gives. */
import type { ReadFile } from '../files-in/sheet.ts';
import type { BoundaryFeature } from './model.ts';

/** Every row that has a shape, of every layer; a plain table has none. Cells of people are only looked at, never kept. */
export function boundaryFeatures({ sheets }: ReadFile): readonly BoundaryFeature[] {
  return sheets.flatMap(({ lines, shapes }) => {
    if (shapes === null) return [];
    const [header = []] = lines;
    return lines.slice(1).map(
      (cells, i): BoundaryFeature => ({
        properties: Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])),
        geometry: shapes[i + 1] ?? null,
      }),
    );
  });
}
