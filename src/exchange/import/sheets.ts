/** Which sheet of a file is read, where its header stands and what it is about. */
import type { ImportKind } from '../../domain/imported.ts';
import { mayBeSomebody } from '../../protect/person-names.ts';
import { personalCell } from '../../protect/personal.ts';
import type { ReadFile, Sheet } from '../files-in/sheet.ts';
import { fieldOf, isHtcdsCode, TABLE_KINDS, type TableKind } from '../mapping/fields.ts';
import { guessSheet } from '../mapping/guess.ts';
import { indicatorOf } from '../mapping/indicators.ts';
import { featureHeader, findHeader, type Header } from '../tables-in/header.ts';
import type { SheetView } from './report.ts';

export const isTableKind = (kind: ImportKind | null): kind is TableKind => TABLE_KINDS.some((one) => one === kind);

export const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '');

/** A head of a column such as "Penduduk 2023"; a title over a table has more words. */
const isFigureHead = (cell: string): boolean => {
  const { indicator, year, known } = indicatorOf(cell);
  return known || (year !== '' && indicator !== '' && cell.trim().split(/\s+/).length <= 4);
};

const namesFor = (as: ImportKind | null) => ({
  isCode: isHtcdsCode,
  isField: (cell: string): boolean =>
    (as !== null && isTableKind(as) ? [as] : TABLE_KINDS).some((kind) => fieldOf(cell, kind) !== null) ||
    (as === 'indicators' ? isFigureHead(cell) : as === null && indicatorOf(cell).known),
});

export interface Survey {
  readonly sheet: Sheet;
  /** null where no line names anything known. */
  readonly header: Header | null;
  readonly kind: ImportKind | null;
  /** Data lines that are not blank; without a header, all of them. */
  readonly rows: number;
}

function survey(sheet: Sheet, format: ReadFile['format'], as: ImportKind | null): Survey {
  const { lines, shapes } = sheet;
  const wanted = namesFor(as);
  const header =
    shapes === null
      ? (findHeader(lines, wanted) ?? findHeader(lines, namesFor(null)))
      : featureHeader(lines[0] ?? [], wanted);
  const firstData = header?.firstData ?? 0;
  let rows = 0;
  for (let i = firstData; i < lines.length; i++) if (!isBlank(lines[i] ?? []) || (shapes?.[i] ?? null) !== null) rows++;
  return { sheet, header, kind: header === null ? as : (as ?? guessSheet(sheet, header.columns, format)), rows };
}

/** Sheets that say what they are about before those that do not; among them the longest. */
const weight = ({ header, kind, rows }: Survey): number => (header === null ? 0 : kind === null ? 1 : 2) * 1e9 + rows;

/** All sheets, and the one to be read: that which is asked for, or that which says most. */
export function surveySheets({ sheets, format }: ReadFile, as: ImportKind | null, wanted: number | null) {
  const surveys = sheets.map((sheet) => survey(sheet, format, as));
  const best = surveys.reduce((most, one, i) => (weight(one) > weight(surveys[most] ?? one) ? i : most), 0);
  const at = wanted !== null && surveys[wanted] ? wanted : best;
  const views = surveys.map(
    ({ sheet: { name }, rows }): SheetView => ({
      name: name !== null && personalCell(name) === null && !mayBeSomebody(name) ? name : null,
      rows,
    }),
  );
  return { views, at, chosen: surveys[at] ?? null };
}
