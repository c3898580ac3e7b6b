/** Judges rows of one kind and holds what is kept of them. */
import type { Geometry } from 'geojson';
import type {
  ImportedData,
  ImportedIncident,
  ImportedIndicator,
  ImportedPlace,
  ImportedRoute,
} from '../../domain/imported.ts';
import type { TableKind } from '../mapping/fields.ts';
import type { RowReader } from '../tables-in/rows.ts';
import { type CaseCell, countCells, readCase } from './cases.ts';
import { readIncident } from './incidents.ts';
import { readFigures } from './indicators.ts';
import type { Fault, Judging } from './judge.ts';
import { keyer } from './keys.ts';
import { readPlace } from './places.ts';
import { readRoute } from './routes.ts';

type Unkeyed<T> = Omit<T, 'key'>;
export type Judged =
  | { readonly as: 'cases'; readonly row: CaseCell }
  | { readonly as: 'incidents'; readonly row: Unkeyed<ImportedIncident> }
  | { readonly as: 'places'; readonly row: Unkeyed<ImportedPlace> }
  | { readonly as: 'routes'; readonly row: Unkeyed<ImportedRoute> }
  | { readonly as: 'indicators'; readonly row: readonly Unkeyed<ImportedIndicator>[] };

const tagged = <A extends string, T extends object>(as: A, row: T | Fault): { as: A; row: T } | Fault =>
  'fault' in row ? row : { as, row };

export class Keeper {
  readonly #kind: TableKind;
  readonly #keyed = keyer();
  readonly #cases: CaseCell[] = [];
  readonly #incidents: ImportedIncident[] = [];
  readonly #places: ImportedPlace[] = [];
  readonly #routes: ImportedRoute[] = [];
  readonly #indicators: ImportedIndicator[] = [];
  /** Rows of the file of which something is kept. */
  kept = 0;

  constructor(kind: TableKind) {
    this.#kind = kind;
  }

  /** What a row holds, or why it is dropped; nothing is kept yet. */
  judge(row: RowReader, shape: Geometry | null, judging: Judging): Judged | Fault {
    switch (this.#kind) {
      case 'cases':
        return tagged('cases', readCase(row, judging));
      case 'incidents':
        return tagged('incidents', readIncident(row, shape, judging));
      case 'places':
        return tagged('places', readPlace(row, shape, judging));
      case 'routes':
        return tagged('routes', readRoute(row, shape, judging));
      case 'indicators':
        return tagged('indicators', readFigures(row, judging));
    }
  }

  keep(judged: Judged): void {
    this.kept++;
    if (judged.as === 'cases') this.#cases.push(judged.row);
    else if (judged.as === 'incidents') this.#incidents.push(this.#keyed(judged.row));
    else if (judged.as === 'places') this.#places.push(this.#keyed(judged.row));
    else if (judged.as === 'routes') this.#routes.push(this.#keyed(judged.row));
    else for (const figure of judged.row) this.#indicators.push(this.#keyed(figure));
  }

  data(): ImportedData {
    switch (this.#kind) {
      case 'cases':
        return { as: 'cases', cells: countCells(this.#cases) };
      case 'incidents':
        return { as: 'incidents', rows: this.#incidents };
      case 'places':
        return { as: 'places', rows: this.#places };
      case 'routes':
        return { as: 'routes', rows: this.#routes };
      case 'indicators':
        return { as: 'indicators', rows: this.#indicators };
    }
  }
}
