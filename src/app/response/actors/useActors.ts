/** Who does what, of the profile at hand, and the body that is looked at. */
import { create } from 'zustand';
import type { Actor, Programme } from '../../../domain/register.ts';
import { type WhoDoesWhat, whoDoesWhat } from '../../../response/actors/work.ts';
import { ready, useData } from '../../../state/data.ts';
import { memoLast } from '../../../state/memo.ts';
import { helpPlaces } from '../../../state/response/places.ts';

interface Chosen {
  /** Id of an actor, or the words of a body that the papers leave out. */
  readonly body: string | null;
  readonly choose: (body: string | null) => void;
}

export const useChosen = create<Chosen>((set) => ({ body: null, choose: (body) => set({ body }) }));

const remembered = memoLast(whoDoesWhat);

/** null until both tables are there. */
export function useActors(): WhoDoesWhat | null {
  const actors = useData((s) => ready(s.tables.actors)) as readonly Actor[] | null;
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly Programme[] | null;
  const places = useData(helpPlaces);
  return actors && programmes && remembered(actors, programmes, places);
}
