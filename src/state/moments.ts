/**
 * Every change of the view is a moment: what it puts and what it takes back. Undo and redo are two stacks of moments;
 * a link, a project file and a story step are the same value at rest.
 */
import type { View } from './view.ts';

export interface Moment {
  readonly put: Partial<View>;
  readonly back: Partial<View>;
  /** Moments of one drag share a name and become one step of undo. */
  readonly drag?: string;
}

export interface History {
  readonly done: readonly Moment[];
  readonly undone: readonly Moment[];
}

/** More steps than anyone takes back by hand, few enough to cost nothing. */
const KEPT = 200;

export const emptyHistory: History = { done: [], undone: [] };

/** The moment that turns `view` into `{...view, ...put}`, holding only what really changes; null when nothing does. */
export function momentOf(view: View, put: Partial<View>): Moment | null {
  const changed = (Object.keys(put) as (keyof View)[]).filter(
    (key) => JSON.stringify(put[key]) !== JSON.stringify(view[key]),
  );
  if (!changed.length) return null;
  const pick = (from: Partial<View>) => Object.fromEntries(changed.map((key) => [key, from[key]])) as Partial<View>;
  return { put: pick(put), back: pick(view) };
}

/** A moment of the drag that the last one belongs to extends it; any other is a step of its own. */
export function remember(history: History, moment: Moment): History {
  const last = history.done.at(-1);
  const joined =
    last && moment.drag !== undefined && last.drag === moment.drag
      ? { put: { ...last.put, ...moment.put }, back: { ...moment.back, ...last.back }, drag: moment.drag }
      : null;
  const done = joined ? [...history.done.slice(0, -1), joined] : [...history.done, moment];
  return { done: done.slice(-KEPT), undone: [] };
}

export function undo(view: View, history: History): { view: View; history: History } {
  const last = history.done.at(-1);
  if (!last) return { view, history };
  return {
    view: { ...view, ...last.back },
    history: { done: history.done.slice(0, -1), undone: [...history.undone, last] },
  };
}

export function redo(view: View, history: History): { view: View; history: History } {
  const next = history.undone.at(-1);
  if (!next) return { view, history };
  return {
    view: { ...view, ...next.put },
    history: { done: [...history.done, next], undone: history.undone.slice(0, -1) },
  };
}
