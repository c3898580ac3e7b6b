import { type RefObject, useEffect, useState } from 'react';

/** px of an element's width as it stands and changes; null until it is known. */
/** Drawings grow with the letters of the page (base.css): a frame holds the fewer of their units. */
const letters = (): number => Number(getComputedStyle(document.documentElement).getPropertyValue('--text-scale')) || 1;

export function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width / letters())));
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [ref]);
  return width;
}
