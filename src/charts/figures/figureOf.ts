import type { Figure } from '../../domain/figure.ts';
import type { ChartId } from '../../domain/story.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Language } from '../../state/view.ts';
import { batamCases, casesByAgency, preventedDepartures } from './counts.ts';
import type { FigureFacts, Writing } from './facts.ts';
import { modes, prevalence } from './tables.ts';
import { taskForces } from './taskForces.ts';
import { tiers } from './tiers.ts';
import { timeline } from './timeline.ts';

const MAKERS: Readonly<Record<ChartId, (writing: Writing) => Figure>> = {
  'batam-cases': batamCases,
  'cases-by-agency': casesByAgency,
  'prevented-departures': preventedDepartures,
  tiers,
  modes,
  prevalence,
  timeline,
  'task-forces': taskForces,
};

/**
 * A chart of the newsroom's list as data, in one language. Made of the public registers alone; one whose register is empty
 * has no series, rows or events (`isEmpty`), never zeros.
 */
export const figureOf = (id: ChartId, facts: FigureFacts, language: Language): Figure =>
  MAKERS[id]({ facts, language, t: wordsOf(language) });

export const isEmpty = (figure: Figure): boolean =>
  figure.kind === 'table'
    ? figure.rows.length === 0
    : figure.kind === 'timeline'
      ? figure.events.length === 0
      : figure.series.length === 0;
