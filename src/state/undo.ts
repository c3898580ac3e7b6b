/** Taking back: of the view everywhere, of what is entered where a patrol is planned. */
import { doAgain, takeBack, usePatrol } from './patrol/store.ts';
import { useStore, useView } from './store.ts';

const enters = () => {
  const { workspace, profile } = useStore.getState().view;
  return workspace === 'patrol' && profile === 'internal';
};

export const undoLast = (): void => (enters() ? takeBack() : useStore.getState().undo());
export const redoLast = (): void => (enters() ? doAgain() : useStore.getState().redo());

export function useUndo(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const entered = useView((v) => v.workspace === 'patrol' && v.profile === 'internal');
  // Yes or no, and no lengths: every step of a slider is a step to take back, and the bar need not hear of each.
  const done = useStore((s) => s.history.done.length > 0);
  const undone = useStore((s) => s.history.undone.length > 0);
  const past = usePatrol((s) => s.past.length > 0);
  const future = usePatrol((s) => s.future.length > 0);
  return entered ? { canUndo: past, canRedo: future } : { canUndo: done, canRedo: undone };
}
