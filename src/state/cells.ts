/** H3 cells scored on this device by a worker of their own, when the view asks for them. */
import { create } from 'zustand';
import type { CellScores } from '../risk/index.ts';
import { startEngine } from '../worker/client.ts';
import type { Choice } from './choice.ts';
import { loadJson, regionPath } from './files.ts';
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
export async function runCells(region: string, variant: Variant, choice: Choice): Promise<void> {
  stopCurrent?.();
  const { engine, stop, broken } = startEngine();
  stopCurrent = stop;
  const put = (state: Partial<CellState>) => {
    if (stopCurrent === stop) useCells.setState(state);
  };
  const fail = (detail: string) => put({ phase: 'failed', detail });
  void broken.then(fail);
  put({ phase: 'scoring' });
  const files = await loadJson<Record<string, string>>(`${regionPath(region, 'internal')}pack.json`);
  if (files.state !== 'ready') return fail(files.state === 'failed' ? files.failure.file : '');
  try {
    const faults = await engine.load(files.value, choice);
    if (faults.length) return fail(faults[0]?.remedy ?? '');
    const cells = await engine.cells({ withoutEvidence: variant === 'evidence-free' });
    put(cells ? { phase: 'done', cells } : { phase: 'failed', detail: '' });
  } catch (error) {
    fail(String(error));
  } finally {
    stop();
  }
}
