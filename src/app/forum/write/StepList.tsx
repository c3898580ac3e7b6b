import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryStep } from '../../../domain/story.ts';
import { MOST_STEPS } from '../../../exchange/project/telling-shape.ts';
import { useView } from '../../../state/store.ts';
import { moved, twice, withoutStep, withStep } from '../../../state/story/edit.ts';
import { saidIn } from '../../../state/story/words.ts';
import { writeStory } from '../../../state/story/writing.ts';
import { Icon } from '../../shell/Icon.tsx';
import { takeStep } from '../../story/take.ts';
import { StepCard } from './StepCard.tsx';
import { type Open, openStep } from './useWrite.ts';

const focusStep = (id: string) =>
  requestAnimationFrame(() => document.getElementById(`write-step-${id}`)?.focus({ preventScroll: false }));

/** The steps of a story in their order: opened, moved by hand or by key, doubled and taken out. */
export function StepList({ open, say }: { readonly open: Open; readonly say: (text: string) => void }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { story, index } = open;
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [gone, setGone] = useState<{ readonly step: StoryStep; readonly at: number } | null>(null);
  const [fault, setFault] = useState('');
  const full = story.steps.length >= MOST_STEPS;

  const move = (from: number, to: number) => {
    const step = story.steps[from];
    const place = Math.max(0, Math.min(to, story.steps.length - 1));
    if (!step || place === from) return;
    writeStory(story.id, (s) => ({ ...s, steps: moved(s.steps, from, place) }), true);
    openStep(story.id, place);
    focusStep(step.id);
    say(t('write.movedTo', { heading: headingOf(step), n: place + 1, total: story.steps.length }));
  };
  const headingOf = (step: StoryStep) => saidIn(step.heading, language).text || t('stage.unnamed');
  const keys = (at: number) => (e: KeyboardEvent) => {
    const by = e.key === 'ArrowUp' ? -1 : e.key === 'ArrowDown' ? 1 : 0;
    if (by === 0) return;
    e.preventDefault();
    if (e.altKey) return move(at, at + by);
    const next = story.steps[at + by];
    if (!next) return;
    openStep(story.id, at + by);
    focusStep(next.id);
  };
  const drag = (at: number) => ({
    draggable: true,
    onDragStart: (e: DragEvent) => {
      e.dataTransfer.effectAllowed = 'move';
      // Without data some browsers do not begin to drag.
      e.dataTransfer.setData('text/plain', String(at + 1));
      setDragged(at);
    },
    onDragOver: (e: DragEvent) => {
      if (dragged === null) return;
      e.preventDefault();
      setOver(at);
    },
    onDrop: (e: DragEvent) => {
      e.preventDefault();
      if (dragged !== null) move(dragged, at);
      setDragged(null);
      setOver(null);
    },
    onDragEnd: () => {
      setDragged(null);
      setOver(null);
    },
  });
  const double = () => {
    writeStory(story.id, (s) => twice(s, story.steps[index]?.id ?? ''), true);
    openStep(story.id, index + 1);
    say(t('write.doubled', { n: index + 2 }));
  };
  const drop = () => {
    const step = story.steps[index];
    if (!step) return;
    writeStory(story.id, (s) => withoutStep(s, step.id), true);
    openStep(story.id, Math.max(0, Math.min(index, story.steps.length - 2)));
    setGone({ step, at: index });
    say(t('write.stepDropped', { n: index + 1 }));
  };
  const back = () => {
    if (!gone) return;
    writeStory(
      story.id,
      (s) => (s.steps.some(({ id }) => id === gone.step.id) ? s : withStep(s, gone.step, gone.at)),
      true,
    );
    openStep(story.id, gone.at);
    focusStep(gone.step.id);
    setGone(null);
  };
  const add = async () => {
    const taken = await takeStep(story.id);
    setFault(taken.of === 'added' ? '' : t('write.notTaken.other'));
    if (taken.of === 'added') say(t('write.added', { n: taken.number }));
  };
  return (
    <section aria-labelledby="write-steps" className="write-steps">
      <div className="row">
        <h3 id="write-steps" className="grow">
          {t('stage.steps', { count: story.steps.length })}
        </h3>
        <button type="button" className="btn line" disabled={full} onClick={() => void add()}>
          <Icon name="plus" size={18} />
          {t('write.add')}
        </button>
      </div>
      {full && <p className="note">{t('write.full', { most: MOST_STEPS })}</p>}
      {fault && (
        <p className="write-fault" role="alert">
          {fault}
        </p>
      )}
      <ol>
        {story.steps.map((step, i) => (
          <li key={step.id} data-over={over === i && dragged !== i} data-dragged={dragged === i} {...drag(i)}>
            <StepCard
              step={step}
              n={i + 1}
              open={i === index}
              onKeyDown={keys(i)}
              onOpen={() => openStep(story.id, i)}
            />
          </li>
        ))}
      </ol>
      {gone && !story.steps.some(({ id }) => id === gone.step.id) && (
        <p className="row write-gone">
          <span className="grow">{t('write.stepDropped', { n: gone.at + 1 })}</span>
          <button type="button" className="btn line" onClick={back}>
            {t('write.undo')}
          </button>
        </p>
      )}
      {story.steps.length > 0 && (
        <>
          <fieldset className="write-acts" aria-label={t('write.stepActs', { n: index + 1 })}>
            <button
              type="button"
              className="btn icon line"
              aria-label={t('write.up')}
              title={t('write.upKey')}
              disabled={index === 0}
              onClick={() => move(index, index - 1)}
            >
              <Icon name="up" size={18} />
            </button>
            <button
              type="button"
              className="btn icon line"
              aria-label={t('write.down')}
              title={t('write.downKey')}
              disabled={index === story.steps.length - 1}
              onClick={() => move(index, index + 1)}
            >
              <Icon name="down" size={18} />
            </button>
            <button type="button" className="btn" disabled={full} onClick={double}>
              <Icon name="copy" size={18} />
              {t('write.double')}
            </button>
            <button type="button" className="btn" onClick={drop}>
              <Icon name="bin" size={18} />
              {t('write.drop')}
            </button>
          </fieldset>
          <p className="note write-keys">{t('write.moveNote')}</p>
        </>
      )}
    </section>
  );
}
