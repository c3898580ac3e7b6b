/**
 * What the simulation desk is at: what is being placed, what its map shows, what was asked last. Interventions and
 * assumptions themselves are part of the project; this is of the visit alone.
 */
import { create } from 'zustand';
import type { EffectAssumption, Intervention, InterventionKind, InterventionPlace } from '../../domain/intervention.ts';
import { type PlacingFault, withPlaced } from '../../response/whatif/placing.ts';
import { newId } from '../project/blank.ts';
import { setAssumptions, setInterventions, useProject } from '../project/store.ts';
import { askBest, askSimulation, useWhatif, type WhatifOf } from './whatif-run.ts';

export const MAP_SHOWS = ['before', 'after', 'change'] as const;
export type MapShows = (typeof MAP_SHOWS)[number];
export const OBJECTIVES = ['areas', 'people', 'highest'] as const;
export type ObjectiveBy = (typeof OBJECTIVES)[number];

/** `otherTab`: another tab has the project. `refused`: the project does not take it as it is. */
export type StepFault = PlacingFault | 'otherTab' | 'refused';

export interface WhatifDesk {
  /** null: a click chooses an area. */
  readonly placing: InterventionKind | null;
  /** Why the last one was not added. */
  readonly fault: StepFault | null;
  /** Id of the one added last, for who is to fill it. */
  readonly added: string | null;
  readonly shows: MapShows;
  readonly by: ObjectiveBy;
  /** Of the objective `highest`. */
  readonly k: number;
  /** Million rupiah; null: none entered. */
  readonly budget: number | null;
  /** What was asked last and what was answered last, as text; the same where the result is of what is on screen. */
  readonly asked: string;
  readonly answered: string;
  /** Of what the best set that is shown is. */
  readonly bestOf: string;
  /** The question asked last. */
  readonly wants: 'simulate' | 'best';
}

const AT_FIRST: WhatifDesk = {
  placing: null,
  fault: null,
  added: null,
  shows: 'change',
  by: 'areas',
  k: 3,
  budget: null,
  asked: '',
  answered: '',
  bestOf: '',
  wants: 'simulate',
};

export const useWhatifDesk = create<WhatifDesk>(() => AT_FIRST);

/** A shorter visit goes on where the last one was, but for what was asked of a worker that is gone. */
export const leaveDesk = (): void =>
  useWhatifDesk.setState({ placing: null, fault: null, added: null, asked: '', answered: '', bestOf: '' });

const NONE: readonly Intervention[] = [];
export const interventionsNow = (): readonly Intervention[] => useProject.getState().project?.interventions ?? NONE;
export const useInterventions = (): readonly Intervention[] => useProject((s) => s.project?.interventions ?? NONE);
const UNCHANGED: readonly EffectAssumption[] = [];
export const useChangedAssumptions = (): readonly EffectAssumption[] =>
  useProject((s) => s.project?.assumptions ?? UNCHANGED);

const refusal = (errors: readonly { readonly rule: string }[]): StepFault | null =>
  errors.length === 0 ? null : errors.some(({ rule }) => rule === 'otherTab') ? 'otherTab' : 'refused';

/** Adds one; nothing is changed where it cannot stand there. */
export function addStep(kind: InterventionKind, at: InterventionPlace | PlacingFault): void {
  const made = typeof at === 'string' ? at : withPlaced(interventionsNow(), kind, at, newId().slice(0, 8));
  const fault = typeof made === 'string' ? made : refusal(setInterventions(made));
  const added = fault === null && typeof made !== 'string' ? (made.at(-1)?.id ?? null) : null;
  useWhatifDesk.setState(fault ? { fault } : { fault: null, placing: null, added });
}

/** What stands against a change, for the field it was made in. */
export const changeStep = (id: string, how: Partial<Intervention>): StepFault | null =>
  refusal(setInterventions(interventionsNow().map((i) => (i.id === id ? { ...i, ...how } : i))));

export const removeStep = (id: string): StepFault | null =>
  refusal(setInterventions(interventionsNow().filter((i) => i.id !== id)));

/** Switches exactly these on: one step to take back. */
export const onlyThese = (ids: readonly string[]): StepFault | null =>
  refusal(setInterventions(interventionsNow().map((i) => ({ ...i, on: ids.includes(i.id) }))));

export const putAssumptions = (list: readonly EffectAssumption[]): StepFault | null => refusal(setAssumptions(list));

type Question = Parameters<typeof askSimulation>[1];

/** What a simulation hangs on: costs and bodies change nothing. */
export const questionKey = (of: WhatifOf, { interventions, ...rest }: Omit<Question, 'draws' | 'seed'>): string =>
  JSON.stringify([of, rest, interventions.map(({ id, kind, at, beds, on }) => [id, kind, at, beds, on])]);

/** Asks, and remembers of what the answer is. */
export async function simulateNow(of: WhatifOf, question: Question): Promise<void> {
  const asked = questionKey(of, question);
  useWhatifDesk.setState({ asked, wants: 'simulate' });
  const { simulation } = useWhatif.getState();
  await askSimulation(of, question);
  const answer = useWhatif.getState().simulation;
  if (answer !== simulation && useWhatifDesk.getState().asked === asked) useWhatifDesk.setState({ answered: asked });
}

/** What a best set hangs on: all that are listed are weighed, on or off. */
export const bestKey = (
  of: WhatifOf,
  interventions: readonly Intervention[],
  assumptions: readonly EffectAssumption[],
): string =>
  JSON.stringify([of, assumptions, interventions.map(({ id, kind, at, beds, cost }) => [id, kind, at, beds, cost])]);

export async function bestNow(
  of: WhatifOf,
  variant: Question['variant'],
  assumptions: Question['assumptions'],
): Promise<void> {
  const { by, k, budget } = useWhatifDesk.getState();
  const interventions = interventionsNow();
  if (budget === null) return;
  useWhatifDesk.setState({ wants: 'best' });
  const { best } = useWhatif.getState();
  await askBest(of, {
    variant,
    interventions,
    assumptions,
    budget,
    objective: by === 'highest' ? { by, k } : { by },
  });
  if (useWhatif.getState().best !== best) useWhatifDesk.setState({ bestOf: bestKey(of, interventions, assumptions) });
}
