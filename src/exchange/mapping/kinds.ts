/** Words for kinds of events, places and routes to the kinds of the registers. */
import { INCIDENT_KINDS, PLACE_KINDS, ROUTE_KINDS } from '../../domain/register.ts';
import { headerWords } from '../../protect/personal.ts';
import { remembered } from './areas.ts';
import { lookup } from './fields.ts';
import { nearTerm } from './near.ts';
import terms from './terms.json';

export interface KindFinder<K extends string> {
  /** How many kinds there are to choose from. */
  readonly many: number;
  readonly kind: (text: string) => K | null;
  /** The kind a misspelt word means, or null. */
  readonly near: (text: string) => K | null;
  /** Whether the text is a word of this list or nearly one, of no kind alone though it may be ("razia"). */
  readonly isTerm: (text: string) => boolean;
}

const AMBIGUOUS = new Map(terms.ambiguousKinds.map((word) => [word, word]));

function finder<K extends string>(kinds: readonly K[], words: Readonly<Record<K, readonly string[]>>): KindFinder<K> {
  const synonyms = lookup(words);
  const known = (meant: string | null | undefined): K | null => kinds.find((kind) => kind === meant) ?? null;
  const near = remembered((text) => known(nearTerm(headerWords(text), synonyms)));
  return {
    many: kinds.length,
    kind: remembered((text) => known(synonyms.get(headerWords(text)))),
    near,
    isTerm: (text) => near(text) !== null || nearTerm(headerWords(text), AMBIGUOUS) !== null,
  };
}

export const incidentKinds = finder(INCIDENT_KINDS, terms.incidentKinds);
export const placeKinds = finder(PLACE_KINDS, terms.placeKinds);
export const routeKinds = finder(ROUTE_KINDS, terms.routeKinds);
