/** Which rows of the programmes register a list shows. */
import type { Programme } from '../../domain/register.ts';
import { type NamedArea, namingOf, within } from '../naming.ts';
import { type ProgrammeState, programmeState } from './state.ts';

/** `unsaid`: neither paper says which. */
export type Said<T> = T | 'unsaid';

/** null: any. */
export interface ProgrammeFilter {
  /** `city`: the city or an area of it; `wide`: all of the register, with what is national or of other places. */
  readonly scope: 'city' | 'wide';
  readonly kind: string | null;
  readonly category: Said<string> | null;
  readonly role: Said<string> | null;
  readonly state: ProgrammeState | null;
  /** Rows that name the area that is selected, and no others. */
  readonly here: boolean;
}

export const EVERY_PROGRAMME: ProgrammeFilter = {
  ...{ scope: 'city', kind: null, category: null, role: null, state: null, here: false },
};

const fits = (asked: string | null, said: string | null): boolean =>
  asked === null || (asked === 'unsaid' ? said === null : said === asked);

/**
 * @param area the selected area; without one `here` asks nothing
 * @param today YYYY-MM-DD
 */
export function programmesShown<P extends Programme>(
  programmes: readonly P[],
  filter: ProgrammeFilter,
  { area, city, today }: { readonly area: NamedArea | null; readonly city: string; readonly today: string },
): readonly P[] {
  return programmes.filter(
    (p) =>
      (filter.scope === 'wide' || (p.area_code !== null && within(p.area_code, city))) &&
      fits(filter.kind, p.kind) &&
      fits(filter.category, p.effort_category) &&
      fits(filter.role, p.role) &&
      (filter.state === null || programmeState(p, today) === filter.state) &&
      (!filter.here || area === null || namingOf(p.area_code, area, city) === 'named'),
  );
}
