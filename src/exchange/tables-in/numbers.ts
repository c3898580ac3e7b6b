/** Numbers as people write them: decimal comma or point, with or without thousands marks. */

/** The decimal mark of a column; `mixed` where its cells contradict each other, null where none of them says. */
export type DecimalMark = 'comma' | 'point' | 'mixed' | null;

/** Longer cells are no numbers, whatever digits they hold. */
const LONGEST_NUMBER = 40;

const bare = (text: string): string =>
  text.length > LONGEST_NUMBER ? 'text' : text.trim().replace(/[\s\u00A0\u202F']/g, '');

/** Which mark one cell proves: 12,5 and 1.234,5 the comma, 12.5 and 1,234.5 the point; 1.234 and 1,234 prove nothing. */
function proof(cell: string): 'comma' | 'point' | null {
  const text = bare(cell).replace(/^[+-]/, '');
  if (/^\d{1,3}(\.\d{3})*,\d+$/.test(text) && text.includes('.')) return 'comma';
  if (/^\d{1,3}(,\d{3})*\.\d+$/.test(text) && text.includes(',')) return 'point';
  if (/^\d+,\d+$/.test(text) && !/^[1-9]\d{0,2},\d{3}$/.test(text)) return 'comma';
  if (/^\d+\.\d+$/.test(text) && !/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return 'point';
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(text)) return 'comma';
  return /^\d{1,3}(,\d{3}){2,}$/.test(text) ? 'point' : null;
}

/** The mark a column's cells agree on. */
export function decimalMark(cells: readonly string[]): DecimalMark {
  const found = new Set(cells.map(proof).filter((mark) => mark !== null));
  if (found.size > 1) return 'mixed';
  return [...found][0] ?? null;
}

/**
 * A count of people or things: a mark before three digits separates thousands (1.250 is 1250) unless the column proves
 * that it is its decimal mark.
 * @returns NaN for what is no number, or could be two
 */
export function readCount(cell: string, mark: DecimalMark): number {
  const text = bare(cell);
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(\.\d{3})+$/.test(text))
    return mark === 'point' || mark === 'mixed' ? NaN : Number(text.replaceAll('.', ''));
  if (/^\d{1,3}(,\d{3})+$/.test(text))
    return mark === 'comma' || mark === 'mixed' ? NaN : Number(text.replaceAll(',', ''));
  return readDecimal(text);
}

/**
 * A number in which a single mark is the decimal mark whichever it is: degrees have no thousands.
 * @returns NaN for what is no number
 */
export function readDecimal(cell: string): number {
  const text = bare(cell);
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  return /^[+-]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
}

/**
 * A figure: a mark before three digits separates thousands unless its column proves that it is the decimal mark.
 * @returns NaN for what is no number, or could be two
 */
export function readValue(cell: string, mark: DecimalMark): number {
  const text = bare(cell);
  const [sign, size] = text.startsWith('-') ? [-1, text.slice(1)] : [1, text];
  const decimal = mark === 'point' ? '.' : mark === 'comma' ? ',' : null;
  if (decimal !== null && size.includes(decimal)) return sign * readDecimal(size);
  return sign * readCount(size, mark);
}
