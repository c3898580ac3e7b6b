import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../state/announce.ts';
import { loadRest, useData } from '../../../state/data.ts';
import { formatLink } from '../../../state/link.ts';
import { useStore, useView } from '../../../state/store.ts';
import { startTalk, stepOpened, useTalkClock } from '../../../state/story/clock.ts';
import { goTo } from '../../../state/story/stories.ts';
import { paragraphsOf, saidIn } from '../../../state/story/words.ts';
import { HelpButton } from '../../help/HelpButton.tsx';
import { Icon } from '../../shell/Icon.tsx';
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { Standing } from '../../shell/Standing.tsx';
import { GoneNotes } from './GoneNotes.tsx';
import { NoStory } from './NoStory.tsx';
import { SpeakerClock } from './SpeakerClock.tsx';
import { StageNav } from './StageNav.tsx';
import { setBlack, useShow } from './useShow.ts';
import { useStaged } from './useStaged.ts';
import { useSaid } from './useStoryTables.ts';
import './speaker.css';

/** The clock of a talk begins with its first turn of a page, and the clock of a step with every one. */
function useStepClock(): void {
  useEffect(
    () =>
      useStore.subscribe(({ view }, { view: before }) => {
        if (view.step === before.step && view.story === before.story) return;
        if (useTalkClock.getState().began === null) startTalk(Date.now());
        else stepOpened(Date.now());
      }),
    [],
  );
}

/** A window without a map has nobody else to fetch the figures of the texts. */
function useTables(): void {
  const wanted = useData((s) => s.manifest.state === 'ready' && s.tables.case_series.state === 'waiting');
  useEffect(() => {
    const { region, profile } = useData.getState();
    if (wanted) void loadRest(region, profile);
  }, [wanted]);
}

/** For the one who speaks: notes, what comes next, clock and steps. The room never sees this. */
export function Speaker({ alone, leave }: { readonly alone: boolean; readonly leave: () => void }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const available = useStore((s) => s.available);
  const view = useStore((s) => s.view);
  const said = useSaid(language);
  const staged = useStaged();
  const black = useShow((s) => s.black);
  useStepClock();
  useTables();
  useAnnounce(
    staged
      ? `${t('stage.of', { n: staged.index + 1, total: staged.story.steps.length })}. ${said(staged.step.heading).text}`
      : '',
  );
  if (!staged) return <NoStory />;
  const { story, step, index } = staged;
  const following = story.steps[index + 1];
  const heading = said(step.heading);
  const notes = said(step.notes);
  const text = said(step.text);
  return (
    <div className="speaker">
      <header className="row speaker-head">
        <h2 className="grow">
          {t('stage.speaker')}
          <span className="second" lang={saidIn(story.title, language).lang}>
            {saidIn(story.title, language).text}
          </span>
        </h2>
        <LanguageSwitch />
        <button type="button" className="btn line" aria-pressed={black} onClick={() => setBlack(!black)}>
          {black ? t('stage.blackOff') : t('stage.blackOn')}
        </button>
        <HelpButton />
        <button type="button" className="btn line" onClick={leave}>
          {t('stage.speakerLeave')}
        </button>
      </header>
      {(alone || !window.opener) && (
        <p className="speaker-alone">
          {alone ? t('stage.blocked') : t('stage.mirror')}{' '}
          <a href={formatLink({ ...view, speaker: false }, available)} target="_blank" rel="noreferrer noopener">
            {t('stage.mirrorOpen')} <Icon name="out" size={12} />
          </a>
        </p>
      )}
      <article className="panel speaker-now">
        <p className="second">{t('stage.of', { n: index + 1, total: story.steps.length })}</p>
        <h3 lang={heading.lang}>{heading.text}</h3>
        <div className="speaker-notes">
          {paragraphsOf(notes.text).map((paragraph) => (
            <p key={paragraph} lang={notes.lang}>
              {paragraph}
            </p>
          ))}
          {!notes.text.trim() && <p className="second">{t('stage.noNotes')}</p>}
          <h4>{t('stage.onScreen')}</h4>
          {paragraphsOf(text.text).map((paragraph) => (
            <p key={paragraph} className="second" lang={text.lang}>
              {paragraph}
            </p>
          ))}
          <GoneNotes gone={staged.gone} unresolved={[]} />
        </div>
      </article>
      <aside className="speaker-side">
        <SpeakerClock />
        <section className="panel speaker-steps" aria-label={t('stage.list')}>
          <p className="note">{t('stage.then')}</p>
          <p className="speaker-then" lang={following && said(following.heading).lang}>
            {following ? said(following.heading).text : t('stage.end')}
          </p>
          <ol>
            {story.steps.map((s, i) => (
              <li key={s.id}>
                <button
                  type="button"
                  className="btn"
                  aria-current={i === index ? 'step' : undefined}
                  onClick={() => goTo(i)}
                >
                  <span className="second">{i + 1}</span>
                  <span lang={said(s.heading).lang}>{said(s.heading).text}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
        <Standing />
      </aside>
      <StageNav staged={staged} language={language} />
    </div>
  );
}
