import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../domain/story.ts';
import { wordsOf } from '../../../i18n/words.ts';
import { takeBackProject, useProject } from '../../../state/project/store.ts';
import { useChange, useView } from '../../../state/store.ts';
import { copyOf } from '../../../state/story/edit.ts';
import { loadStories, useStories } from '../../../state/story/stories.ts';
import { saidIn } from '../../../state/story/words.ts';
import { addStory, dropStory } from '../../../state/story/writing.ts';
import { todayWib } from '../../../state/today.ts';
import { Icon } from '../../shell/Icon.tsx';
import { blankStory } from '../../story/take.ts';
import { type StoryAct, StoryLine } from './StoryLine.tsx';
import { openStep } from './useWrite.ts';

const NO_STORIES: readonly Story[] = [];
const copied = (title: string, of: 'id' | 'en') => (title ? wordsOf(of)('project.copyOf', { name: title }) : '');

/** All stories: those of the project, and those that ship, which are copied to be changed. */
export function StoryList({ say }: { readonly say: (text: string) => void }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const region = useView((v) => v.region);
  const own = useStories((s) => s.own);
  const shipped = useStories((s) => s.shipped);
  const held = useProject((s) => s.project?.stories);
  const [fault, setFault] = useState('');
  // It can be taken back as long as the stories are as the deletion left it.
  const [gone, setGone] = useState<{ readonly title: string; readonly after: unknown } | null>(null);

  const add = (story: Story) => {
    const [found] = addStory(story);
    setFault(found ? t(found.rule === 'otherTab' ? 'write.notTaken.otherTab' : 'write.notTaken.other') : '');
    if (!found) openStep(story.id);
  };
  const act = (story: Story) => (what: StoryAct) => {
    if (what === 'open') openStep(story.id);
    else if (what === 'copy') add(copyOf(story, copied, todayWib()));
    else if (what === 'show') {
      openStep(story.id);
      change({ stand: 'show' });
    } else if (dropStory(story.id)) {
      const title = saidIn(story.title, language).text || t('write.untitled');
      setGone({ title, after: useProject.getState().project?.stories });
      say(t('write.dropped', { title }));
    } else setFault(t('write.notTaken.otherTab'));
  };
  const ships = shipped.state === 'ready' ? shipped.value : NO_STORIES;
  const [first] = ships;
  return (
    <div className="write-list">
      <header className="write-top">
        <div className="grow">
          <h2>{t('write.stories')}</h2>
          <p className="second">{t('write.lead')}</p>
        </div>
        {own.length > 0 && (
          <button type="button" className="btn main" onClick={() => add(blankStory())}>
            <Icon name="plus" size={18} />
            {t('write.new')}
          </button>
        )}
      </header>
      {fault && (
        <p className="write-fault" role="alert">
          {fault}
        </p>
      )}
      {gone && gone.after === held && (
        <p className="row write-gone">
          {t('write.dropped', { title: gone.title })}
          <button type="button" className="btn line" onClick={takeBackProject}>
            {t('write.undo')}
          </button>
        </p>
      )}
      <section aria-labelledby="write-own">
        <h3 id="write-own">{t('write.own')}</h3>
        {own.length > 0 ? (
          <ul>
            {own.map((story) => (
              <StoryLine key={story.id} story={story} own act={act(story)} />
            ))}
          </ul>
        ) : (
          <div className="write-empty">
            <p>{t('write.none')}</p>
            <div className="write-acts">
              <button type="button" className="btn main" onClick={() => change({ workspace: 'risk' })}>
                <Icon name="risk" size={18} />
                {t('write.fromMap')}
              </button>
              <button type="button" className="btn line" disabled={!first} onClick={() => first && act(first)('copy')}>
                <Icon name="copy" size={18} />
                {t('write.fromShipped')}
              </button>
              <button type="button" className="btn" onClick={() => add(blankStory())}>
                {t('write.fromNothing')}
              </button>
            </div>
          </div>
        )}
      </section>
      <section aria-labelledby="write-shipped">
        <h3 id="write-shipped">{t('write.shipped')}</h3>
        {shipped.state === 'failed' ? (
          <p className="row">
            {t('state.failed', { file: shipped.failure.file, reason: t(`state.reason.${shipped.failure.reason}`) })}
            <button type="button" className="btn line" onClick={() => void loadStories(region)}>
              {t('stage.again')}
            </button>
          </p>
        ) : (
          <ul>
            {ships.map((story) => (
              <StoryLine key={story.id} story={story} own={false} act={act(story)} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
