import { type RefObject, useEffect } from 'react';

/** On paper a page has the colours of the day, and its sources and table lie open; afterwards it is as it was. */
export function usePrinted(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let opened: readonly HTMLDetailsElement[] = [];
    let theme: string | undefined;
    const before = () => {
      opened = [...(ref.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
      for (const d of opened) d.open = true;
      theme = document.documentElement.dataset.theme;
      document.documentElement.dataset.theme = 'day';
    };
    const after = () => {
      for (const d of opened) d.open = false;
      document.documentElement.dataset.theme = theme;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [ref]);
}
