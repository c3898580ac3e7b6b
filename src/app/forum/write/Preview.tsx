import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story, StoryStep } from '../../../domain/story.ts';
import { useView } from '../../../state/store.ts';
import { goneFrom, stageView } from '../../../state/story/stage.ts';
import { Slide } from '../show/Slide.tsx';
import { type Staged, useHeld } from '../show/useStaged.ts';
import '../show/show.css';

interface Props {
  readonly story: Story;
  readonly step: StoryStep;
  readonly index: number;
}

/** The slide of a step as the room will see it; its map is on the stage. */
export function Preview({ story, step, index }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const held = useHeld();
  const staged = useMemo(
    (): Staged => ({ story, step, index, view: stageView(step, language, held), gone: goneFrom(step, held) }),
    [story, step, index, language, held],
  );
  return (
    <section className="write-preview" aria-labelledby="write-preview">
      <h3 id="write-preview">{t('write.preview')}</h3>
      <Slide staged={staged} language={language} preview />
    </section>
  );
}
