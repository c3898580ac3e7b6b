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

/** What was asked last, as text: files that are loaded again say the same in new objects. */
let asked: string | null = null;
let end: (() => void) | null = null;

/** Measures anew unless it was asked the same; a newer question ends the one before. */
export function runReach(input: ReachInput): void {
  const question = JSON.stringify(input);
  if (asked === question) return;
  end?.();
  asked = question;
  useReach.setState({ phase: 'working', progress: 0, units: null });
  const { engine, stop, broken } = startReach();
  const current = () => asked === question;
  end = stop;
  const settle = (state: Partial<ReachState>) => {
    if (current()) useReach.setState(state);
    stop();
  };
  const told = proxy((progress: number) => {
    if (current()) useReach.setState({ progress });
  });
  const fail = () => {
    settle({ phase: 'failed' });
    // The same may be asked once more.
    if (current()) asked = null;
  };
  void broken.then(fail);
  engine.measure(input, told).then((units) => settle({ phase: 'done', progress: 1, units }), fail);
}

/** Ends the measuring; nothing half measured is shown. */
export function stopReach(): void {
  end?.();
  asked = null;
  useReach.setState({ phase: 'stopped', progress: 0, units: null });
}
