import { type FocusEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Story, StoryStep } from '../../../domain/story.ts';
import { useView } from '../../../state/store.ts';
import { changedStep, MOST_WORDS, STEP_TEXTS, type StepText } from '../../../state/story/edit.ts';
import { writeStory } from '../../../state/story/writing.ts';
import type { Language } from '../../../state/view.ts';
import type { Figures } from '../charts/useFigures.ts';
import { ChartChooser } from './ChartChooser.tsx';
import { FigurePicker } from './FigurePicker.tsx';
import { Pair } from './Pair.tsx';
import { SourceChooser } from './SourceChooser.tsx';
import { StepMap } from './StepMap.tsx';
import { useWarnings } from './useWarnings.ts';

const ROWS: Readonly<Record<StepText, number>> = { part: 1, heading: 2, text: 7, notes: 4 };

interface Caret {
  readonly field: StepText;
  readonly language: Language;
  readonly at: number;
}

/** All that a step holds. @param say reads aloud */
export function StepEditor({
  story,
  step,
  figures,
  say,
}: {
  readonly story: Story;
  readonly step: StoryStep;
  readonly figures: Figures['figures'];
  readonly say: (text: string) => void;
}) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const warnings = useWarnings(step);
  const caret = useRef<Caret | null>(null);
  const put = (change: Partial<Omit<StoryStep, 'id'>>, now = false) =>
    writeStory(story.id, (s) => changedStep(s, step.id, change), now);
  // Where a figure goes: the place that was left last.
  const left = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const field = STEP_TEXTS.find((key) => key === target.dataset.field);
    const at = target.selectionStart;
    if (field) caret.current = { field, language: target.dataset.language === 'en' ? 'en' : 'id', at };
  };
  const insert = (placeholder: string) => {
    const to = caret.current ?? { field: 'text' as const, language, at: step.text[language].length };
    const text = step[to.field][to.language];
    const before = text.slice(0, to.at);
    const written = `${before && !/\s$/.test(before) ? ' ' : ''}${placeholder}`;
    put({ [to.field]: { ...step[to.field], [to.language]: before + written + text.slice(to.at) } }, true);
    caret.current = { ...to, at: to.at + written.length };
    const said = t('write.inserted', {
      field: t(`write.field.${to.field}`),
      language: t(`write.language.${to.language}`),
    });
    say(said);
    return said;
  };
  return (
    <div className="write-step" onBlurCapture={left}>
      {warnings.length > 0 && (
        <ul className="plain note write-warnings" aria-label={t('write.warnings', { count: warnings.length })}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      <StepMap story={story} step={step} say={say} />
      {STEP_TEXTS.map((key) => (
        <Pair
          key={key}
          name={key}
          label={t(`write.field.${key}`)}
          note={key === 'notes' ? t('write.notesNote') : key === 'text' ? t('write.textNote') : null}
          value={step[key]}
          most={MOST_WORDS[key]}
          rows={ROWS[key]}
          onChange={(value) => put({ [key]: value })}
        />
      ))}
      <FigurePicker insert={insert} />
      <ChartChooser chart={step.chart} figures={figures} onChange={(chart) => put({ chart }, true)} />
      <SourceChooser chosen={step.sources} onChange={(sources) => put({ sources }, true)} />
    </div>
  );
}
