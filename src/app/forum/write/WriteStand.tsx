import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  // Said in one place, whatever of the page changes with it.
  const [said, say] = useState('');
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
        <StoryEditor open={open} say={say} />
      ) : (
        <StoryList say={say} />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
