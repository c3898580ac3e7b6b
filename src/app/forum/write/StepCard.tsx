import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryStep } from '../../../domain/story.ts';
import { useView } from '../../../state/store.ts';
import { fillText } from '../../../state/story/figures.ts';
import { stageView } from '../../../state/story/stage.ts';
import { saidIn } from '../../../state/story/words.ts';
import { useStoryTables } from '../show/useStoryTables.ts';
import { useWarnings } from './useWarnings.ts';

interface Props {
  readonly step: StoryStep;
  /** Number of the step, from 1. */
  readonly n: number;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (e: KeyboardEvent) => void;
}

const NO_FACTS = { cases: [], programmes: [] };

/** A step in the list: its number and claim, what it carries, and what of it needs a hand. */
export function StepCard({ step, n, open, onOpen, onKeyDown }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const facts = useStoryTables();
  const heading = saidIn(step.heading, language);
  const warnings = useWarnings(step);
  const layers = stageView(step, language).layers.length;
  return (
    <button
      type="button"
      id={`write-step-${step.id}`}
      className="write-card"
      aria-current={open ? 'step' : undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={onOpen}
      onKeyDown={onKeyDown}
    >
      <span className="write-n">{n}</span>
      <span className="grow">
        <span className="write-claim" lang={heading.lang}>
          {fillText(heading.text, facts ?? NO_FACTS, language).text || t('stage.unnamed')}
        </span>
        <span className="note">
          {[t('write.layers', { count: layers }), step.chart && t('write.withChart')].filter(Boolean).join(' · ')}
        </span>
        {warnings.length > 0 && (
          <span className="note write-warn">{t('write.warnings', { count: warnings.length })}</span>
        )}
      </span>
    </button>
  );
}
