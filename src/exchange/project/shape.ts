/**
 * What each part of a project file may look like. A schema stands at the border alone: inside, the types of
 * `src/domain/project.ts` hold, and the compiler keeps the two equal (`read.ts` returns what these parse).
 */
import * as z from 'zod/mini';
import { AGE_BANDS, SEX_BANDS } from '../../domain/imported.ts';
import { EDITED_TABLES } from '../../domain/project.ts';
import { INCIDENT_KINDS, PLACE_KINDS, ROUTE_KINDS } from '../../domain/register.ts';
import { LONGEST_CELL } from '../../protect/personal.ts';
import { COLUMNS } from '../../region/columns.ts';
import { datePrecision } from '../../region/dates.ts';

/** Longest text a person may type at length: a note, a reason. */
const LONG = 5000;

export const short = z.string().check(z.maxLength(LONGEST_CELL));
export const long = z.string().check(z.maxLength(LONG));
export const filled = short.check(z.minLength(1));
/** YYYY-MM-DD, YYYY-MM or YYYY that is in the calendar. */
const someday = z.string().check(z.refine((text) => datePrecision(text) !== null));
export const day = z.string().check(z.refine((text) => datePrecision(text) === 'day'));
const monthOrYear = z.string().check(z.refine((text) => text.length <= 7 && datePrecision(text) !== null));
export const whole = z.int().check(z.gte(0));
export const lon = z.number().check(z.gte(-180), z.lte(180));
export const lat = z.number().check(z.gte(-90), z.lte(90));
const position = z.strictObject({ lon, lat });
const kecamatan = z.nullable(short);
const texts = z.record(z.string(), short);

/** Free text and structure have no place among the short texts of an imported row. */
const NEVER_SHORT = ['note', 'summary', 'attributes', 'waypoints', 'via_place_ids'];
const shortColumns = (table: 'incidents' | 'places' | 'routes' | 'area_indicators'): ReadonlySet<string> =>
  new Set(Object.keys(COLUMNS[table]).filter((column) => !NEVER_SHORT.includes(column)));

export const row = {
  cases: z.strictObject({
    month: monthOrYear,
    kecamatan,
    exploitation: filled,
    sex: z.enum(SEX_BANDS),
    age: z.enum(AGE_BANDS),
    hte_Type: filled,
    count: whole,
  }),
  incidents: z.strictObject({
    key: filled,
    date: someday,
    kind: z.nullable(z.enum(INCIDENT_KINDS)),
    kecamatan,
    position: z.nullable(position),
    sensitive: z.boolean(),
    texts,
    counts: z.partialRecord(
      z.enum(['persons', 'persons_min', 'persons_max', 'female', 'minors', 'deaths', 'missing']),
      whole,
    ),
  }),
  places: z.strictObject({
    key: filled,
    name: filled,
    kind: z.nullable(z.enum(PLACE_KINDS)),
    kecamatan,
    position,
    texts,
  }),
  routes: z.strictObject({
    key: filled,
    name: short,
    kind: z.nullable(z.enum(ROUTE_KINDS)),
    line: z.array(z.tuple([lon, lat])).check(z.minLength(2)),
    texts,
  }),
  indicators: z.strictObject({
    key: filled,
    area_code: filled,
    indicator: filled,
    value: z.number(),
    unit: short,
    year: filled,
    texts,
  }),
};
export type RowKind = keyof typeof row;

/** Columns whose short texts a row of each kind may hold. */
export const TEXT_COLUMNS: Readonly<Record<Exclude<RowKind, 'cases'>, ReadonlySet<string>>> = {
  incidents: shortColumns('incidents'),
  places: shortColumns('places'),
  routes: shortColumns('routes'),
  indicators: shortColumns('area_indicators'),
};

export const counts = {
  month: z.strictObject({
    month: monthOrYear,
    kecamatan,
    kind: z.nullable(z.enum(INCIDENT_KINDS)),
    count: whole,
    persons: whole,
  }),
  cell: z.strictObject({ cell: z.string().check(z.regex(/^[0-9a-f]{15}$/)), count: whole }),
};

/** A set without what it holds. */
export const setHead = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  label: short,
  imported: day,
  rows: whole,
  kept: whole,
});

export const weighting = z.strictObject({ name: short, author: short, date: day, note: long, choice: long });
export const judgement = z.strictObject({ one: filled, other: filled, same: z.boolean() });
export const edit = z.strictObject({
  table: z.enum(EDITED_TABLES),
  key: filled,
  what: z.enum(['add', 'change', 'retire']),
  cells: z.record(z.string(), z.string().check(z.maxLength(100_000))),
  reason: long.check(z.refine((text) => text.trim() !== '')),
  date: day,
});
export const release = z.strictObject({
  date: day,
  sets: z.array(filled),
  by: z.array(filled),
  told: z.array(z.strictObject({ at: z.array(short), value: z.nullable(z.number()), band: z.nullable(short) })),
});
export const head = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  name: short,
  region: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  view: z.string().check(z.maxLength(20_000), z.regex(/^#/)),
});
export const patrol = z.strictObject({ version: whole, kept: z.unknown() });
