/** The speaker's clock: when the talk began, when the step began, and how long it may take. Kept for this window alone. */
import { create } from 'zustand';

export const DEFAULT_MINUTES = 10;
const LONGEST_MINUTES = 240;
const KEY = 'jaga-forum-clock';

export interface TalkClock {
  /** Milliseconds since 1970; null before the talk has begun. */
  readonly began: number | null;
  /** When the step on the stage was opened. */
  readonly stepBegan: number | null;
  /** How long the talk may take, minutes. */
  readonly minutes: number;
}

const FRESH: TalkClock = { began: null, stepBegan: null, minutes: DEFAULT_MINUTES };
const isMoment = (x: unknown): x is number | null => x === null || (typeof x === 'number' && Number.isFinite(x));

/** Minutes as somebody entered them; null for what is none. */
export function readMinutes(text: string): number | null {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return minutes >= 1 && minutes <= LONGEST_MINUTES ? minutes : null;
}

/** The clock as this window kept it: a reload does not begin the talk anew. What cannot be read is a fresh clock. */
export function readClock(storage: Pick<Storage, 'getItem'> | null): TalkClock {
  try {
    const kept = JSON.parse(storage?.getItem(KEY) ?? '{}') as Partial<TalkClock> | null;
    const minutes = readMinutes(String(kept?.minutes)) ?? DEFAULT_MINUTES;
    const began = isMoment(kept?.began) ? kept.began : null;
    const stepBegan = isMoment(kept?.stepBegan) ? kept.stepBegan : null;
    return { began, stepBegan, minutes };
  } catch {
    return FRESH;
  }
}

function windowStorage(): Storage | null {
  try {
    return window.sessionStorage ?? null;
  } catch {
    return null;
  }
}

export const useTalkClock = create<TalkClock>(() => readClock(windowStorage()));

function put(change: Partial<TalkClock>): void {
  useTalkClock.setState(change);
  try {
    windowStorage()?.setItem(KEY, JSON.stringify(useTalkClock.getState()));
  } catch {
    // A device that keeps nothing still shows the time.
  }
}

export const startTalk = (now: number): void => put({ began: now, stepBegan: now });
export const resetTalk = (): void => put({ began: null, stepBegan: null });
/** A step was opened; the time of a talk that has not begun stands still. */
export const stepOpened = (now: number): void => {
  if (useTalkClock.getState().began !== null) put({ stepBegan: now });
};
export const setMinutes = (minutes: number): void => put({ minutes });

/** How long ago a moment is, ms: 0 before there is one, and never below, for a device's clock that is put right may jump back. */
export const since = (moment: number | null, now: number): number => (moment === null ? 0 : Math.max(0, now - moment));

/** m:ss of a length of time, minus in front of one that is overrun. @param ms milliseconds */
export function lengthOf(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 && seconds > 0 ? `−${text}` : text;
}
