/**
 * The last net of the public form: free text that names a protected place (a remark on a shipwreck, a patrolled beach, a
 * ferry's further stops) loses the name, wherever it stands.
 */
import type { Place, Route } from '../domain/register.ts';
import { PROTECTED_PLACE_KINDS, PUBLIC_PLACE_KINDS, PUBLIC_ROUTE_KINDS } from './profile.ts';

export const UNNAMED = '[place not named]';

const wholeWords = (name: string): string =>
  `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\p{L}\\p{N}])`;

export type NameMask = <T>(value: T) => T;

/** Members whose text is a key or an address and no prose. */
const NO_PROSE = /(^|_)(id|code|url|cells?|date|grade|licence)$/;

/**
 * A function that returns a value of the same shape without the names: in a text the name is replaced, an entry of a
 * list or a member of `attributes` that names one is dropped.
 * @param openNames names that are public anyway (areas, islands, actors): a landing that bears one cannot be told by it
 */
export function nameMask(places: readonly Place[], routes: readonly Route[], openNames: readonly string[]): NameMask {
  const open = [
    ...openNames,
    ...places
      .filter((place) => PUBLIC_PLACE_KINDS.includes(place.kind))
      .flatMap((place) => [place.name, place.name_id ?? '']),
    ...routes.filter((route) => PUBLIC_ROUTE_KINDS.includes(route.kind)).map((route) => route.name),
  ].join('\n');
  const names = places
    .filter((place) => PROTECTED_PLACE_KINDS.includes(place.kind))
    .flatMap((place) => [place.name, place.name_id ?? ''])
    .filter((name) => name !== '' && !new RegExp(wholeWords(name), 'iu').test(open))
    // The longest first, so that no half of a name is left standing.
    .sort((a, b) => b.length - a.length);
  if (names.length === 0) return (value) => value;
  const any = new RegExp(names.map(wholeWords).join('|'), 'giu');
  const namesOne = (text: string): boolean => text.search(any) >= 0;
  const dropped = (value: unknown): boolean => typeof value === 'string' && namesOne(value);
  const mask = (value: unknown, inAttributes: boolean): unknown => {
    if (typeof value === 'string') return value.replace(any, UNNAMED);
    if (Array.isArray(value)) return value.filter((item) => !dropped(item)).map((item) => mask(item, inAttributes));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => !(inAttributes && dropped(item)))
        .map(([key, item]) => [key, NO_PROSE.test(key) ? item : mask(item, inAttributes || key === 'attributes')]),
    );
  };
  return <T>(value: T): T => mask(value, false) as T;
}
