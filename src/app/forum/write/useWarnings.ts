import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryStep } from '../../../domain/story.ts';
import { MOST_WORDS, missingIn, STEP_TEXTS, tooLong } from '../../../state/story/edit.ts';
import { fillText } from '../../../state/story/figures.ts';
import { goneFrom } from '../../../state/story/stage.ts';
import { useHeld } from '../show/useStaged.ts';
import { useStoryTables } from '../show/useStoryTables.ts';

/** What of a step needs a hand, in words: what it points to is gone, a figure is not found, a text is missing or too long. */
export function useWarnings(step: StoryStep): readonly string[] {
  const { t } = useTranslation();
  const held = useHeld();
  const facts = useStoryTables();
  return useMemo(() => {
    const gone = goneFrom(step, held).map(
      ({ kind, name }) => `${t(`stage.gone.${kind}`, { name })} ${t('write.remedyMap')}`,
    );
    const texts = STEP_TEXTS.flatMap((key) => [step[key].id, step[key].en]);
    const lost = facts ? texts.flatMap((text) => fillText(text, facts, 'id').unresolved) : [];
    const untold = STEP_TEXTS.flatMap((key) => {
      const language = missingIn(step[key]);
      return language
        ? t('write.missing', { field: t(`write.field.${key}`), language: t(`write.in.${language}`) })
        : [];
    });
    const long = tooLong(step).map((key) => t('write.long', { field: t(`write.field.${key}`), most: MOST_WORDS[key] }));
    const bare = STEP_TEXTS.every((key) => !step[key].id.trim() && !step[key].en.trim()) ? [t('write.bare')] : [];
    return [
      ...gone,
      ...[...new Set(lost)].map((name) => `${t('stage.gone.figure', { name })} ${t('write.remedyFigure')}`),
      ...bare,
      ...untold,
      ...long,
    ];
  }, [step, held, facts, t]);
}
