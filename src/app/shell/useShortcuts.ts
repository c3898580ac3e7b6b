import { useEffect } from 'react';
import { useStore } from '../../state/store.ts';
import { redoLast, undoLast } from '../../state/undo.ts';
import { openHelp, sheetIsOpen } from '../help/open.ts';

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])');

/** `?` for help, `/` to search, Ctrl/Cmd+Z and Shift+Ctrl/Cmd+Z to take back and do again, Escape to close the card or the panel. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKey = (e: KeyboardEvent) => {
      // A sheet over the page has keys of its own, Escape among them.
      if (sheetIsOpen()) return;
      const { change, view } = useStore.getState();
      if (e.key === '?' && !typing(e.target) && !e.ctrlKey && !e.metaKey && !e.altKey) {
        e.preventDefault();
        openHelp('keys');
      } else if (e.key === '/' && !typing(e.target)) {
        e.preventDefault();
        document.getElementById('search')?.focus();
      } else if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'z' && !typing(e.target)) {
        e.preventDefault();
        if (e.shiftKey) redoLast();
        else undoLast();
      } else if (e.key === 'Escape' && !typing(e.target)) {
        if (view.feature) change({ feature: null });
        else if (view.table) change({ table: false });
        else if (view.area || view.panel) change({ area: null, panel: false });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
