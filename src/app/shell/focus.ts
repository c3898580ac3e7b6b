import { type RefObject, useEffect, useRef } from 'react';

/** What had the focus last; what has vanished since cannot be asked for it. */
let last: HTMLElement | null = null;

/** Remembers where the keyboard was, so that a panel can take it and give it back. */
export function useFocusMemory(): void {
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
}

const usable = (el: Element | null): el is HTMLElement =>
  el instanceof HTMLElement &&
  el !== document.body &&
  el.isConnected &&
  el.checkVisibility({ visibilityProperty: true });

/**
 * A panel that takes the place of what was pressed takes the focus too, and gives it back when it goes. Where the focus is
 * still on something that can be seen nothing moves.
 */
export function usePanelFocus<T extends HTMLElement>(): RefObject<T | null> {
  const panel = useRef<T>(null);
  useEffect(() => {
    const before = last;
    // Once the screen is laid out: what has the focus may just have been hidden.
    const come = requestAnimationFrame(() => {
      if (before && !usable(document.activeElement)) panel.current?.focus();
    });
    return () => {
      cancelAnimationFrame(come);
      requestAnimationFrame(() => {
        if (before && !usable(document.activeElement))
          (usable(before) ? before : document.getElementById('list'))?.focus();
      });
    };
  }, []);
  return panel;
}
