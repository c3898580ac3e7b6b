/** How much a row can carry: A official publisher or two independent sources, B one source, C an estimate. The only rule. */

import type { RegionTables, TableName } from '../domain/pack.ts';
import type { Grade } from '../domain/register.ts';
import type { CitedLike } from './sources.ts';

/** Tables whose rows bear a grade. */
export type GradedTable = Exclude<TableName, 'sources'>;

/** The columns a grade looks at; a row of any graded table fits, and so does the shape of an area. */
export interface Gradable extends CitedLike {
  readonly indicator?: string;
  readonly measure?: string;
  readonly note?: string | null;
  readonly definition_note?: string | null;
  readonly source2_url?: string | null;
  readonly basis?: string;
  readonly attributes?: { readonly basis?: string };
  readonly kind?: string;
  readonly citable?: boolean;
  readonly confidence?: string;
  readonly approximate?: boolean;
}

/** A figure made from other figures. */
export const isDerived = (note: string | null | undefined): boolean => /\bderived\b/i.test(note ?? '');

/** What we concluded and the source does not say. */
export const isInferred = (note: string | null | undefined): boolean => /\b(inferred|assumed)\b/i.test(note ?? '');

const ROUGH = /\b(estimates?|estimated|about|approximate(ly)?|rounded)\b/i;
/** A bound stands as a remark of its own: "more than; lower bound" is one, "43 more than 2022" compares two figures. */
const BOUND = /(^|[;,]\s*)(at least|more than|lower bound)\s*([;,]|$)/i;

/** A figure that its source gives as the least it can be. */
export const isBound = (note: string | null | undefined): boolean => BOUND.test(note ?? '');

/** A figure that its source, or the note on how it was read, gives as rough or as a bound. */
export const isRough = (note: string | null | undefined): boolean => ROUGH.test(note ?? '') || isBound(note);

/** The figure is the source's, the area it is put down to is ours. */
const ASSIGNED = /\barea assigned\b/i;

const isRoughFigure = (name: string | undefined, note: string | null | undefined): boolean =>
  (name ?? '').endsWith('_estimate') ||
  isRough(note) ||
  isDerived(note) ||
  isInferred(note) ||
  ASSIGNED.test(note ?? '');

/**
 * Whether what the row states is an estimate. Notes of events, programmes and the like tell a story in which "about" means
 * something else, so only notes that state a method are read.
 */
const ESTIMATES: Readonly<Partial<Record<keyof RegionTables, (row: Gradable) => boolean>>> = {
  area_indicators: (row) => isRoughFigure(row.indicator, row.note),
  case_series: (row) => isRoughFigure(row.measure, row.definition_note),
  // `basis` of a border post tells whether IOM watches it; that the post stands there is another matter.
  places: ({ kind, attributes, note }) =>
    (kind === 'iom_monitoring_area' && attributes?.basis === 'inferred') ||
    /\b(point|position|coordinate|spot)\b[^.;]*\b(indicative|estimated|approximate)\b/i.test(note ?? ''),
  routes: ({ confidence, note }) => confidence === 'low' || isInferred(note),
  islands: ({ basis }) => basis !== 'documented',
  seats: ({ citable }) => citable === false,
  areas: ({ approximate }) => approximate === true,
};

/**
 * Grade of a row: how good the evidence is for what the row states. C when that is an estimate (see ESTIMATES), else A
 * when its source is official or a second source of another publisher reports the same, else B.
 * @param official whether the source of the row is official: `officialIn(pack.sources)`
 */
export function gradeOf(table: GradedTable, row: Gradable, official: (row: CitedLike) => boolean): Grade {
  if (ESTIMATES[table]?.(row)) return 'C';
  const second = row.source2_url ?? null;
  const independent = second !== null && siteOf(second) !== siteOf(row.source_url ?? null);
  return official(row) || independent ? 'A' : 'B';
}

/** Second-level names under a country's domain that are no publisher: republika.co.id, kemlu.go.id, mpa.gov.sg. */
const SHARED = /^(co|com|net|org|or|ac|edu|go|gov|sch|web|my|mil|biz|desa)$/;

/** Two pages of one site are one publisher, whichever of its editions or hosts they stand on. */
function siteOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  const labels = new URL(url).hostname.split('.');
  const shared = labels.at(-1)?.length === 2 && SHARED.test(labels.at(-2) ?? '');
  return labels.slice(shared ? -3 : -2).join('.');
}
