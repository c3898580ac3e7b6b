import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { formatLink, parseLink } from './link.ts';
import { emptyHistory, type History, momentOf, redo, remember, undo } from './moments.ts';
import type { Camera, Profile, View } from './view.ts';

/** The profile whose tables this site serves: the local server marks its page, a public build bears no mark. */
export const availableProfile = (): Profile =>
  document.querySelector('meta[name="jaga-profile"]')?.getAttribute('content') === 'internal' ? 'internal' : 'public';

interface Store {
  readonly available: Profile;
  readonly view: View;
  readonly history: History;
  /** What downloads hold. Not part of the view: a link never asks for internal files, and a reload is public again. */
  readonly exportProfile: Profile;
  readonly exportAs: (profile: Profile) => void;
  /** Changes the view by a moment that can be undone. */
  readonly change: (put: Partial<View>, drag?: string) => void;
  /** Where the map was moved to by hand: in the link, but not a step of undo. */
  readonly moved: (camera: Camera) => void;
  /** Which story is told and how far, and whether help lies over it: in the link, but not a step of undo. */
  readonly turned: (put: Partial<Pick<View, 'story' | 'step' | 'speaker' | 'help'>>) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes the view of an address that was pasted or reached with the back button. */
  readonly follow: (hash: string) => void;
}

export const useStore = create<Store>((set, get) => {
  const available = availableProfile();
  return {
    available,
    view: parseLink(window.location.hash, available),
    history: emptyHistory,
    exportProfile: 'public',
    exportAs: (exportProfile) => set({ exportProfile }),
    change: (put, drag) => {
      const { view, history } = get();
      const moment = momentOf(view, put);
      if (!moment) return;
      const step = drag === undefined ? moment : { ...moment, drag };
      set({ view: { ...view, ...moment.put }, history: remember(history, step) });
    },
    moved: (camera) => set(({ view }) => ({ view: { ...view, camera } })),
    turned: (put) => {
      if (momentOf(get().view, put)) set(({ view }) => ({ view: { ...view, ...put } }));
    },
    undo: () => set(({ view, history }) => undo(view, history)),
    redo: () => set(({ view, history }) => redo(view, history)),
    follow: (hash) => {
      if (hash === formatLink(get().view, available)) return;
      const view = parseLink(hash, available);
      const elsewhere = view.region !== get().view.region;
      set({ view });
      // What was computed or drawn for one region must not stand beside the facts of another: begin anew.
      if (elsewhere) window.location.reload();
    },
  };
});

export const useView = <T>(select: (view: View) => T): T => useStore((s) => select(s.view));
/** Some fields of the view: a component hears of these alone, so that a slider redraws only what it moves. */
export const useViewPart = <K extends keyof View>(...keys: K[]): Pick<View, K> =>
  useStore(useShallow((s) => Object.fromEntries(keys.map((k) => [k, s.view[k]])) as Pick<View, K>));
export const useChange = () => useStore((s) => s.change);

const HAND_RESTS_MS = 200;

/** Keeps the address bar at the view; returns the undoing. */
export function bindAddressBar(): () => void {
  const write = () => {
    const hash = formatLink(useStore.getState().view, useStore.getState().available);
    if (hash !== window.location.hash) window.history.replaceState(null, '', hash);
  };
  write();
  // Every step of a drag would be an entry the browser has to write down: the address waits until the hand rests.
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = useStore.subscribe((state) => {
    clearTimeout(waiting);
    if (state.history.done.at(-1)?.drag === undefined) write();
    else waiting = setTimeout(write, HAND_RESTS_MS);
  });
  window.addEventListener('pagehide', write);
  const follow = () => useStore.getState().follow(window.location.hash);
  window.addEventListener('hashchange', follow);
  return () => {
    stop();
    clearTimeout(waiting);
    window.removeEventListener('pagehide', write);
    window.removeEventListener('hashchange', follow);
  };
}
