/**
 * A year under the five duties of a task force: which rows of the registers speak of it. The duties are those of
 * Presidential Regulation 69/2008 and 22/2021 as Aqnisyah and Azmawati give them; which kind of row stands under which duty
 * is our own order (duties.json), for the registers do not say.
 */
import type { CaseFact } from '../../domain/published.ts';
import type { Programme } from '../../domain/register.ts';
import file from './duties.json' with { type: 'json' };

export const DUTY_IDS = ['coordination', 'prevention', 'protection', 'law', 'reporting'] as const;
export type DutyId = (typeof DUTY_IDS)[number];

/** How far a row reaches: the city or a part of it, the province, or further. */
export type Scope = 'city' | 'province' | 'wider';

export interface ProgrammeInYear {
  readonly programme: Programme;
  readonly scope: Scope;
  /** The register gives no end: it may have ended before the year did. */
  readonly openEnd: boolean;
}

export interface CaseRow extends CaseFact {
  readonly geography: string;
}

export interface DutyYear {
  readonly id: DutyId;
  readonly programmes: readonly ProgrammeInYear[];
  /** Values as published, each of one agency; never to be added. */
  readonly values: readonly CaseRow[];
}

export interface YearReport {
  readonly year: number;
  readonly duties: readonly DutyYear[];
  /** Programmes of the city that bear no year at all. */
  readonly undated: readonly Programme[];
  /** Values of the year with a caution: part of a year, derived, in conflict with another, suspect. */
  readonly cautions: readonly CaseRow[];
  /** Title of the paper that names the duties. */
  readonly source: string;
}

const yearOf = (date: string | null): number | null => {
  const year = Number(date?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
};

/** @param code Kemendagri code of a row; null reaches wider than the province */
export function scopeOf(code: string | null, city: string): Scope {
  if (code === city || code?.startsWith(`${city}.`)) return 'city';
  return code !== null && city.startsWith(`${code}.`) ? 'province' : 'wider';
}

function inYear({ period_start, period_end }: Programme, year: number): boolean {
  const from = yearOf(period_start);
  const to = yearOf(period_end);
  if (from === null) return to === year;
  return from <= year && (to === null || year <= to);
}

const SCOPES: readonly Scope[] = ['city', 'province', 'wider'];

/** Years with a row that begins in them, the newest first. */
export const yearsTold = (programmes: readonly Programme[], cases: readonly CaseRow[]): readonly number[] =>
  [...new Set([...programmes.map((p) => yearOf(p.period_start)), ...cases.map((c) => yearOf(c.year))])]
    .filter((y) => y !== null)
    .sort((a, b) => b - a);

/** @param city Kemendagri code of the city whose task force reports */
export function yearReport(
  year: number,
  programmes: readonly Programme[],
  cases: readonly CaseRow[],
  city: string,
): YearReport {
  const running = programmes
    .filter((p) => inYear(p, year))
    .map((programme) => ({
      programme,
      scope: scopeOf(programme.area_code, city),
      openEnd: programme.period_end === null,
    }))
    .sort((a, b) => SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope));
  const told = cases.filter(
    (c) => yearOf(c.year) === year && c.value !== null && scopeOf(c.geography_code, city) !== 'wider',
  );
  const duties = file.duties.map(({ id, kinds, measures }) => ({
    id: id as DutyId,
    programmes: running.filter(({ programme }) => kinds.includes(programme.kind)),
    values: told
      .filter((c) => measures.includes(c.measure))
      .sort((a, b) => scopeOf(a.geography_code, city).localeCompare(scopeOf(b.geography_code, city))),
  }));
  return {
    year,
    duties,
    undated: programmes.filter(
      (p) => p.period_start === null && p.period_end === null && scopeOf(p.area_code, city) === 'city',
    ),
    cautions: told.filter((c) => c.partial_year || c.derived || c.estimate || c.conflicts || c.suspect),
    source: file.source,
  };
}
