import { useEffect } from 'react';

const canvasOfMap = () => document.querySelector<HTMLElement>('.map-stage .maplibregl-canvas');
const TRY_AGAIN_MS = 100;

/** While a point of the map is asked for the focus is on the map, and then where it was; Escape asks no longer. */
export function useHandOnMap(asked: boolean, leave: () => void): void {
  useEffect(() => {
    if (!asked) return;
    const before = document.activeElement;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    // A map that is still being drawn takes no focus; it gets it when it can, unless the hand has gone elsewhere by then.
    const take = () => {
      if (document.activeElement !== before) return;
      const canvas = canvasOfMap();
      canvas?.focus();
      if (document.activeElement !== canvas) waiting = setTimeout(take, TRY_AGAIN_MS);
    };
    take();
    const onKey = (e: KeyboardEvent) => e.key === 'Escape' && leave();
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('keydown', onKey);
      if (document.activeElement === canvasOfMap() && before instanceof HTMLElement && before.isConnected)
        before.focus();
    };
  }, [asked, leave]);
}
