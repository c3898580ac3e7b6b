/** What a clerk should know of an import in which nothing is wrong: columns not read, values not understood. */
import type { ReadFile } from '../files-in/sheet.ts';
import type { Column } from '../tables-in/header.ts';

export interface Warning {
  readonly rule: string;
  readonly row: number | null;
  readonly column: string | null;
  /** Rows it holds for, where it is one warning for many. */
  readonly rows: number | null;
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<string, string>> = {
  monthFirst: 'Dates are read month first, since second numbers above 12 occur and first ones never; check one row.',
  kecamatan: 'No kecamatan of the region; such cases are kept and count for the city.',
  kelurahan: 'No kelurahan of the region; the cell is left out of the rows that are kept.',
  exploitation: 'A form of exploitation is in no list known here; it counts as unknown.',
  partialMode: 'A mode of the Indonesian list fits the HTCDS code only in part; check the cases themselves.',
  swappedColumns: "Longitude and latitude stand in each other's column throughout; they are read the right way round.",
  utmColumns: 'The coordinates are metres of UTM throughout; they are read as such. Check one place on the map.',
  source: 'No column says where the rows are from; the name given to this list when it is kept is their source.',
  noShape: 'A feature has no shape; its row is judged by its columns alone.',
};

/** These are said of the file, not of a number of its rows. */
const WHOLE = new Set(['monthFirst', 'swappedColumns', 'utmColumns', 'source']);

/** Listed one by one up to here, then only counted: a column of phone numbers is one mistake, not a thousand. */
export const MOST_LISTED = 20;

/** @param allEmptied how many cells were emptied, where `emptied` holds only the first of them */
export function warningsOf(
  unread: readonly Column[],
  notes: ReadonlyMap<string, number>,
  emptied: readonly { readonly row: number; readonly column: string }[],
  allEmptied = emptied.length,
): Warning[] {
  const personal = 'The cell looked like a number, phone, e-mail or name of a person and was emptied.';
  return [
    ...unread.map(({ name }) => ({
      ...{ rule: 'notRead', row: null, column: name, rows: null },
      remedy: 'No field is known for this column, or another column already gives it; it is not read.',
    })),
    ...[...notes].map(([rule, rows]) => ({
      ...{ rule, row: null, column: null, rows: WHOLE.has(rule) ? null : rows },
      remedy: REMEDIES[rule] ?? rule,
    })),
    ...emptied
      .slice(0, MOST_LISTED)
      .map(({ row, column }) => ({ rule: 'personalCell', row, column, rows: null, remedy: personal })),
    ...(allEmptied > MOST_LISTED
      ? [{ rule: 'personalCell', row: null, column: null, rows: allEmptied, remedy: personal }]
      : []),
  ];
}

/** What the reader of the format saw of the file as a whole. */
const FILE_REMEDIES: Readonly<Record<string, string>> = {
  extension: 'The name of the file says another format than its content; it is read by its content.',
  encoding: 'Some letters may be wrong; save the file as UTF-8 if names look odd.',
  cellLength: 'A cell with very much text was emptied.',
  cellError: 'A cell of the sheet holds an error such as #REF!; it is read as empty.',
  formulaWithoutValue: 'A formula has no saved result; open the file once, save it and give it again.',
  hiddenSheet: 'A hidden sheet is left out; show it if its rows belong here.',
  hiddenRow: 'A hidden row is read like the others; delete it if it does not belong here.',
  deletedRow: 'A row marked as deleted is left out.',
  networkLink: 'The file points to other addresses; nothing is fetched from there.',
  noProjection: 'The file does not say in what grid its shapes are; they are taken for degrees of WGS 84.',
  noDbf: 'The table of the shapes is missing in the zip; there are shapes alone.',
};

/** What the file itself tells before any row is judged. */
export const fileWarnings = ({ warnings, dropped }: ReadFile): Warning[] => [
  ...warnings.map(({ rule, count }) => ({
    ...{ rule, row: null, column: null, rows: count },
    remedy: FILE_REMEDIES[rule] ?? 'Found while the file was read; check its rows.',
  })),
  ...dropped.map(({ name, count }) => ({
    ...{ rule: 'notRead', row: null, column: name, rows: count },
    remedy: 'Elements of this name are not read.',
  })),
];
