import { useCallback, useEffect, useState } from 'react';
import { formatLink } from '../../../state/link.ts';
import { useStore, useView } from '../../../state/store.ts';
import { loadStories } from '../../../state/story/stories.ts';
import { Speaker } from './Speaker.tsx';
import { Stage } from './Stage.tsx';
import { useTogether } from './together.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useStageKeys } from './useStageKeys.ts';
import './show.css';

const WINDOW = 'jaga-speaker';

/** Opens the speaker's own window. @returns false where the browser would not */
function openSpeaker(): boolean {
  const { view, available } = useStore.getState();
  const opened = window.open(formatLink({ ...view, speaker: true }, available), WINDOW, 'popup,width=1120,height=760');
  opened?.focus();
  return opened !== null;
}

/** A story before a room: the stage, or the speaker's view of it. */
export function ShowStand() {
  const region = useView((v) => v.region);
  const speaking = useView((v) => v.speaker);
  const turned = useStore((s) => s.turned);
  const screen = useFullScreen();
  // No second window: the speaker's view takes this one, and says how to open one for the room.
  const [alone, setAlone] = useState(false);
  useEffect(() => void loadStories(region), [region]);
  useTogether();
  const speaker = useCallback(() => {
    if (!useStore.getState().view.speaker) {
      if (openSpeaker()) return;
      setAlone(true);
      turned({ speaker: true });
    } else if (window.opener) window.close();
    else turned({ speaker: false });
  }, [turned]);
  useStageKeys(screen.toggle, speaker);
  return speaking ? <Speaker alone={alone} leave={speaker} /> : <Stage screen={screen} speaker={speaker} />;
}
