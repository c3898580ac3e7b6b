import { useCallback, useEffect, useState } from 'react';

export interface FullScreen {
  readonly full: boolean;
  /** The browser would not. */
  readonly refused: boolean;
  readonly toggle: () => void;
}

/** The whole page over the whole screen, where the browser allows it. */
export function useFullScreen(): FullScreen {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const toggle = useCallback(() => {
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : document.fullscreenEnabled
        ? document.documentElement.requestFullscreen()
        : Promise.reject(new Error('not allowed'));
    asked.then(
      () => setRefused(false),
      () => setRefused(true),
    );
  }, []);
  return { full, refused, toggle };
}
