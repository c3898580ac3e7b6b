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
  const view = useStore((s) => s.history);
  const past = usePatrol((s) => s.past.length);
  const future = usePatrol((s) => s.future.length);
  return entered
    ? { canUndo: past > 0, canRedo: future > 0 }
    : { canUndo: view.done.length > 0, canRedo: view.undone.length > 0 };
}
