import { useTranslation } from 'react-i18next';
import type { Story, StoryStep } from '../../../domain/story.ts';
import { useStore, useView } from '../../../state/store.ts';
import { stepLink } from '../../../state/story/capture.ts';
import { changedStep } from '../../../state/story/edit.ts';
import { stageView } from '../../../state/story/stage.ts';
import { useVisit } from '../../../state/story/visit.ts';
import { keepWritten, writeStory } from '../../../state/story/writing.ts';
import { headingOf } from '../../story/heading.ts';
import { useNamed } from './useWrite.ts';

interface Props {
  readonly story: Story;
  readonly step: StoryStep;
  readonly say: (text: string) => void;
}

/** The map of a step in words, and the two ways to another one. */
export function StepMap({ story, step, say }: Props) {
  const { t } = useTranslation();
  const view = useView((v) => v);
  const named = useNamed();
  const { language } = view;
  const shown = stageView(step, language);
  const same = stepLink(shown) === stepLink(view);
  const take = () => {
    writeStory(story.id, (s) => changedStep(s, step.id, { view: stepLink(view) }), true);
    say(t('write.mapTaken'));
  };
  const visit = () => {
    keepWritten();
    const number = story.steps.findIndex(({ id }) => id === step.id) + 1;
    useVisit.setState({ at: { story: story.id, step: step.id, number }, taken: null });
    const { place, camera, level, area, layers, time } = shown;
    useStore
      .getState()
      .change({ workspace: 'risk', table: false, feature: null, place, camera, level, area, layers, time });
  };
  return (
    <section className="write-map" aria-label={t('write.map')}>
      <p>
        <b>{t('write.map')}</b> {headingOf(shown, named)[language]}
      </p>
      <div className="write-acts">
        <button type="button" className="btn line" onClick={visit}>
          {t('write.visit')}
        </button>
        <button type="button" className="btn" disabled={same} onClick={take}>
          {t('write.useMap')}
        </button>
      </div>
      <p className="note">
        {same ? t('write.sameMap') : t('write.otherMap', { map: headingOf(view, named)[language] })}
      </p>
    </section>
  );
}
