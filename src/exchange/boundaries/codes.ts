/** Codes in cells: Kemendagri codes, which are known by heart, and P-codes, which are only carried along. */

/** Header of a column of BPS codes: BIG's KDCBPS and KDEBPS, `kode_bps`. */
export const isBpsHeader = (header: string): boolean => /bps/i.test(header);
/** Header that says whose codes these are: BIG's KDCPUM and KDEPUM, `kode_kemendagri`. */
export const isKemendagriHeader = (header: string): boolean =>
  /pum$|mendagri|kmdgri|permendagri|dukcapil/i.test(header);
/** Header of codes of nobody in particular. */
export const isCodeHeader = (header: string): boolean => /kode|code|^kd|_kd|^id_(kec|kel|desa)/i.test(header);

const DOTTED = /^\d{2}\.\d{2}\.\d{2}(\.\d{4})?$/;
const PLAIN = /^(\d{2})(\d{2})(\d{2})(\d{4})?$/;

/**
 * 21.71.04, 217104, 21.71.04.1002 and 2171041002 in their dotted form; null for all else. A BPS code of seven digits is
 * none; one of ten has the same look, so that only the name beside it can tell.
 */
export function kemendagriCode(cell: string): string | null {
  const text = cell.trim().replace(/^(\d{6}|\d{10})\.0$/, '$1');
  if (DOTTED.test(text)) return text;
  const parts = PLAIN.exec(text);
  return parts === null
    ? null
    : parts
        .slice(1)
        .filter((part) => part !== undefined)
        .join('.');
}

/** Nobody but Kemendagri writes dots. */
export const isDotted = (cell: string): boolean => DOTTED.test(cell.trim());

/** ID2171040 of a kecamatan, ID2171040002 of a kelurahan; null for all else. */
export function pcodeIn(cell: string): { readonly pcode: string; readonly level: 'kecamatan' | 'kelurahan' } | null {
  const text = cell.trim().toUpperCase();
  if (!/^[A-Z]{2}\d{7}(\d{3})?$/.test(text)) return null;
  return { pcode: text, level: text.length === 9 ? 'kecamatan' : 'kelurahan' };
}
