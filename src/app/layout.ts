/** The four widths the screens are laid out for, in px of the window, and how much of the map each leaves free. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Padding, Size } from '../map/camera.ts';

export type Shape = 'wide' | 'medium' | 'small' | 'phone';

export const shapeOf = (width: number): Shape =>
  width >= 1200 ? 'wide' : width >= 900 ? 'medium' : width >= 600 ? 'small' : 'phone';

/** What panels cover at the start view; the strait and all mainland kecamatan must show in the rest. */
export function paddingOf(shape: Shape, size: Size): Padding {
  switch (shape) {
    case 'wide':
      return { left: 456, right: 400, top: 124, bottom: 146 };
    case 'medium':
      return { left: 456, right: 24, top: 120, bottom: 150 };
    case 'small':
      return { left: 104, right: 24, top: 120, bottom: size.height * 0.42 };
    default:
      return { left: 12, right: 12, top: 120, bottom: size.height * 0.5 + 64 };
  }
}

const watch = (changed: () => void) => {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
};
const snapshot = () => `${window.innerWidth}x${window.innerHeight}`;

export function useWindowSize(): Size {
  const text = useSyncExternalStore(watch, snapshot);
  return useMemo(() => {
    const [width = 0, height = 0] = text.split('x').map(Number);
    return { width, height };
  }, [text]);
}
