/** What the formats of cells say of their numbers: days, shares of a hundred, leading zeros. */
import type { Notes } from './notes.ts';
import { textOf } from './text.ts';
import { walkXml } from './xml-file.ts';
import type { Entry } from './zip.ts';

export type CellStyle = 'plain' | 'date' | 'percent' | { readonly zeros: number };

/** Formats that are built in and are days or days with a time; 45 to 47 are spans of time. */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** @param code of a format, e.g. `dd/mm/yyyy`, `0.0%`, `0000` */
export function styleOf(code: string): CellStyle {
  // Words in quotes, escaped letters, colours and languages in brackets are no letters of a date.
  const [bare = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';');
  if (/^0{2,}$/.test(bare)) return { zeros: bare.length };
  if (bare.includes('%')) return 'percent';
  if (/\[(h+|m+|s+)\]/i.test(bare) || /general|standard/i.test(bare)) return 'plain';
  return /[dmyhs]/i.test(bare) ? 'date' : 'plain';
}

/** Styles by the number cells name them with. */
export function stylesOf(entry: Entry | undefined, notes: Notes): readonly CellStyle[] {
  const codes = new Map<number, CellStyle>([9, 10].map((id) => [id, 'percent']));
  for (const id of BUILT_IN_DATES) codes.set(id, 'date');
  const styles: CellStyle[] = [];
  if (!entry) return styles;
  walkXml(
    textOf(entry.read(), notes),
    {
      quiet: true,
      children: { '': ['styleSheet'], styleSheet: ['numFmts', 'cellXfs'], numFmts: ['numFmt'], cellXfs: ['xf'] },
      open(name, { numFmtId = '0', formatCode = '' }) {
        if (name === 'numFmt') codes.set(Number(numFmtId), styleOf(formatCode));
        if (name === 'xf') styles.push(codes.get(Number(numFmtId)) ?? 'plain');
      },
      close() {},
    },
    notes,
  );
  return styles;
}
