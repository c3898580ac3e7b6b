import { useMemo } from 'react';
import { FigureView } from '../../../charts/FigureView.tsx';
import { figureOf } from '../../../charts/figures/figureOf.ts';
import type { Figure } from '../../../domain/figure.ts';
import type { ChartId } from '../../../domain/story.ts';
import type { Language } from '../../../state/view.ts';
import { useStoryTables } from './useStoryTables.ts';

/** The chart of a step as data; null for a step without one, and until its registers are there. */
export function useStepFigure(chart: ChartId | null, language: Language): Figure | null {
  const facts = useStoryTables();
  return useMemo(() => (chart && facts ? figureOf(chart, facts, language) : null), [chart, facts, language]);
}

/** Height of bars on a slide: text and chart are read together, without scrolling where that can be. */
const CHART_PX = 128;

/** The chart of a step, drawn for a slide: its sources stand with those of the text. */
export function StepChart({ figure, language }: { readonly figure: Figure | null; readonly language: Language }) {
  return figure && <FigureView figure={figure} language={language} height={CHART_PX} compact />;
}
