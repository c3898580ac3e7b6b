/**
 * Spreadsheets (XLSX) in: values of cells as their sheet shows them. Formulas are never read, only the value saved with
 * them. Read here and not by a library, because those at hand build whatever row number a cell claims.
 */
import { readXml } from '../xml-in.ts';
import type { Notes } from './notes.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './text.ts';
import { blankMerged, cellAt, readRows, unescaped } from './xlsx-rows.ts';
import { type CellStyle, stylesOf } from './xlsx-styles.ts';
import { walkXml } from './xml-file.ts';
import type { Entry } from './zip.ts';

const WORKBOOK = /^xl\/workbook\d*\.xml$/i;

interface Listed {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

const attribute = (attributes: Readonly<Record<string, string>>, name: string): string =>
  Object.entries(attributes).find(([key]) => key === name || key.endsWith(`:${name}`))?.[1] ?? '';

function sharedStrings(entry: Entry | undefined, notes: Notes): readonly string[] {
  const strings: string[] = [];
  if (!entry) return strings;
  let parts: string[] = [];
  walkXml(
    textOf(entry.read(), notes),
    {
      quiet: true,
      // Readings of letters (`rPh`) are no text.
      children: { '': ['sst'], sst: ['si'], si: ['t', 'r'], r: ['t'] },
      open(name) {
        if (name === 'si') parts = [];
      },
      close(name, text) {
        if (name === 't') parts.push(text);
        if (name === 'si') strings.push(unescaped(parts.join('')));
      },
    },
    notes,
  );
  return strings;
}

/** @param entries of a packed file that holds a workbook */
export function readXlsx(entries: readonly Entry[], notes: Notes): readonly Sheet[] {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const book = entries.find(({ name }) => WORKBOOK.test(name));
  if (!book) return notes.refuse('broken', 'The spreadsheet has no workbook in it; save it again.');
  const listed: Listed[] = [];
  let from1904 = false;
  walkXml(
    textOf(book.read(), notes),
    {
      quiet: true,
      children: { '': ['workbook'], workbook: ['workbookPr', 'sheets'], sheets: ['sheet'] },
      open(name, attributes) {
        if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
        if (name === 'sheet')
          listed.push({
            name: attributes.name ?? '',
            id: Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '',
            hidden: /hidden$/i.test(attributes.state ?? ''),
          });
      },
      close() {},
    },
    notes,
  );
  const targets = new Map<string, string>();
  const links = byName.get(`xl/_rels/${book.name.split('/').at(-1)}.rels`.toLowerCase());
  // Without its list of parts a workbook cannot be read; that is found out below.
  if (links)
    readXml(textOf(links.read(), notes), {
      quiet: true,
      children: { '': ['Relationships'], Relationships: ['Relationship'] },
      open(name, attributes) {
        const target = attribute(attributes, 'Target');
        if (name === 'Relationship' && /\/worksheet$/.test(attributes.Type ?? ''))
          targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
      },
      close() {},
    });
  const strings = sharedStrings(byName.get('xl/sharedstrings.xml'), notes);
  const styles: readonly CellStyle[] = stylesOf(byName.get('xl/styles.xml'), notes);
  const cell = cellAt({ strings, styles, from1904 }, notes);
  const shown = listed.filter(({ hidden }) => !hidden);
  notes.warn('hiddenSheet', listed.length - shown.length);
  const sheets = shown.flatMap(({ name, id }): Sheet[] => {
    const target = targets.get(id);
    // Charts are sheets without cells.
    if (target === undefined) return [];
    const part = byName.get(target.toLowerCase());
    if (!part) return notes.refuse('broken', 'A sheet of the spreadsheet is missing; save it again.');
    const { lines, merged } = readRows(textOf(part.read(), notes), cell, notes);
    blankMerged(lines, merged, notes);
    return [{ name: shown.length > 1 ? name : null, lines, badQuotes: new Set(), shapes: null }];
  });
  return sheets.length > 0
    ? sheets
    : notes.refuse('empty', 'The spreadsheet shows no sheet with cells; unhide the sheet and save it again.');
}
