/** The parts of a project, each taken through its schema and the rules no schema can say: keys, columns, persons. */
import type * as z from 'zod/mini';
import type { ImportedData, ImportedSet } from '../../domain/imported.ts';
import type { Edit, Project, Release, Weighting } from '../../domain/project.ts';
import { webAddress } from '../../domain/web-address.ts';
import { personalCell } from '../../protect/personal.ts';
import { COLUMNS } from '../../region/columns.ts';
import { isObject } from './migrations.ts';
import { counts, edit, judgement, release, row, setHead, TEXT_COLUMNS, weighting } from './shape.ts';
import { type Place, type Told, take, within } from './take.ts';

export const PERSON = 'It has the shape of a number or address of a person; a project holds none, so it was left out.';
export const TWICE = 'It bears the key of an earlier one; the later was left out.';
const NO_COLUMN = 'This is no short column of the register; the text was left out.';

const isUrl = (text: string): boolean => webAddress(text) !== undefined;
/** Short words somebody typed. The length of a note is its schema's business. */
export const ofPerson = (text: string): boolean =>
  ['identityNumber', 'phone', 'email'].includes(personalCell(text) ?? '');

function listed(raw: unknown, place: Place, told: Told): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  told.tell(place, 'shape', 'A list belongs here; it was taken as empty.');
  return [];
}

/** Each item of a list by itself, its number as the row; those that cannot be used are left out and told. */
export function eachOf<T>(
  raw: unknown,
  member: string,
  told: Told,
  one: (item: unknown, place: Place) => T | null,
): T[] {
  return listed(raw, { column: member, row: null }, told).flatMap((item, i) => {
    const taken = one(item, { column: member, row: i + 1 });
    return taken === null ? [] : [taken];
  });
}

function cleanTexts(
  texts: Readonly<Record<string, string>>,
  columns: ReadonlySet<string>,
  place: Place,
  told: Told,
): Readonly<Record<string, string>> {
  const wrong = Object.keys(texts).filter((column) => {
    const known = columns.has(column);
    if (!known) told.tell(within(place, 'texts'), 'column', NO_COLUMN);
    else if (personalCell(texts[column] ?? '') !== null)
      told.tell(within(place, `texts.${column}`), 'personal', PERSON);
    else return false;
    return true;
  });
  return wrong.length === 0
    ? texts
    : Object.fromEntries(Object.entries(texts).filter(([column]) => !wrong.includes(column)));
}

