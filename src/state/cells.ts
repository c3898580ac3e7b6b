/** H3 cells scored on this device by a worker of their own, when the view asks for them. */
import { create } from 'zustand';
import type { CellScores } from '../risk/index.ts';
import type { Choice } from './choice.ts';
import { runEngine } from './engine-run.ts';
import type { Variant } from './view.ts';

export interface CellState {
  readonly phase: 'idle' | 'scoring' | 'done' | 'failed';
  readonly cells: CellScores | null;
  readonly detail: string | null;
}

const IDLE: CellState = { phase: 'idle', cells: null, detail: null };
export const useCells = create<CellState>(() => IDLE);

let stopCurrent: (() => void) | null = null;

export function stopCells(): void {
  stopCurrent?.();
  stopCurrent = null;
  useCells.setState(IDLE, true);
}

/** The last cells stay on the map until the new ones are there. */
export function runCells(region: string, variant: Variant, choice: Choice): void {
  stopCurrent?.();
  useCells.setState({ phase: 'scoring' });
  stopCurrent = runEngine({
    region,
    choice,
    fail: (detail) => useCells.setState({ phase: 'failed', detail }),
    ask: async (engine, current) => {
      const cells = await engine.cells({ withoutEvidence: variant === 'evidence-free' });
      if (current()) useCells.setState(cells ? { phase: 'done', cells } : { phase: 'failed', detail: '' });
    },
  });
}
