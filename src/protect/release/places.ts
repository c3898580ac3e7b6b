/** Places of a released table and what is told at them, as limits that a reader can compute with. */
import type { Release } from '../../domain/project.ts';
import { MINIMUM_COUNT } from '../profile.ts';

/** `[dimension, value, year]`; `*` sums over it, and `*` as dimension is the total over its values. */
export type Place = readonly string[];

/** A place as a key. */
export const placeKey = (at: Place): string => at.join('\t');

/** What a reader knows of one place; `high` is Infinity where nothing bounds it. */
export interface Limits {
  readonly at: Place;
  readonly low: number;
  readonly high: number;
}

/** Counts of 0 to 9: not even whether somebody is there can be read. */
export const SMALL = `0-${MINIMUM_COUNT - 1}`;
/** A count that is not told for the sake of others, and is no small one. */
export const LARGE = `${MINIMUM_COUNT}+`;

/** @returns the limits of `0-9`, `10+`, `150-159` or `*`; a text that is none of them says nothing */
export function limitsOf(band: string | null): { readonly low: number; readonly high: number } {
  const [, low, high] = /^(\d+)(?:-(\d+)|\+)$/.exec(band ?? '') ?? [];
  return { low: Number(low ?? 0), high: high === undefined ? Number.POSITIVE_INFINITY : Number(high) };
}

type Told = Release['told'][number];

/** The limits one told cell gives; a place of a table of two dimensions, `[value, year]`, belongs to its first. */
export function limitsTold({ at, value, band }: Told, by: readonly string[]): Limits {
  const [first = '*', second = '*', third] = at;
  const place = third === undefined ? [first === '*' ? '*' : (by[0] ?? '*'), first, second] : at;
  return value === null ? { at: place, ...limitsOf(band) } : { at: place, low: value, high: value };
}

export const subjectOf = ({ by }: Pick<Release, 'by'>): 'cases' | 'incidents' =>
  by.includes('kind') ? 'incidents' : 'cases';
