/** The sheet behind a graph (ECMA-376 part 1, 18): a suite opens it when somebody edits the data. A gap is an empty cell. */
import { strToU8, zipSync } from 'fflate';
import type { NativeGraph } from '../../../charts/figures/native.ts';
import { xml } from '../map/text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const text = (at: string, words: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xml(words)}</t></is></c>`;

function rows({ categories, series }: NativeGraph): string {
  const head = `<row r="1">${text('A1', ' ')}${text('B1', series.name)}${text('C1', ' ')}</row>`;
  const body = categories.map((category, i) => {
    const at = i + 2;
    const value = series.values[i] ?? null;
    const number = value === null ? '' : `<c r="B${at}"><v>${value}</v></c>`;
    const note = series.notes[i] ? text(`C${at}`, series.notes[i]) : '';
    return `<row r="${at}">${text(`A${at}`, category)}${number}${note}</row>`;
  });
  return head + body.join('');
}

/** Category, value and what must be known of it, row by row. */
export function workbookOf(graph: NativeGraph): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows(graph)}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, body]) => [name, strToU8(HEAD + body)])));
}
