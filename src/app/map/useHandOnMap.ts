import { useEffect } from 'react';

/** While a point of the map is asked for the focus is on the map, and then where it was; Escape asks no longer. */
export function useHandOnMap(asked: boolean, leave: () => void): void {
  useEffect(() => {
    if (!asked) return;
    const canvas = document.querySelector<HTMLElement>('.map-stage .maplibregl-canvas');
    const before = document.activeElement;
    canvas?.focus();
    const onKey = (e: KeyboardEvent) => e.key === 'Escape' && leave();
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      if (document.activeElement === canvas && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [asked, leave]);
}
