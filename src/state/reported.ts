/** What is reported, worked out on this device when somebody looks at it. Internal: it tells where nobody looks. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { ReportedResult } from '../risk/index.ts';
import { AS_MODELLED } from './choice.ts';
import { runEngine } from './engine-run.ts';
import { patrolHours, usePatrolLog } from './patrol-log.ts';
import type { Variant } from './view.ts';

/** Of the permutations and redraws: the same question has the same answer. */
const SEED = 1;

export interface ReportedState {
  readonly phase: 'idle' | 'running' | 'done' | 'failed';
  /** What the result is of, or will be. */
  readonly asked: string | null;
  /** 0 to 1. */
  readonly progress: number;
  readonly result: ReportedResult | null;
  readonly detail: string | null;
}

const IDLE: ReportedState = { phase: 'idle', asked: null, progress: 0, result: null, detail: null };
export const useReported = create<ReportedState>(() => IDLE);

let stopCurrent: (() => void) | null = null;

/** Ends the run; a result that is there stays for the next look. */
export function stopReported(): void {
  stopCurrent?.();
  stopCurrent = null;
  if (useReported.getState().phase === 'running') useReported.setState(IDLE, true);
}

/** Does nothing where the same has been asked; a run that failed or was stopped is asked again. */
export function runReported(region: string, variant: Variant, terminals: boolean): void {
  const { entries } = usePatrolLog.getState();
  const asked = [region, variant, terminals, ...entries.map(({ id }) => id)].join(' ');
  const before = useReported.getState();
  if (before.asked === asked && (before.phase === 'running' || before.phase === 'done')) return;
  stopCurrent?.();
  useReported.setState({ ...IDLE, phase: 'running', asked }, true);
  stopCurrent = runEngine({
    region,
    // Weights move the structural score alone; the list of disagreements is about the index as it is published.
    choice: AS_MODELLED,
    fail: (detail) => useReported.setState({ phase: 'failed', detail }),
    ask: async (engine, current) => {
      const told = proxy((progress: number) => {
        if (current()) useReported.setState({ progress });
      });
      const options = { withoutEvidence: variant === 'evidence-free' };
      const result = await engine.reported(options, !terminals, SEED, patrolHours(entries), told);
      if (current())
        useReported.setState(result ? { phase: 'done', progress: 1, result } : { phase: 'failed', detail: '' });
    },
  });
}
