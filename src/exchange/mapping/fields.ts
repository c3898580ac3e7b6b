/** Which of our fields a column name means: the registers' own names, Indonesian and English synonyms, HTCDS codes and labels. */
import { headerWords } from '../../protect/personal.ts';
import words from './words.json';

/** What a table of rows can be about; boundaries and tracks are shapes and have readers of their own. */
export const TABLE_KINDS = ['cases', 'incidents', 'places', 'routes', 'indicators'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** HTCDS names its columns with three letters of the table before the field. */
const HTCDS_CODE = /^[A-Za-z]{3}_[A-Za-z]\w*$/;
const HTCDS_TABLES = /^(prs|vic|cas|con|hte|org) /;
export const isHtcdsCode = (cell: string): boolean =>
  HTCDS_CODE.test(cell.trim()) && HTCDS_TABLES.test(headerWords(cell));

/** "(dd/mm/yyyy)", "(orang)" and the like after a name change nothing in what it means. */
const UNITS = / (dd|mm|yyyy|yy|orang|jiwa|org|wib|derajat|desimal|decimal|degrees|wgs ?84|dd mm yyyy|tkp|tahun|thn)$/;

function withoutUnits(text: string): string {
  const shorter = text.replace(UNITS, '');
  return shorter === text ? text : withoutUnits(shorter);
}

/** Words, in the form of `headerWords`, to the key they are a synonym of. */
export const lookup = (fields: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(fields).flatMap(([field, names]) => [field, ...names].map((name) => [headerWords(name), field])),
  );

const FIELDS: Readonly<Record<TableKind, ReadonlyMap<string, string>>> = {
  cases: lookup(words.cases),
  incidents: lookup(words.incidents),
  places: lookup(words.places),
  routes: lookup(words.routes),
  indicators: lookup(words.indicators),
};

/** The fields a column of such a table can be read as. */
export const fieldNames = (kind: TableKind): readonly string[] => Object.keys(words[kind]);

/**
 * The field of a register a column name means, or null.
 * @param name one header cell, code or label
 */
export function fieldOf(name: string, kind: TableKind): string | null {
  const said = headerWords(name).replace(/^tgl\b/, 'tanggal');
  const forms = [said, said.replace(HTCDS_TABLES, ''), withoutUnits(said)];
  return forms.map((form) => FIELDS[kind].get(form)).find((field) => field !== undefined) ?? null;
}

/** The synonyms of a code list, turned round: words to code. */
export const codesOf = (list: 'exploitationCodes' | 'partialModes' | 'hteTypes'): ReadonlyMap<string, string> =>
  lookup(words[list]);

/** The codes of a list, in its own order. */
export const codeNames = (list: 'exploitationCodes' | 'hteTypes'): readonly string[] => Object.keys(words[list]);
