import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { useChange, useView } from '../../../state/store.ts';
import { spokenMinutes, spokenWords, WORDS_A_MINUTE } from '../../../state/story/edit.ts';
import { saidIn } from '../../../state/story/words.ts';
import { keepWritten } from '../../../state/story/writing.ts';
import { Icon } from '../../shell/Icon.tsx';
import { useFigures } from '../charts/useFigures.ts';
import { Faults } from './Faults.tsx';
import { KeptLine } from './KeptLine.tsx';
import { NoSteps } from './NoSteps.tsx';
import { Preview } from './Preview.tsx';
import { StepEditor } from './StepEditor.tsx';
import { StepList } from './StepList.tsx';
import { StoryHead } from './StoryHead.tsx';
import { type Open, openStep } from './useWrite.ts';

/** One story: its steps, the one that is open, and how it will look. */
export function StoryEditor({ open, say }: { readonly open: Open; readonly say: (text: string) => void }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const { story, step, index } = open;
  // Made once for all steps; asking for them fetches the registers too, which no map does here.
  const { figures } = useFigures(language);
  const title = saidIn(story.title, language);
  const leave = () => {
    keepWritten();
    openStep(null);
  };
  const show = () => {
    keepWritten();
    openStep(story.id, index);
    change({ stand: 'show' });
  };
  return (
    <>
      <header className="write-top">
        <button type="button" className="btn" onClick={leave}>
          <Icon name="left" size={18} />
          {t('write.all')}
        </button>
        <h2 className="grow" lang={title.lang}>
          {title.text || t('write.untitled')}
        </h2>
        <p className="note">
          {t('write.time', {
            count: spokenMinutes(story.steps, language),
            words: formatNumber(spokenWords(story.steps, language), language),
            rate: WORDS_A_MINUTE,
          })}
        </p>
        <KeptLine />
        <button type="button" className="btn main" disabled={!step} onClick={show}>
          <Icon name="play" size={18} />
          {t('forum.stand.show')}
        </button>
      </header>
      <Faults story={story} />
      <div className="write-grid" data-empty={!step}>
        <div className="write-side">
          <StoryHead key={story.id} story={story} />
          <StepList open={open} say={say} />
        </div>
        {step ? (
          <StepEditor key={`${story.id} ${step.id}`} story={story} step={step} figures={figures} say={say} />
        ) : (
          <NoSteps />
        )}
        {step && <Preview story={story} step={step} index={index} />}
      </div>
    </>
  );
}
