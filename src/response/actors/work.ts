/** Who does what: each body of the papers with the programmes and places that name it, and the bodies the papers leave out. */
import type { Actor, Programme } from '../../domain/register.ts';
import type { HelpPlace } from '../places.ts';
import { actorsNamed, partsOf } from './naming.ts';

export interface Part {
  readonly programme: Programme;
  /** Carries it out, or pays for it. */
  readonly as: 'implementer' | 'funder';
}

export interface ActorWork {
  readonly actor: Actor;
  /** The newest first; those without a date last. */
  readonly programmes: readonly Part[];
  readonly places: readonly HelpPlace[];
}

/** A body that registers name and the papers do not: under the words of the registers. */
export interface OtherBody {
  readonly name: string;
  readonly programmes: readonly Part[];
  readonly places: readonly HelpPlace[];
}

export interface WhoDoesWhat {
  readonly actors: readonly ActorWork[];
  /** Those with most rows first. */
  readonly others: readonly OtherBody[];
}

const byDate = (a: Part, b: Part): number =>
  (b.programme.period_start ?? '').localeCompare(a.programme.period_start ?? '') ||
  a.programme.id.localeCompare(b.programme.id);

/** @param places those of the profile at hand */
export function whoDoesWhat(
  actors: readonly Actor[],
  programmes: readonly Programme[],
  places: readonly HelpPlace[],
): WhoDoesWhat {
  const own = new Map(actors.map((actor) => [actor.id, { programmes: [] as Part[], places: [] as HelpPlace[] }]));
  const other = new Map<string, { programmes: Part[]; places: HelpPlace[] }>();
  /** Where a row belongs that names `part`: to its actors, or to a body of its own. */
  const homes = (part: string) => {
    const ids = actorsNamed(part, actors);
    if (ids.length > 0) return ids.flatMap((id) => own.get(id) ?? []);
    const made = other.get(part) ?? { programmes: [], places: [] };
    other.set(part, made);
    return [made];
  };
  // Two words of one cell may name the same body.
  const put = ({ programmes: held }: { programmes: Part[] }, part: Part) => {
    if (!held.some((p) => p.programme === part.programme && p.as === part.as)) held.push(part);
  };
  for (const programme of programmes) {
    for (const name of partsOf(programme.implementers))
      for (const home of homes(name)) put(home, { programme, as: 'implementer' });
    for (const name of partsOf(programme.funder))
      for (const home of homes(name)) put(home, { programme, as: 'funder' });
  }
  for (const place of places)
    for (const part of partsOf(place.agency)) for (const home of homes(part)) home.places.push(place);
  const sorted = <T extends { programmes: readonly Part[]; places: readonly HelpPlace[] }>(x: T) => ({
    ...x,
    programmes: x.programmes.toSorted(byDate),
  });
  const rows = ({ programmes: p, places: q }: OtherBody) => p.length + q.length;
  return {
    actors: actors.map((actor) => sorted({ actor, ...(own.get(actor.id) ?? { programmes: [], places: [] }) })),
    others: [...other]
      .map(([name, work]) => sorted({ name, ...work }))
      .sort((a, b) => rows(b) - rows(a) || a.name.localeCompare(b.name)),
  };
}
