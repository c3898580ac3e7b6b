/**
 * Asking for simulations and best sets: one worker as long as the desk is open, one question at a time. The last question
 * wins; what an earlier one answers is not shown. Simulations need the tables of this machine: internal profile only.
 */
import { proxy, type Remote } from 'comlink';
import { create } from 'zustand';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { BestSet, Simulation } from '../../response/whatif/index.ts';
import type { ModelChoice } from '../../risk/choice.ts';
import { type Started, startWhatif } from '../../worker/client.ts';
import type { BestRequest, SimulationRequest, WhatifEngine } from '../../worker/whatif.ts';
import { packFiles } from '../local/pack.ts';

/** As many as tell a 5th percentile, few enough to be had in seconds. */
export const WHATIF_DRAWS = 300;
export const WHATIF_SEED = 1;

export type WhatifTask = 'tables' | 'simulate' | 'best';

export interface WhatifState {
  /** What is under way; null when nothing is. */
  readonly task: WhatifTask | null;
  /** Share done, 0 to 1. */
  readonly progress: number;
  readonly simulation: Simulation | null;
  readonly best: BestSet | null;
  /** Of the last question of each kind. */
  readonly errors: { readonly simulate: readonly DataError[]; readonly best: readonly DataError[] };
  /** Why the worker or its tables could not be had. */
  readonly broken: string | null;
}

const NOTHING: WhatifState = {
  task: null,
  progress: 0,
  simulation: null,
  best: null,
  errors: { simulate: [], best: [] },
  broken: null,
};

export const useWhatif = create<WhatifState>()(() => NOTHING);

/** The tables a question is asked of. */
export interface WhatifOf {
  readonly region: string;
  readonly choice: ModelChoice;
}

interface Open {
  readonly of: string;
  readonly worker: Started<WhatifEngine>;
  /** Resolves to whether the tables are there. */
  readonly ready: Promise<boolean>;
}

let open: Open | null = null;
/** Of the question at hand. */
let turn = 0;

function breakDown(detail: string, gone: Started<WhatifEngine>): void {
  if (open?.worker !== gone) return;
  gone.stop();
  open = null;
  turn++;
  useWhatif.setState({ task: null, progress: 0, broken: detail });
}

async function load(worker: Started<WhatifEngine>, { region, choice }: WhatifOf): Promise<boolean> {
  const files = await packFiles(region);
  if (open?.worker !== worker) return false;
  if (files.state !== 'ready') {
    breakDown(files.state === 'failed' ? files.failure.file : '', worker);
    return false;
  }
  const [fault] = await worker.engine.load(files.value, choice);
  if (fault) breakDown(fault.remedy, worker);
  return open?.worker === worker;
}

/** The worker with these tables: the one at hand, else another in its place. */
function opened(of: WhatifOf): Open {
  const key = JSON.stringify(of);
  if (open?.of === key) return open;
  open?.worker.stop();
  const worker = startWhatif();
  // Set before the tables are asked for: what loads looks whether it is still the one.
  let settle: (there: boolean) => void = () => undefined;
  const mine: Open = { of: key, worker, ready: new Promise((resolve) => (settle = resolve)) };
  open = mine;
  void worker.broken.then((detail) => {
    settle(false);
    breakDown(detail, worker);
  });
  load(worker, of).then(settle, (error: unknown) => {
    settle(false);
    breakDown(String(error), worker);
  });
  return mine;
}

async function ask<T>(
  task: Exclude<WhatifTask, 'tables'>,
  of: WhatifOf,
  question: (engine: Remote<WhatifEngine>, onProgress: (share: number) => void) => Promise<Outcome<T | null>>,
  show: (value: T) => Partial<WhatifState>,
): Promise<void> {
  const own = ++turn;
  const { worker, ready } = opened(of);
  const current = () => own === turn && open?.worker === worker;
  useWhatif.setState({ task: 'tables', progress: 0, broken: null });
  if (!(await ready) || !current()) return;
  useWhatif.setState({ task });
  const told = proxy((progress: number) => {
    if (current()) useWhatif.setState({ progress });
  });
  try {
    const { value, errors } = await question(worker.engine, told);
    if (!current()) return;
    const all = { ...useWhatif.getState().errors, [task]: errors };
    // An answer that failed leaves none: what was shown was of another question.
    const failed = task === 'simulate' ? { simulation: null } : { best: null };
    useWhatif.setState({ task: null, progress: 0, errors: all, ...(value ? show(value) : failed) });
  } catch (error) {
    if (current()) breakDown(String(error), worker);
  }
}

/** Before and after of the interventions that are on. */
export const askSimulation = (
  of: WhatifOf,
  request: Omit<SimulationRequest, 'draws' | 'seed'> & Partial<Pick<SimulationRequest, 'draws' | 'seed'>>,
): Promise<void> =>
  ask(
    'simulate',
    of,
    (engine, onProgress) => engine.simulate({ draws: WHATIF_DRAWS, seed: WHATIF_SEED, ...request }, onProgress),
    (simulation) => ({ simulation }),
  );

/** The best set for a budget, of all interventions listed. */
export const askBest = (of: WhatifOf, request: BestRequest): Promise<void> =>
  ask(
    'best',
    of,
    (engine, onProgress) => engine.best(request, onProgress),
    (best) => ({ best }),
  );

/** Ends the worker at once, whatever it is at; what was answered stays. */
export function cancelWhatif(): void {
  open?.worker.stop();
  open = null;
  turn++;
  useWhatif.setState({ task: null, progress: 0 });
}

/** The desk is left: worker and answers are given up. */
export function closeWhatif(): void {
  cancelWhatif();
  useWhatif.setState(NOTHING);
}
