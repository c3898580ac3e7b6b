/** What is looked for, and how far it is from every kelurahan: asked of a worker whenever areas, places or coast change. */
import { proxy } from 'comlink';
import { create } from 'zustand';
import type { ReachInput, UnitReach } from '../../response/reach/measure.ts';
import type { Sought } from '../../response/reach/sought.ts';
import { startReach } from '../../worker/client.ts';

export interface ReachState {
  readonly sought: Sought;
  readonly phase: 'idle' | 'working' | 'done' | 'stopped' | 'failed';
  /** 0 to 1. */
  readonly progress: number;
  readonly units: readonly UnitReach[] | null;
}

export const useReach = create<ReachState>(() => ({ sought: 'health', phase: 'idle', progress: 0, units: null }));

let asked: ReachInput | null = null;
let end: (() => void) | null = null;

/** Measures anew unless it was asked the same; a newer question ends the one before. */
export function runReach(input: ReachInput): void {
  if (asked === input) return;
  end?.();
  asked = input;
  useReach.setState({ phase: 'working', progress: 0, units: null });
  const { engine, stop, broken } = startReach();
  const current = () => asked === input;
  end = stop;
  const settle = (state: Partial<ReachState>) => {
    if (current()) useReach.setState(state);
    stop();
  };
  const told = proxy((progress: number) => {
    if (current()) useReach.setState({ progress });
  });
  void broken.then(() => settle({ phase: 'failed' }));
  engine.measure(input, told).then(
    (units) => settle({ phase: 'done', progress: 1, units }),
    () => settle({ phase: 'failed' }),
  );
}

/** Ends the measuring; nothing half measured is shown. */
export function stopReach(): void {
  end?.();
  asked = null;
  useReach.setState({ phase: 'stopped', progress: 0, units: null });
}
