/** What a table is about, from the names of its columns. */
import { personalByName } from '../../protect/personal.ts';
import type { Column } from '../tables-in/header.ts';
import { fieldOf, type ImportKind, isHtcdsCode } from './fields.ts';

/**
 * The kind of register a header belongs to, or null where it says too little.
 * Case records are looked for first: a list of people taken for a list of events would be read row by row.
 */
export function guessKind(header: readonly Column[]): ImportKind | null {
  const names = header.flatMap(({ aliases }) => aliases);
  const has = (kind: ImportKind, ...fields: string[]): boolean =>
    names.some((name) => fields.includes(fieldOf(name, kind) ?? ''));
  const people = names.filter((name) => personalByName(name) !== null).length;
  if (names.filter(isHtcdsCode).length >= 2 || (has('cases', 'exploitation') && !has('incidents', 'persons', 'kind')))
    return 'cases';
  if (people >= 3 && !has('incidents', 'persons', 'lon')) return 'cases';
  if (has('incidents', 'date') && has('incidents', 'persons', 'kind', 'kecamatan', 'place_text', 'lon'))
    return 'incidents';
  if (has('places', 'name') && has('places', 'lon', 'kecamatan', 'kind')) return 'places';
  return null;
}
