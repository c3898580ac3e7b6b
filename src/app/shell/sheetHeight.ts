/** How high the sheet at the foot of a phone stands: three stops, the same for every sheet; kept while the page is open. */
import { useSyncExternalStore } from 'react';

export const STOPS = ['low', 'half', 'high'] as const;
export type Stop = (typeof STOPS)[number];

/** Shares of the window's height at which a sheet that is let go falls to the next stop. */
const BETWEEN = [0.3, 0.62] as const;

let stop: Stop = 'half';
const listeners = new Set<() => void>();

/** The stop nearest to a sheet whose top edge is `top` px under that of a window of `height` px. */
export function stopNear(top: number, height: number): Stop {
  const share = 1 - top / height;
  const [low, high] = BETWEEN;
  return share < low ? 'low' : share < high ? 'half' : 'high';
}

export const stopAfter = (from: Stop, step: 1 | -1): Stop => {
  const at = Math.min(STOPS.length - 1, Math.max(0, STOPS.indexOf(from) + step));
  return STOPS[at] ?? from;
};

/** The style sheets read it from the page (sheet.css). */
export function setStop(next: Stop): void {
  stop = next;
  document.documentElement.dataset.sheet = next;
  for (const told of listeners) told();
}

const listen = (told: () => void) => {
  listeners.add(told);
  return () => listeners.delete(told);
};
export const useStop = (): Stop => useSyncExternalStore(listen, () => stop);
