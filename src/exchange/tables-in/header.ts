/** Where the header of a table stands and what its columns are called: titles above it, two header rows, merged cells. */
import { namesSomebody } from '../../protect/person-names.ts';
import { headerWords, personalByName, personalCell } from '../../protect/personal.ts';
import { readDate } from './dates.ts';
import { readDecimal } from './numbers.ts';

export interface Column {
  readonly index: number;
  /** The name as the file has it, made unique; `column N` where it is no name that may be repeated. */
  readonly name: string;
  /** What the column is called: its code and its label, or its part and the group with the part. */
  readonly aliases: readonly string[];
}

export interface Header {
  readonly columns: readonly Column[];
  /** Line of the first data row, from 0. */
  readonly firstData: number;
}

/** What a table's reader knows of names: whether a cell names a field, and whether it is a code of HTCDS. */
export interface Names {
  readonly isField: (cell: string) => boolean;
  readonly isCode: (cell: string) => boolean;
}

type Line = readonly string[];
const SEARCHED_LINES = 12;
const LONGEST_NAME = 60;

const filled = (line: Line): string[] => line.filter((cell) => cell.trim() !== '');
const isValue = (cell: string): boolean =>
  personalCell(cell) !== null || readDate(cell) !== null || !Number.isNaN(readDecimal(cell));
const holdsValues = (line: Line): boolean => filled(line).some(isValue);

const known = (cell: string, { isField, isCode }: Names): boolean =>
  isField(cell) || isCode(cell) || personalByName(cell) !== null;
const knownIn = (line: Line, names: Names): number => filled(line).filter((cell) => known(cell, names)).length;

const isCodeLine = (line: Line, { isCode }: Names): boolean => {
  const codes = line.filter(isCode).length;
  return codes >= 2 && codes * 2 >= filled(line).length;
};

/** The label of a code repeats its words: vic_TypeOfExploitation, Type of exploitation. */
const agrees = (code: string, label: string): boolean => {
  const said = headerWords(label);
  return said !== '' && (headerWords(code).endsWith(said) || said.endsWith(headerWords(code).slice(4)));
};

/** Whether two neighbouring lines are one header: codes with labels, or groups with their parts below. */
function areOne(top: Line, below: Line, names: Names): boolean {
  if (holdsValues(top) || holdsValues(below) || filled(top).length < 2 || filled(below).length < 2) return false;
  const [upper, lower] = [isCodeLine(top, names), isCodeLine(below, names)];
  if (upper !== lower) {
    const [codes, labels] = upper ? [top, below] : [below, top];
    const both = codes.filter((code, i) => code.trim() !== '' && (labels[i] ?? '').trim() !== '');
    const same = codes.filter((code, i) => code.trim() !== '' && agrees(code, labels[i] ?? '')).length;
    return same >= 2 || (both.length > 0 && same * 2 >= both.length) || knownIn(labels, names) >= 2;
  }
  const gaps = below.some((cell, i) => cell.trim() !== '' && (top[i] ?? '').trim() === '');
  return gaps && knownIn(below, names) >= 1 && knownIn(top, names) + knownIn(below, names) >= 2;
}

const LOOKED_AHEAD = 200;

/**
 * Whether a word of the line stands elsewhere as a value of its own column: "perempuan" over "perempuan" is a row of a list
 * without header, beside somebody's name. A header printed again on every page comes again as a whole; the lines just
 * above and below may be the other half of it.
 */
function recurs(lines: readonly Line[], at: number): boolean {
  const small = (line: Line): string[] => line.map((cell) => cell.trim().toLowerCase());
  const words = small(lines[at] ?? []);
  const others = [...lines.slice(0, Math.max(0, at - 1)), ...lines.slice(at + 2, at + LOOKED_AHEAD)];
  return others.some((line) => {
    const below = small(line);
    const same = words.filter((word, i) => word !== '' && word === below[i]).length;
    return same > 0 && same < words.filter((word) => word !== '').length;
  });
}

/** "(1) (2) (3)" below a header only number its columns. */
const numbersColumns = (line: Line): boolean =>
  filled(line).length > 2 &&
  line.every((cell, i) => cell.trim() === '' || cell.replace(/[()\s]/g, '') === String(i + 1));

function nameOf(parts: readonly string[], index: number, names: Names): string {
  const name = parts.find(names.isCode) ?? parts.at(-1);
  // A cell that may be somebody's data is never repeated as a name.
  if (name === undefined || name.length > LONGEST_NAME || isValue(name) || (!known(name, names) && namesSomebody(name)))
    return `column ${index + 1}`;
  return name;
}

/** Hashtags below a header, as HXL has them, are no data. */
const isHashtags = (line: Line): boolean =>
  filled(line).length > 1 && filled(line).every((cell) => cell.length < 80 && /^\s*#[a-z_]+[\s+a-z_0-9]*$/i.test(cell));

/** A second "Nama" is "Nama (2)". */
function unique(name: string, taken: Set<string>): string {
  let [given, n] = [name, 2];
  while (taken.has(given)) given = `${name} (${n++})`;
  taken.add(given);
  return given;
}

/**
 * Finds the header among the first lines.
 * @returns null where no line names anything known: then no cell of the file may be taken for a name
 */
export function findHeader(lines: readonly Line[], names: Names): Header | null {
  let [best, most] = [-1, 0];
  for (const [i, line] of lines.slice(0, SEARCHED_LINES).entries()) {
    const score = knownIn(line, names);
    if (holdsValues(line) || score <= most) continue;
    if (score < 2 && score * 2 < filled(line).length) continue;
    if (recurs(lines, i)) continue;
    [best, most] = [i, score];
  }
  const found = lines[best];
  if (!found) return null;
  const above = lines[best - 1] ?? [];
  const below = lines[best + 1] ?? [];
  const rows = areOne(above, found, names) ? [above, found] : areOne(found, below, names) ? [found, below] : [found];
  let firstData = rows[1] === below ? best + 2 : best + 1;
  if (numbersColumns(lines[firstData] ?? [])) firstData++;
  if (isHashtags(lines[firstData] ?? [])) firstData++;
  const width = Math.max(...rows.map((row) => row.length));
  const coded = rows.some((row) => isCodeLine(row, names));
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index) => {
    const parts = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const [group, part] = parts;
    // A code and its label both speak of the column. A group does so only with its part: the men below "Jumlah Korban"
    // are not all victims.
    const aliases = part === undefined ? parts : coded ? [part, group ?? ''] : [part, parts.join(' ')];
    return { index, aliases, name: unique(nameOf(parts, index, names), taken) };
  });
  return { columns, firstData };
}

/** The header of features: their first line holds names of properties, which the format itself tells from values. */
export function featureHeader(line: Line, names: Names): Header {
  const taken = new Set<string>();
  const columns = line.map((cell, index) => {
    const name = cell.trim();
    return {
      index,
      aliases: name === '' ? [] : [name],
      name: unique(nameOf(name === '' ? [] : [name], index, names), taken),
    };
  });
  return { columns, firstData: 1 };
}
