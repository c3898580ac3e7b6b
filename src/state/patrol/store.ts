/** The patrol workspace: what is entered, what came of it, and what is under way. Never part of the view or its link. */
import { create } from 'zustand';
import type { DataError } from '../../domain/outcome.ts';
import type { NightSurface } from '../../patrol/plan/index.ts';
import type { Gear } from '../../worker/patrol.ts';
import { heardFromTabs } from '../on-device.ts';
import { todayWib } from '../today.ts';
import { emptyForm, type PatrolForm } from './form.ts';
import { KEY, type KeptPlan, patrolShelf, searchIsMarked } from './kept.ts';

export type Task = 'tables' | 'exposure' | 'plan' | 'week' | 'whatIf';

export const PATROL_LAYERS = ['exposure', 'sectors', 'tracks', 'bases', 'entered', 'routes'] as const;
export type PatrolLayer = (typeof PATROL_LAYERS)[number];

/** What a click on the map puts down while it is being asked for. */
export type Picking =
  | { readonly what: 'base'; readonly boat: number }
  | { readonly what: 'tips' | 'others' | 'watches' }
  | { readonly what: 'noGo'; readonly corners: readonly (readonly [number, number])[] };

export interface PatrolState {
  readonly form: PatrolForm;
  readonly past: readonly PatrolForm[];
  readonly future: readonly PatrolForm[];
  /** Whether what is entered is kept for the next visit. */
  readonly kept: boolean;
  /** What lay in the storage and could not be read, put aside; null where there is nothing. */
  readonly unread: string | null;
  /** The page was closed or loaded again while a plan was sought: what is entered is there, the plan is not whole. */
  readonly interrupted: boolean;
  /** Another tab had entered something else, unseen by this one: it is the step before the last. */
  readonly overOther: boolean;
  readonly gear: Gear | null;
  readonly task: Task | null;
  /** 0 to 1. */
  readonly progress: number;
  /** Why the engine ended; null while it works. */
  readonly broken: string | null;
  readonly exposure: NightSurface | null;
  /** The night that the exposure is of, as text. */
  readonly exposureOf: string | null;
  readonly planned: KeptPlan | null;
  /** Whether the worker at hand found the plan: only then can it draw a week from it. */
  readonly alive: boolean;
  readonly errors: readonly DataError[];
  /** What the errors are about. */
  readonly asked: Task | null;
  /** Number of a boat, from 0; null shows all alike. */
  readonly boat: number | null;
  /** H3 index of the cell whose card is open. */
  readonly cell: string | null;
  readonly shown: readonly PatrolLayer[];
  readonly picking: Picking | null;
}

const MOST_UNDO = 100;

const shelf = patrolShelf();
/** As this tab read or wrote it last: another text there is another tab's. */
let seen: string | null = null;

function begin(): PatrolState {
  const { value: kept, state, text } = shelf.held();
  const lost = state === 'broken' || state === 'part' ? text : null;
  if (lost !== null) shelf.secure();
  seen = text;
  return {
    form: kept?.form ?? emptyForm(todayWib()),
    past: [],
    future: [],
    kept: state !== 'refused' && state !== 'later',
    unread: shelf.aside() ?? lost,
    interrupted: searchIsMarked(),
    overOther: false,
    gear: null,
    task: null,
    progress: 0,
    broken: null,
    exposure: null,
    exposureOf: null,
    planned: kept?.planned ?? null,
    alive: false,
    errors: [],
    asked: null,
    boat: null,
    cell: null,
    shown: PATROL_LAYERS.filter((layer) => layer !== 'routes'),
    picking: null,
  };
}

export const usePatrol = create<PatrolState>(begin);

const textOf = (form: PatrolForm): string => JSON.stringify(form);

/** What another tab entered and this one has not seen becomes a step that can be taken back to: nobody's entry goes unsaid. */
function besideOther(): void {
  const { value, text } = shelf.held();
  if (text === seen || !value) return;
  const { form, past } = usePatrol.getState();
  if (textOf(value.form) !== textOf(form) && !past.some((one) => textOf(one) === textOf(value.form)))
    usePatrol.setState({ past: [...past, value.form].slice(-MOST_UNDO), overOther: true });
}

/**
 * Writes what is entered and planned to this device, whatever changed it.
 * @param planned the plan so far, where it is not whole yet
 */
export function keepPatrol(planned: KeptPlan | null = usePatrol.getState().planned): void {
  besideOther();
  const { form } = usePatrol.getState();
  const kept = shelf.keep({ version: 1, form, planned });
  seen = shelf.held().text;
  const unread = shelf.aside();
  const now = usePatrol.getState();
  if (kept !== now.kept || (unread !== null && unread !== now.unread))
    usePatrol.setState({ kept, unread: unread ?? now.unread });
}

/** Takes what another tab has written: two tabs that each kept their own would lose one of them. */
export function reread(): void {
  const { task } = usePatrol.getState();
  const { value: kept, text } = shelf.held();
  if (!kept || text === seen || task === 'plan') return;
  seen = text;
  usePatrol.setState(({ form, past }) => ({
    ...(textOf(form) !== textOf(kept.form) && { form: kept.form, past: [...past, form].slice(-MOST_UNDO), future: [] }),
    planned: kept.planned,
    alive: false,
  }));
}

/** Hears other tabs for as long as the workspace is open, and takes what they wrote while it was closed. */
export function hearTabs(): () => void {
  reread();
  return heardFromTabs(KEY, reread);
}

/** Deletes the text that could not be read. */
export function forgetUnread(): void {
  shelf.forgetAside();
  usePatrol.setState({ unread: shelf.aside() });
}

/** A change of the form that can be taken back. */
export function enter(change: Partial<PatrolForm>): void {
  const { form, past } = usePatrol.getState();
  const next = { ...form, ...change };
  // The same again is no step to take back.
  if (JSON.stringify(next) === JSON.stringify(form)) return;
  usePatrol.setState({ form: next, past: [...past, form].slice(-MOST_UNDO), future: [], overOther: false });
  keepPatrol();
}

export function takeBack(): void {
  const { form, past, future } = usePatrol.getState();
  const before = past.at(-1);
  if (!before) return;
  usePatrol.setState({ form: before, past: past.slice(0, -1), future: [form, ...future] });
  keepPatrol();
}

export function doAgain(): void {
  const { form, past, future } = usePatrol.getState();
  const [next, ...rest] = future;
  if (!next) return;
  usePatrol.setState({ form: next, past: [...past, form], future: rest });
  keepPatrol();
}

/** Forgets everything entered and planned on this device; what was entered can be taken back until the page closes. */
export function forget(): void {
  enter(emptyForm(todayWib()));
  usePatrol.setState({ planned: null, alive: false, errors: [], boat: null, cell: null, interrupted: false });
  keepPatrol();
}
