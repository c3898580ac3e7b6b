import { useEffect } from 'react';
import { useStore } from '../../../state/store.ts';
import { clampStep, goTo, next, previous, storyOf } from '../../../state/story/stories.ts';
import { openHelp, sheetIsOpen } from '../../help/open.ts';
import { type Action, actionOf, type Focus, panOf } from './keys.ts';
import { setBlack, setFeature, useShow } from './useShow.ts';

const TYPING = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])';
const CONTROL = 'button, a[href], summary, input, [role="button"]';

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'none';
  return target.matches(TYPING) ? 'typing' : target.matches(CONTROL) ? 'control' : 'none';
}

/** @returns whether there was something to leave */
function leaveOne(): boolean {
  const { black, feature } = useShow.getState();
  if (black) setBlack(false);
  else if (feature) setFeature(null);
  return black || feature !== null;
}

/** Keys and clickers. @param full full screen on and off; @param speaker the speaker's view on and off */
export function useStageKeys(full: () => void, speaker: () => void): void {
  useEffect(() => {
    const step = (go: () => void) => () => {
      // Whoever goes on wants to be seen again.
      setBlack(false);
      go();
    };
    const run: Readonly<Record<Action, () => unknown>> = {
      next: step(next),
      previous: step(previous),
      first: step(() => goTo(0)),
      last: step(() => goTo(clampStep(storyOf(useStore.getState().view), Number.MAX_SAFE_INTEGER))),
      full,
      black: () => setBlack(!useShow.getState().black),
      speaker,
      keys: () => openHelp('keys'),
      escape: leaveOne,
    };
    const onKey = (e: KeyboardEvent) => {
      if (sheetIsOpen()) return;
      const focus = focusOf(e.target);
      const pan = panOf(e, focus);
      const action = actionOf(e, focus);
      if (pan) useShow.getState().handle?.map.panBy([...pan], { duration: 0 });
      else if (!action) return;
      else if (e.repeat && action !== 'next' && action !== 'previous') return;
      else if (run[action]() === false) return;
      // Before the map hears of it, whose own arrows would move it under the story.
      e.preventDefault();
      e.stopPropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [full, speaker]);
}
