import type { Figure } from '../../../domain/figure.ts';
import type { ChartId } from '../../../domain/story.ts';

/** The chart of a step as data; null for a step without one. */
export function useStepFigure(_chart: ChartId | null): Figure | null {
  return null;
}

/** The chart of a step, drawn for a slide. */
export function StepChart({ figure }: { readonly figure: Figure | null }) {
  return figure && null;
}
