import { useTranslation } from 'react-i18next';
import { useChange, useView } from '../../../state/store.ts';
import { loadStories, useStories } from '../../../state/story/stories.ts';
import { saidIn } from '../../../state/story/words.ts';
import { PARTS } from '../stands.ts';
import { useStory } from './useStaged.ts';

/** What stands in the place of a slide: the stories are on their way, could not be read, or hold nothing yet. */
export function NoStory() {
  const { t } = useTranslation();
  const change = useChange();
  const region = useView((v) => v.region);
  const language = useView((v) => v.language);
  const shipped = useStories((s) => s.shipped);
  const story = useStory();
  const write = PARTS.write && (
    <button type="button" className="btn line" onClick={() => change({ stand: 'write' })}>
      {t('stage.write')}
    </button>
  );
  if (story) {
    const title = saidIn(story.title, language);
    return (
      <section className="panel slide" id="list" tabIndex={-1}>
        <div className="slide-sheet">
          <h2 lang={title.lang}>{title.text}</h2>
          <p className="slide-lead">{t('stage.noSteps')}</p>
          {write}
        </div>
      </section>
    );
  }
  if (shipped.state === 'waiting')
    return (
      <section className="panel slide" aria-busy="true" aria-label={t('stage.loading')} id="list" tabIndex={-1}>
        <div className="slide-sheet">
          <i className="skeleton" />
          <i className="skeleton" />
          <i className="skeleton" />
        </div>
      </section>
    );
  return (
    <section className="panel slide" id="list" tabIndex={-1}>
      <div className="slide-sheet" role="alert">
        <h2>{t('stage.noStory')}</h2>
        {shipped.state === 'failed' ? (
          <>
            <p className="slide-lead">
              {t('state.failed', { file: shipped.failure.file, reason: t(`state.reason.${shipped.failure.reason}`) })}
            </p>
            <div className="row">
              <button type="button" className="btn main" onClick={() => void loadStories(region)}>
                {t('stage.again')}
              </button>
              {write}
            </div>
          </>
        ) : (
          <>
            <p className="slide-lead">{t('stage.none')}</p>
            {write}
          </>
        )}
      </div>
    </section>
  );
}
