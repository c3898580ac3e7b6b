/** H3 cells scored on this device by a worker of their own, when the view asks for them. */
import { create } from 'zustand';
import type { CellScores } from '../risk/index.ts';
import { AS_MODELLED } from './choice.ts';
import { runEngine } from './engine-run.ts';
import { memoLast } from './memo.ts';
import { cellScoresUnder, liveCells } from './recompute.ts';
import { useClassRule } from './scheme.ts';
import { useModel } from './scores.ts';
import { useViewPart } from './store.ts';

export interface CellState {
  readonly region: string | null;
  readonly phase: 'idle' | 'scoring' | 'done' | 'failed';
  readonly cells: CellScores | null;
  readonly detail: string | null;
}

const IDLE: CellState = { region: null, phase: 'idle', cells: null, detail: null };
export const useCells = create<CellState>(() => IDLE);

export interface CellsOnMap {
  readonly cells: CellScores;
  readonly scores: Float64Array;
}

const liveFor = memoLast(liveCells);
const scoresFor = memoLast(cellScoresUnder);
const onMap = memoLast((cells: CellScores, scores: Float64Array): CellsOnMap => ({ cells, scores }));

let stopCurrent: (() => void) | null = null;

export function stopCells(): void {
  stopCurrent?.();
  stopCurrent = null;
  useCells.setState(IDLE, true);
  // Columns of every cell of the region, which no other screen asks for.
  for (const remembered of [liveFor, scoresFor, onMap]) remembered.forget();
}

/** Does nothing where they are there or on their way: weights and variants are the main thread's, from what came once. */
export function runCells(region: string): void {
  const before = useCells.getState();
  if (before.region === region && (before.phase === 'scoring' || before.phase === 'done')) return;
  stopCurrent?.();
  useCells.setState({ ...IDLE, region, phase: 'scoring' });
  stopCurrent = runEngine({
    region,
    choice: AS_MODELLED,
    fail: (detail) => useCells.setState({ phase: 'failed', detail }),
    ask: async (engine, current) => {
      const cells = await engine.cells({});
      if (current()) useCells.setState(cells ? { phase: 'done', cells } : { phase: 'failed', detail: '' });
    },
  });
}

/** The cells with their scores under the choice and variant of the view, at once. */
export function useCellsOnMap(): CellsOnMap | null {
  const { variant, choice } = useViewPart('variant', 'choice');
  const cells = useCells((s) => s.cells);
  const model = useModel();
  const rule = useClassRule();
  const live = cells && model && rule ? liveFor(model, cells, rule, variant) : null;
  const scores = live && scoresFor(live, choice);
  return cells && scores ? onMap(cells, scores) : null;
}
