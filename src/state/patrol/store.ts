/** The patrol workspace: what is entered, what came of it, and what is under way. Never part of the view or its link. */
import { create } from 'zustand';
import type { DataError } from '../../domain/outcome.ts';
import type { NightSurface } from '../../patrol/plan/index.ts';
import type { Gear } from '../../worker/patrol.ts';
import { deviceStorage } from '../device-storage.ts';
import { todayWib } from '../today.ts';
import { emptyForm, type PatrolForm } from './form.ts';
import { type KeptPlan, readKept, writeKept } from './kept.ts';

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
  /** Something lay in the storage that could not be read; it was put aside. */
  readonly unread: boolean;
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

function begin(): PatrolState {
  const { kept, unread } = readKept(deviceStorage());
  return {
    form: kept?.form ?? emptyForm(todayWib()),
    past: [],
    future: [],
    kept: true,
    unread,
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

/** Writes what is entered and planned to this device, whatever changed it. */
export function keepPatrol(): void {
  const { form, planned } = usePatrol.getState();
  const kept = writeKept(deviceStorage(), { version: 1, form, planned });
  if (kept !== usePatrol.getState().kept) usePatrol.setState({ kept });
}

/** Takes what another tab has written: two tabs that each kept their own would lose one of them. */
export function reread(): void {
  const { task } = usePatrol.getState();
  const { kept } = readKept(deviceStorage());
  if (!kept || task === 'plan') return;
  usePatrol.setState(({ form, past }) => ({
    form: kept.form,
    past: [...past, form].slice(-MOST_UNDO),
    future: [],
    planned: kept.planned,
    alive: false,
  }));
}

/** A change of the form that can be taken back. */
export function enter(change: Partial<PatrolForm>): void {
  const { form, past } = usePatrol.getState();
  const next = { ...form, ...change };
  // The same again is no step to take back.
  if (JSON.stringify(next) === JSON.stringify(form)) return;
  usePatrol.setState({ form: next, past: [...past, form].slice(-MOST_UNDO), future: [] });
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
  usePatrol.setState({ planned: null, alive: false, errors: [], boat: null, cell: null });
  keepPatrol();
}
