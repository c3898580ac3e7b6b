/** How much a row can carry: A official publisher or two sources, B one source, C an estimate. */

import type { TableName } from '../domain/pack.ts';
import type { Grade } from '../domain/register.ts';
import type { CitedLike } from './sources.ts';

/** Tables whose rows bear a grade. */
export type GradedTable = Exclude<TableName, 'sources' | 'actors'>;

/** The columns a grade looks at; a row of any graded table fits. */
export interface Gradable extends CitedLike {
  readonly indicator?: string;
  readonly measure?: string;
  readonly note?: string | null;
  readonly definition_note?: string | null;
  readonly source2_url?: string | null;
  readonly basis?: string;
  readonly attributes?: { readonly basis?: string };
  readonly location_precision_m?: number | null;
  readonly citable?: boolean;
  readonly confidence?: string;
}

/** A position known to 5 km or worse is an estimate of where, whatever the source. */
export const ESTIMATE_RADIUS_M = 5000;

const ESTIMATE = /\b(estimates?|estimated|derived|about|approximate(ly)?|inferred|assumed|rounded)\b/i;

function isEstimate(table: GradedTable, row: Gradable): boolean {
  if ([row.indicator, row.measure].some((name) => name?.endsWith('_estimate'))) return true;
  if (row.basis === 'nearest' || row.attributes?.basis === 'inferred' || row.citable === false) return true;
  if (row.confidence === 'low') return true;
  if ((row.location_precision_m ?? 0) >= ESTIMATE_RADIUS_M) return true;
  // Notes of places and programmes tell a story in which "about" means something else; those of figures state a method.
  const method = table === 'area_indicators' ? row.note : table === 'case_series' ? row.definition_note : null;
  return ESTIMATE.test(method ?? '');
}

/**
 * Grade of a row. C when the value or position is an estimate: an indicator or measure named so; a note that says estimate, derived,
 * about, rounded, inferred; basis nearest or inferred; confidence low; a radius of 5 km or more; a point without a
 * citable address. Else A when its source is official or a second source reports the same, else B.
 *
 * `official` says whether the row's source is: `(row) => lookup.sourceOf(row)?.official ?? false`.
 */
export function gradeOf(table: GradedTable, row: Gradable, official: (row: CitedLike) => boolean): Grade {
  if (isEstimate(table, row)) return 'C';
  const second = row.source2_url ?? null;
  const independent = second !== null && hostOf(second) !== hostOf(row.source_url ?? null);
  return official(row) || independent ? 'A' : 'B';
}

/** Two pages of one site are one publisher. */
function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url)
    ? new URL(url).hostname
        .split('.')
        .slice(-3)
        .join('.')
        .replace(/^(www|m)\./, '')
    : '';
}
