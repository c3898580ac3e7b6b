/**
 * The four shapes the screens are laid out for, by the width of the window in letters: 1 em is 16 px as browsers come,
 * more where somebody has set larger letters. The style sheets break at the same widths. And how much of the map each
 * shape leaves free, in px.
 */
import { useMemo, useSyncExternalStore } from 'react';
import type { Padding, Size } from '../map/camera.ts';

export type Shape = 'wide' | 'medium' | 'small' | 'phone';

/** Widths in px at the usual size of letters, the widest first. */
const BREAKS = [1200, 900, 600] as const;
const USUAL_LETTERS_PX = 16;
/** Height of a window too low for a sheet at its foot. */
const LOW_PX = 496;

let scale = 1;

/** How much larger than usual the browser writes: 2 at 200 %. Drawings that are laid out in px grow by it. */
export const textScale = (): number => scale;

/** Reads the size of letters, and tells it to the drawings of the style sheets. */
function readScale(): void {
  const root = document.documentElement;
  scale = Number.parseFloat(getComputedStyle(root).fontSize) / USUAL_LETTERS_PX || 1;
  root.style.setProperty('--text-scale', String(scale));
}
if (typeof document !== 'undefined') readScale();

export const shapeOf = (width: number): Shape => {
  const usual = width / scale;
  const [wide, medium, small] = BREAKS;
  return usual >= wide ? 'wide' : usual >= medium ? 'medium' : usual >= small ? 'small' : 'phone';
};

/** Whether a sheet at the foot would leave nothing of the map, as on a phone on its side. */
export const isLow = ({ height }: Size): boolean => height < LOW_PX * scale;

/** What panels cover at the start view; the strait and all mainland kecamatan must show in the rest. */
export function paddingOf(shape: Shape, size: Size): Padding {
  const px = (usual: number) => usual * scale;
  switch (shape) {
    case 'wide':
      return { left: px(456), right: px(400), top: px(124), bottom: px(164) };
    case 'medium':
      return { left: px(456), right: px(24), top: px(120), bottom: px(166) };
    case 'small':
      // A phone on its side: panels stand at the left (low.css).
      if (isLow(size)) return { left: px(400), right: px(16), top: px(124), bottom: px(90) };
      return { left: px(104), right: px(24), top: px(120), bottom: size.height * 0.42 };
    default:
      return { left: 12, right: 12, top: px(120), bottom: size.height * 0.5 + px(64) };
  }
}

/** Resizing, and another size of letters, which moves the breaks. */
const watch = (changed: () => void) => {
  const look = () => {
    readScale();
    changed();
  };
  const breaks = BREAKS.map((px) => window.matchMedia(`(min-width: ${px / USUAL_LETTERS_PX}em)`));
  window.addEventListener('resize', look);
  for (const query of breaks) query.addEventListener('change', look);
  return () => {
    window.removeEventListener('resize', look);
    for (const query of breaks) query.removeEventListener('change', look);
  };
};
const snapshot = () => `${window.innerWidth}x${window.innerHeight}x${scale}`;

export function useWindowSize(): Size {
  const text = useSyncExternalStore(watch, snapshot);
  return useMemo(() => {
    const [width = 0, height = 0] = text.split('x').map(Number);
    return { width, height };
  }, [text]);
}
