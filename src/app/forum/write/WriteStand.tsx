import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../state/announce.ts';
import { useProject } from '../../../state/project/store.ts';
import { useView } from '../../../state/store.ts';
import { loadStories } from '../../../state/story/stories.ts';
import { keepWritten } from '../../../state/story/writing.ts';
import { StoryEditor } from './StoryEditor.tsx';
import { StoryList } from './StoryList.tsx';
import { useOpen } from './useWrite.ts';
import './write.css';

/** Where stories are written: the list of them, or the one that is open. What is written lies in the project of this device. */
export function WriteStand() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const ready = useProject((s) => s.ready);
  const open = useOpen();
  useEffect(() => void loadStories(region), [region]);
  // Nothing waits behind a page that is left.
  useEffect(() => () => void keepWritten(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears which of its fields is left, and is no control itself
    <div className="write" onBlur={() => void keepWritten()}>
      {!ready ? (
        <p className="second" role="status">
          {t('write.opening')}
        </p>
      ) : open ? (
        <StoryEditor open={open} say={announce} />
      ) : (
        <StoryList say={announce} />
      )}
    </div>
  );
}
