/** Features of a map file to a table: a line a feature, a column a property, the shape beside it. */
import type { Geometry } from 'geojson';
import { type Project, SHAPE_REMEDY, soundShape } from './geometry.ts';
import type { Notes } from './notes.ts';
import type { Sheet } from './sheet.ts';

export interface FeatureTable {
  /** Adds a feature; of two properties of one name the first that is not empty stands. */
  readonly add: (cells: Iterable<readonly [name: string, text: string]>, shape: unknown) => void;
  /** Features added. */
  readonly size: () => number;
  readonly sheet: (name: string | null) => Sheet;
}

export function featureTable(notes: Notes, project: Project | null = null): FeatureTable {
  const columns = new Map<string, number>();
  const header: string[] = [];
  const lines: (readonly string[])[] = [header];
  const shapes: (Geometry | null)[] = [null];
  return {
    add(cells, raw) {
      notes.spend('rows', 1);
      const line: string[] = [];
      for (const [name, text] of cells) {
        let column = columns.get(name);
        if (column === undefined) {
          column = columns.size;
          notes.width(column + 1);
          columns.set(name, column);
          header.push(notes.cell(name));
        }
        if (text === '') continue;
        while (line.length <= column) line.push('');
        if (line[column] === '') line[column] = notes.cell(text);
        else notes.warn('sameName');
      }
      notes.spend('cells', line.length);
      const shape = soundShape(raw, notes, project);
      if (typeof shape === 'string') notes.tell(lines.length, shape, SHAPE_REMEDY[shape]);
      lines.push(line);
      shapes.push(typeof shape === 'string' ? null : shape);
    },
    size: () => lines.length - 1,
    sheet: (name) => ({ name, lines, badQuotes: new Set(), shapes }),
  };
}
