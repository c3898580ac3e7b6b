import { useTranslation } from 'react-i18next';
import { fillText } from '../../../state/story/figures.ts';
import { paragraphsOf, saidIn } from '../../../state/story/words.ts';
import type { Language } from '../../../state/view.ts';
import { GoneNotes } from './GoneNotes.tsx';
import { ScrollSheet } from './ScrollSheet.tsx';
import { SlideSources } from './SlideSources.tsx';
import { StepChart, useStepFigure } from './StepChart.tsx';
import type { Staged } from './useStaged.ts';
import { useSaid, useStoryTables } from './useStoryTables.ts';

/** Signs of text beside a chart from which both are set smaller. */
const DENSE = 260;
const NO_FACTS = { cases: [], programmes: [] };

/**
 * One step as text: part, claim, what it says, chart and sources.
 * @param preview beside the step that is being written: not the list that the page leads to
 */
export function Slide({
  staged,
  language,
  preview = false,
}: {
  readonly staged: Staged;
  readonly language: Language;
  readonly preview?: boolean;
}) {
  const { t } = useTranslation();
  const { story, step, index, view, gone } = staged;
  const facts = useStoryTables();
  const figure = useStepFigure(step.chart, language);
  const said = useSaid(language);
  const part = said(step.part);
  const heading = saidIn(step.heading, language);
  const written = saidIn(step.text, language);
  // Figures are written as the reader writes numbers, also in a text that stands in for one not yet written.
  const { text, sources, unresolved } = fillText(written.text, facts ?? NO_FACTS, language);
  const claim = fillText(heading.text, facts ?? NO_FACTS, language);
  const untold = heading.lang !== language || written.lang !== language;
  return (
    <article
      className="panel slide"
      data-dense={figure !== null && text.length > DENSE}
      aria-label={t('stage.slide')}
      id={preview ? undefined : 'list'}
      tabIndex={-1}
    >
      <ScrollSheet key={`${story.id} ${step.id}`} label={claim.text || t('stage.unnamed')}>
        <p className="slide-part">
          {t('stage.of', { n: index + 1, total: story.steps.length })}
          {part.text && ' · '}
          <span lang={part.lang}>{part.text}</span>
        </p>
        <h2 lang={heading.lang}>{claim.text || t('stage.unnamed')}</h2>
        {untold && <p className="tag slide-untold">{t(`stage.untold_${language}`)}</p>}
        {paragraphsOf(text).map((paragraph) => (
          <p key={paragraph} className="slide-lead" lang={written.lang}>
            {paragraph}
          </p>
        ))}
        <StepChart figure={figure} language={language} />
        <GoneNotes gone={gone} unresolved={facts ? [...new Set([...claim.unresolved, ...unresolved])] : []} />
        <SlideSources
          step={step}
          view={view}
          figures={[...claim.sources, ...sources]}
          chart={figure}
          logos={story.logos}
        />
      </ScrollSheet>
    </article>
  );
}
