/**
 * Taking back: of the view everywhere, of what is entered where a patrol is planned, of the project where data are worked
 * on, interventions are placed and stories are written.
 */
import { doAgain, takeBack, usePatrol } from './patrol/store.ts';
import { useProjectSteps } from './project/steps.ts';
import { useStore, useView } from './store.ts';
import type { View } from './view.ts';

/** Whose steps are taken back in a workspace. */
const stepsOf = ({ workspace, profile, desk, stand }: View): 'view' | 'patrol' | 'project' => {
  // A story is written in either form.
  if (workspace === 'forum') return stand === 'write' ? 'project' : 'view';
  if (profile !== 'internal') return 'view';
  if (workspace === 'patrol') return 'patrol';
  return workspace === 'data' || (workspace === 'response' && desk === 'whatif') ? 'project' : 'view';
};

const UNDO = {
  view: () => useStore.getState().undo(),
  patrol: takeBack,
  project: () => useProjectSteps.getState().takeBack(),
};
const REDO = {
  view: () => useStore.getState().redo(),
  patrol: doAgain,
  project: () => useProjectSteps.getState().doAgain(),
};

export const undoLast = (): void => UNDO[stepsOf(useStore.getState().view)]();
export const redoLast = (): void => REDO[stepsOf(useStore.getState().view)]();

export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const steps = useView(stepsOf);
  // Yes or no, and no lengths: every step of a slider is a step to take back, and the bar need not hear of each.
  const done = useStore((s) => s.history.done.length > 0);
  const undone = useStore((s) => s.history.undone.length > 0);
  const past = usePatrol((s) => s.past.length > 0);
  const future = usePatrol((s) => s.future.length > 0);
  const canUndo = useProjectSteps((s) => s.canUndo);
  const canRedo = useProjectSteps((s) => s.canRedo);
  return {
    view: { canUndo: done, canRedo: undone },
    patrol: { canUndo: past, canRedo: future },
    project: { canUndo, canRedo },
  }[steps];
}
