/** Delimited text to lines of cells; the delimiter is the one that gives the most lines the same number of cells. */
import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';
export interface Lines {
  readonly delimiter: Delimiter;
  /** Cells as they stand, blank lines as one empty cell. */
  readonly lines: readonly (readonly string[])[];
  /** Line numbers from 0 where a double quote is out of place. */
  readonly badQuotes: ReadonlySet<number>;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_LINES = 60;

const split = (text: string, delimiter: Delimiter, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false });

/** Cells of the lines that agree with the commonest count above one; a delimiter nobody used scores 0. */
function score(text: string, delimiter: Delimiter): number {
  const tally = new Map<number, number>();
  for (const { length } of split(text, delimiter, SAMPLE_LINES).data)
    if (length > 1) tally.set(length, (tally.get(length) ?? 0) + 1);
  return Math.max(0, ...[...tally].map(([cells, lines]) => lines * lines * Math.sqrt(cells)));
}

/** Splits a text; a first line `sep=;`, as spreadsheets write it, settles the delimiter and is no data. */
export function splitLines(text: string): Lines {
  const named = /^sep=([,;\t|])\r?\n/i.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const told = DELIMITERS.find((mark) => mark === named?.[1]);
  const scores = DELIMITERS.map((mark) => score(body, mark));
  const best = DELIMITERS[scores.indexOf(Math.max(...scores))] ?? ',';
  const delimiter = told ?? best;
  const { data, errors } = split(body, delimiter);
  const badQuotes = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0));
  return { delimiter, lines: data, badQuotes };
}
