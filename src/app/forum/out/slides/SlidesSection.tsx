import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../../../../domain/story.ts';
import type { StoryFacts } from '../../../../report/story/facts.ts';
import type { Furniture } from '../../../../report/story/map/stepMap.ts';
import type { SlidesKind } from '../../../../report/story/saveSlides.ts';
import { useView } from '../../../../state/store.ts';
import { storyOf } from '../../../../state/story/stories.ts';
import { saidIn } from '../../../../state/story/words.ts';
import type { Language } from '../../../../state/view.ts';
import { Icon } from '../../../shell/Icon.tsx';
import { useStoryFacts } from '../useStoryFacts.ts';
import { useStoryList } from '../useStoryList.ts';
import { useSlides } from './useSlides.ts';
import './slides.css';

/** A story as a presentation or as pages. */
export function SlidesSection() {
  const { t } = useTranslation();
  const region = useView((v) => v.region);
  const { now, retry } = useStoryFacts(region);
  const stories = useStoryList(region);
  return (
    <section className="slides" aria-labelledby="slides-heading">
      <h2 id="slides-heading">{t('slides.heading')}</h2>
      <p className="note">{t('slides.lead')}</p>
      {now.state === 'waiting' && <p className="note">{t('still.waiting')}</p>}
      {now.state === 'unread' && (
        <div role="alert">
          <p>{t('still.unread', { file: now.file })}</p>
          <button type="button" className="btn line" onClick={retry}>
            {t('state.retry')}
          </button>
        </div>
      )}
      {now.state === 'ready' && stories.length === 0 && <p className="note">{t('stage.none')}</p>}
      {now.state === 'ready' && stories.length > 0 && <Choices facts={now.facts} stories={stories} />}
    </section>
  );
}

const SWITCHES = ['legend', 'scale', 'north', 'date', 'source', 'disclaimer'] as const;
type Switch = (typeof SWITCHES)[number];
/** What a map is not stands at the foot of every slide; on its picture it can stand again. */
const START: Readonly<Record<Switch, boolean>> = {
  legend: true,
  scale: true,
  north: true,
  date: true,
  source: true,
  disclaimer: false,
};

function Choices({ facts, stories }: { readonly facts: StoryFacts; readonly stories: readonly Story[] }) {
  const { t } = useTranslation();
  const screen = useView((v) => v.language);
  const shown = useView((v) => v.story);
  const [picked, setPicked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Language | null>(null);
  const [notes, setNotes] = useState(false);
  const [on, setOn] = useState(START);
  const { step, said, run, stop } = useSlides();
  const language = chosen ?? screen;
  const story = storyOf({ story: picked ?? shown }, stories);
  if (!story) return null;
  const furniture: Furniture = { ...on, howToRead: false };
  const make = (kind: SlidesKind) => void run(kind, { story, facts, language, notes, furniture });
  return (
    <>
      <fieldset className="slides-choices" disabled={step !== null}>
        <legend className="visually-hidden">{t('slides.heading')}</legend>
        <label className="field">
          <span>{t('slides.story')}</span>
          <select value={story.id} onChange={(e) => setPicked(e.target.value)}>
            {stories.map((s) => (
              <option key={s.id} value={s.id}>
                {saidIn(s.title, language).text}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('profiles.language')}</span>
          <select value={language} onChange={(e) => setChosen(e.target.value === 'en' ? 'en' : 'id')}>
            <option value="id">Bahasa Indonesia</option>
            <option value="en">English</option>
          </select>
        </label>
        <fieldset className="slides-switches">
          <legend className="note">{t('slides.onMaps')}</legend>
          {SWITCHES.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={on[name]}
                onChange={(e) => setOn((before) => ({ ...before, [name]: e.target.checked }))}
              />
              {t(`still.switch.${name}`)}
            </label>
          ))}
        </fieldset>
        <p className="note">{t('slides.standing')}</p>
        <label className="slides-notes">
          <input type="checkbox" checked={notes} onChange={(e) => setNotes(e.target.checked)} />
          {t('slides.notes')}
        </label>
        <p className="note">{t('slides.notesNote')}</p>
      </fieldset>
      <div className="row slides-acts">
        {step === null ? (
          <>
            <button type="button" className="btn main" onClick={() => make('pptx')}>
              <Icon name="download" size={16} />
              {t('slides.pptx')}
            </button>
            <button type="button" className="btn line" onClick={() => make('pdf')}>
              {t('slides.pdf')}
            </button>
          </>
        ) : (
          <>
            <progress max={step.of} value={step.done} aria-label={t('slides.working')} />
            <span className="note">{t('slides.done', step)}</span>
            <button type="button" className="btn line" onClick={stop}>
              {t('out.cancel')}
            </button>
          </>
        )}
      </div>
      <p className="note" role="status">
        {said}
      </p>
    </>
  );
}
