/** Takes one part of a project through its schema: the good part, or none and why, without ever repeating what stood there. */
import * as z from 'zod/mini';
import type { DataError } from '../../domain/outcome.ts';
import { schemaErrors } from '../../risk/model/issues.ts';

export const PROJECT_RULES = [
  'empty',
  'tooLarge',
  'cutOff',
  'notJson',
  'notProject',
  'version',
  'newer',
  'prototypeKey',
  'tooDeep',
  'unknownMember',
  'shape',
  'duplicate',
  'personal',
  'column',
  'otherTab',
] as const;
export type ProjectRule = (typeof PROJECT_RULES)[number];

/** Where in the file: a member, and in a list the number of the item, from 1. */
export interface Place {
  readonly column: string | null;
  readonly row: number | null;
}
export const WHOLE: Place = { column: null, row: null };

/** A place inside another: `within(import 2, 'data.rows', 15)` is `imports.data.rows[15]` of row 2. */
export const within = (place: Place, member: string, number: number | null = null): Place => ({
  row: place.row,
  column: [place.column, number === null ? member : `${member}[${number}]`].filter(Boolean).join('.'),
});

export interface Told {
  readonly errors: DataError[];
  readonly tell: (place: Place, rule: ProjectRule, remedy: string) => void;
}

export function telling(file: string): Told {
  const errors: DataError[] = [];
  return {
    errors,
    tell: ({ column, row }, rule, remedy) => void errors.push({ file, row, column, rule, value: null, remedy }),
  };
}

/** The same value without members that no schema knows; only the objects on the way to them are copied. */
function without(value: unknown, path: readonly PropertyKey[], keys: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined)
    return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? without(item, rest, keys) : item));
  const held = value as Readonly<Record<PropertyKey, unknown>>;
  return { ...held, [step]: without(held[step], rest, keys) };
}

/**
 * @param raw what stands at `place`
 * @returns the value as the schema has it; null when it cannot be used, and then why has been told. Members nobody knows
 *   are told and left out.
 */
export function take<S extends z.core.$ZodType>(schema: S, raw: unknown, place: Place, told: Told): z.output<S> | null {
  const parsed = z.safeParse(schema, raw);
  if (parsed.success) return parsed.data;
  const unknown = parsed.error.issues.filter((issue) => issue.code === 'unrecognized_keys');
  if (unknown.length === parsed.error.issues.length) {
    told.tell(place, 'unknownMember', 'Nothing here bears this name; the member was left out.');
    return take(
      schema,
      unknown.reduce((value: unknown, { path, keys }) => without(value, path, keys), raw),
      place,
      told,
    );
  }
  const [first] = schemaErrors(parsed.error, '', null, null).filter(({ rule }) => rule !== 'unrecognized_keys');
  // Keys of a record are somebody's words: the place names members of ours alone.
  const member = first?.column?.split('.').filter((step) => /^(?:\d+|[a-z_]\w{0,20})$/i.test(step))[0];
  told.tell(
    member === undefined ? place : within(place, member),
    'shape',
    first?.rule === 'custom'
      ? 'This is no date of the calendar, or empty; correct it.'
      : (first?.remedy ?? 'Correct the value.'),
  );
  return null;
}

/** Deeper than anything we write. */
const DEEPEST = 60;
const RISKY = ['__proto__', 'constructor', 'prototype'];

/** Takes out, in place, what could reach behind objects, and what is nested beyond reason. */
export function disarm(value: unknown, told: Told, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) {
    told.tell(WHOLE, 'tooDeep', 'Lists lie in lists too deep to be a project of ours; that part was left out.');
    return null;
  }
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries())
      if (typeof item === 'object' && item !== null) value[i] = disarm(item, told, depth + 1);
    return value;
  }
  const held = value as Record<string, unknown>;
  for (const key of Object.keys(held)) {
    if (RISKY.includes(key)) {
      delete held[key];
      told.tell(WHOLE, 'prototypeKey', 'A member bears a name that programs reserve; it was left out.');
    } else if (typeof held[key] === 'object') held[key] = disarm(held[key], told, depth + 1);
  }
  return held;
}
