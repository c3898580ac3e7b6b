/** Where a published row was read, how well it stands, and which headlines a public page does not repeat. */
import type { Cited, Grade } from '../domain/register.ts';
import { type CitedLike, type Gradable, type GradedTable, gradeOf } from '../region/index.ts';
import type { Profile } from './profile.ts';

/** The source members that every published feature and row carries. */
export interface SourceProperties {
  readonly source_title: string;
  readonly source_publisher: string | null;
  /** null where there is no public address. */
  readonly source_url: string | null;
  readonly source_date: string | null;
  readonly grade: Grade;
}

/** What every rule needs to know besides the row: for whom, as of when, and which publishers are official. */
export interface PublishContext {
  readonly profile: Profile;
  /** YYYY-MM-DD on which the register was compiled; stands as the date of coarsened features. */
  readonly compiled: string;
  /** Whether the source of a row is an official publisher by the region's own rule. */
  readonly isOfficial: (row: CitedLike) => boolean;
}

/** The grade of a row by the one rule, src/region/grade.ts. */
export const gradeIn = (table: GradedTable, row: Gradable, { isOfficial }: PublishContext): Grade =>
  gradeOf(table, row, isOfficial);

/** The weakest of several grades, for a row made of several. */
export const weakest = (grades: readonly Grade[]): Grade => [...grades].sort().at(-1) ?? 'C';

/**
 * Words with which a headline calls a place a way through. On a public map such a headline beside a quay or a crossing
 * brands the place and shows the way, so the public form names the publisher and the date without it.
 */
const SHOWS_THE_WAY =
  /tikus|rat[- ]port|jalur[- ](khusus|surga|ilegal)|terobos|pintu[- ]masuk[- ]pmi|teraman|rawan|diselamatkan|penyelundup|smuggl/i;

export const showsTheWay = (...texts: readonly (string | null | undefined)[]): boolean =>
  texts.some((text) => text !== null && text !== undefined && SHOWS_THE_WAY.test(text));

export const WITHHELD_TITLE = 'Press report; headline and address not repeated in the public form';

/** The source members of a row in the form its profile allows. */
export function citation(row: Cited, grade: Grade, profile: Profile): SourceProperties {
  const withheld = profile === 'public' && showsTheWay(row.source_title, row.source_url);
  return {
    source_title: withheld ? WITHHELD_TITLE : row.source_title,
    source_publisher: row.source_publisher ?? null,
    source_url: withheld ? null : row.source_url,
    source_date: row.source_date ?? null,
    grade,
  };
}

/** What stands in the place of a source where naming the single reports would undo the coarsening. */
export const compiled = (what: string, date: string, grade: Grade): SourceProperties => ({
  source_title: `${what}; the single reports are not named in the public form`,
  source_publisher: 'Jaga Selat',
  source_url: null,
  source_date: date,
  grade,
});
