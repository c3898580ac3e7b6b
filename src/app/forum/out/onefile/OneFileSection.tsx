import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import { useView } from '../../../../state/store.ts';
import { saidIn } from '../../../../state/story/words.ts';
import type { Language } from '../../../../state/view.ts';
import { Icon } from '../../../shell/Icon.tsx';
import { useStoryFacts } from '../useStoryFacts.ts';
import { useStoryList } from '../useStoryList.ts';
import { useOneFile } from './useOneFile.ts';
import './onefile.css';

/** A story as one file that opens without a network; what makes it is fetched when it is first asked for. */
export function OneFileSection() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const { now, retry } = useStoryFacts(region);
  return (
    <section className="onefile" aria-labelledby="onefile-heading">
      <h2 id="onefile-heading">{t('onefile.heading')}</h2>
      <p className="note">{t('onefile.lead')}</p>
      {now.state === 'waiting' && <p className="note">{t('still.waiting')}</p>}
      {now.state === 'unread' && (
        <div role="alert">
          <p>{t('onefile.unread', { file: now.file })}</p>
          <button type="button" className="btn line" onClick={retry}>
            {t('state.retry')}
          </button>
        </div>
      )}
      {now.state === 'ready' && <Choices facts={now.facts} />}
    </section>
  );
}

const LANGUAGES = ['both', 'id', 'en'] as const;
type Choice = (typeof LANGUAGES)[number];

/** Both languages begin with that of the screen. */
const languagesOf = (choice: Choice, screen: Language): readonly [Language, ...Language[]] =>
  choice === 'both' ? [screen, screen === 'id' ? 'en' : 'id'] : [choice];

function Choices({ facts }: { readonly facts: StoryFacts }) {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const screen = useView((v) => v.language);
  const shown = useView((v) => v.story);
  const stories = useStoryList(region);
  const [chosen, setChosen] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice>('both');
  const file = useOneFile();
  // The one on stage, where there is one.
  const story = stories.find((s) => s.id === (chosen ?? shown)) ?? stories[0];
  if (!story) return <p className="note">{t('stage.none')}</p>;
  const names = { both: t('onefile.both'), id: 'Bahasa Indonesia', en: 'English' };
  return (
    <>
      <fieldset className="onefile-choices" disabled={file.step !== null}>
        <label className="row">
          <span>{t('onefile.story')}</span>
          <select
            value={story.id}
            onChange={(e) => {
              file.forget();
              setChosen(e.target.value);
            }}
          >
            {stories.map((s) => (
              <option key={s.id} value={s.id}>
                {saidIn(s.title, screen).text}
              </option>
            ))}
          </select>
        </label>
        <label className="row">
          <span>{t('profiles.language')}</span>
          <select
            value={choice}
            onChange={(e) => {
              file.forget();
              setChoice(LANGUAGES.find((l) => l === e.target.value) ?? 'both');
            }}
          >
            {LANGUAGES.map((l) => (
              <option key={l} value={l}>
                {names[l]}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <div className="row onefile-acts">
        {file.step === null ? (
          <button
            type="button"
            className="btn main"
            disabled={story.steps.length === 0}
            onClick={() => void file.run(story, facts, languagesOf(choice, screen))}
          >
            <Icon name="download" size={16} />
            {t('onefile.make')}
          </button>
        ) : (
          <>
            <progress max={file.step.of} value={file.step.done} aria-label={t('onefile.working')} />
            <span className="note">{t('onefile.done', file.step)}</span>
            <button type="button" className="btn line" onClick={file.stop}>
              {t('profiles.stop')}
            </button>
          </>
        )}
      </div>
      <div role="status" className="onefile-said">
        {story.steps.length === 0 && <p>{t('stage.noSteps')}</p>}
        {file.said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </>
  );
}