interface Keyed {
  readonly key: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** @param said the words of a row besides its short texts */
function rowsOf<R extends Keyed>(
  schema: z.ZodMiniType<R>,
  columns: ReadonlySet<string>,
  said: (row: R) => string,
  { raw, place, told }: { readonly raw: unknown; readonly place: Place; readonly told: Told },
): R[] {
  const seen = new Set<string>();
  return listed(raw, within(place, 'data.rows'), told).flatMap((item, i) => {
    const at = within(place, 'data.rows', i + 1);
    const taken = take(schema, item, at, told);
    if (taken === null) return [];
    if (seen.has(taken.key)) {
      told.tell(at, 'duplicate', TWICE);
      return [];
    }
    if (personalCell(said(taken)) !== null) {
      told.tell(at, 'personal', PERSON);
      return [];
    }
    seen.add(taken.key);
    return [{ ...taken, texts: cleanTexts(taken.texts, columns, at, told) }];
  });
}

function dataOf(raw: unknown, place: Place, told: Told): ImportedData | null {
  const data = isObject(raw) ? raw : {};
  const rows = { raw: data.rows, place, told };
  const cellsAt = (member: string, i: number): Place => within(place, member, i + 1);
  switch (data.as) {
    case 'cases': {
      const cells = listed(data.cells, within(place, 'data.cells'), told).flatMap((item, i) => {
        const taken = take(row.cases, item, cellsAt('data.cells', i), told);
        return taken === null ? [] : [taken];
      });
      return { as: 'cases', cells };
    }
    case 'incidents':
      return { as: 'incidents', rows: rowsOf(row.incidents, TEXT_COLUMNS.incidents, () => '', rows) };
    case 'places':
      return { as: 'places', rows: rowsOf(row.places, TEXT_COLUMNS.places, ({ name }) => name, rows) };
    case 'routes':
      return { as: 'routes', rows: rowsOf(row.routes, TEXT_COLUMNS.routes, ({ name }) => name, rows) };
    case 'indicators':
      return { as: 'indicators', rows: rowsOf(row.indicators, TEXT_COLUMNS.indicators, ({ unit }) => unit, rows) };
    case 'incidentCounts': {
      const held = isObject(data.counts) ? data.counts : {};
      const some = <T>(member: string, one: (item: unknown, at: Place) => T | null): T[] =>
        listed(held[member], within(place, `data.counts.${member}`), told).flatMap((item, i) => {
          const taken = one(item, cellsAt(`data.counts.${member}`, i));
          return taken === null ? [] : [taken];
        });
      const months = some('months', (item, at) => take(counts.month, item, at, told));
      return {
        as: 'incidentCounts',
        counts: { months, cells: some('cells', (item, at) => take(counts.cell, item, at, told)) },
      };
    }
    default:
      told.tell(within(place, 'data.as'), 'shape', 'What the set holds is none of the kinds known here.');
      return null;
  }
}

/** One imported set; of its rows those that can be used. */
export function takeImport(raw: unknown, place: Place, told: Told): ImportedSet | null {
  if (!isObject(raw)) {
    told.tell(place, 'shape', 'A set of imported rows belongs here.');
    return null;
  }
  const { data: rawData, ...rest } = raw;
  const head = take(setHead, rest, place, told);
  const data = head && dataOf(rawData, place, told);
  if (!head || !data) return null;
  const named = personalCell(head.label) !== null;
  if (named) told.tell(within(place, 'label'), 'personal', PERSON);
  // Rows left out here are no longer kept.
  const kept = 'rows' in data ? Math.min(head.kept, data.rows.length) : head.kept;
  return { ...head, label: named ? '' : head.label, kept, data };
}

/** A weighting somebody wrote down; a text of it that looks like a person's becomes empty. */
export function takeWeighting(raw: unknown, place: Place, told: Told): Weighting | null {
  const taken = take(weighting, raw, place, told);
  if (!taken) return null;
  const kept = (field: 'name' | 'author' | 'note'): string => {
    if (!ofPerson(taken[field])) return taken[field];
    told.tell(within(place, field), 'personal', PERSON);
    return '';
  };
  return { ...taken, name: kept('name'), author: kept('author'), note: kept('note') };
}

/** One correction, its cells under columns of its table alone. */
export function takeEdit(raw: unknown, place: Place, told: Told): Edit | null {
  const taken = take(edit, raw, place, told);
  if (!taken) return null;
  if (ofPerson(taken.reason)) {
    told.tell(within(place, 'reason'), 'personal', PERSON);
    return null;
  }
  const columns: Readonly<Record<string, unknown>> = COLUMNS[taken.table];
  const cells = Object.entries(taken.cells).filter(([column, text]) => {
    if (!Object.hasOwn(columns, column)) {
      told.tell(within(place, 'cells'), 'column', 'This is no column of the register; the cell was left out.');
      return false;
    }
    // Published telephone lines of services belong into a register; numbers of identity never do.
    if (isUrl(text) || personalCell(text) !== 'identityNumber') return true;
    told.tell(within(place, `cells.${column}`), 'personal', PERSON);
    return false;
  });
  return { ...taken, cells: Object.fromEntries(cells) };
}

export const takeRelease = (raw: unknown, place: Place, told: Told): Release | null => take(release, raw, place, told);

/** Pairs that were judged, each once, and none of one event with itself. */
export function takeJudged(raw: unknown, told: Told): Project['judged'] {
  const seen = new Set<string>();
  return eachOf(raw, 'judged', told, (item, place) => {
    const taken = take(judgement, item, place, told);
    if (!taken) return null;
    const pair = JSON.stringify([taken.one, taken.other].sort());
    if (seen.has(pair) || taken.one === taken.other) {
      told.tell(place, 'duplicate', TWICE);
      return null;
    }
    seen.add(pair);
    return taken;
  });
}

/** Imported sets, each file once. */
export function takeImports(raw: unknown, told: Told): readonly ImportedSet[] {
  const seen = new Set<string>();
  return eachOf(raw, 'imports', told, (item, place) => {
    const taken = takeImport(item, place, told);
    if (!taken || !seen.has(taken.id)) return taken && seen.add(taken.id) && taken;
    told.tell(place, 'duplicate', TWICE);
    return null;
  });
}

/** Corrections in the order they were made; a row can be added once. */
export function takeEdits(raw: unknown, told: Told): readonly Edit[] {
  const added = new Set<string>();
  return eachOf(raw, 'edits', told, (item, place) => {
    const taken = takeEdit(item, place, told);
    if (taken?.what !== 'add') return taken;
    const key = JSON.stringify([taken.table, taken.key]);
    if (added.has(key)) {
      told.tell(place, 'duplicate', TWICE);
      return null;
    }
    added.add(key);
    return taken;
  });
}
