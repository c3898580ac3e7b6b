/** Where and why a project does not take a story, as keys of words. */
import type { DataError } from '../../../domain/outcome.ts';
import { STEP_TEXTS, type StepText } from '../../../state/story/edit.ts';
import type { Language } from '../../../state/view.ts';

export type StoryField = StepText | 'title' | 'subtitle' | 'author' | 'logos';
export interface FaultAt {
  readonly why: 'personal' | 'tooLong' | 'otherTab' | 'other';
  /** Number of the step, from 1; null for what is of the whole story. */
  readonly step: number | null;
  readonly field: StoryField | null;
  /** null where both are meant, or neither. */
  readonly language: Language | null;
}

const FIELDS: readonly StoryField[] = [...STEP_TEXTS, 'title', 'subtitle', 'author', 'logos'];
const LANGUAGES: readonly Language[] = ['id', 'en'];

/** @param error its column reads `stories.steps[2].text.id` */
export function faultAt({ rule, column }: Pick<DataError, 'rule' | 'column'>): FaultAt {
  const parts = (column ?? '').split(/[.[]/);
  const step = /\bsteps\[(\d+)\]/.exec(column ?? '')?.[1];
  const field = FIELDS.find((one) => parts.includes(one)) ?? null;
  const why = rule === 'personal' || rule === 'otherTab' ? rule : rule === 'shape' && field ? 'tooLong' : 'other';
  return {
    why,
    step: step === undefined ? null : Number(step),
    field,
    language: LANGUAGES.find((one) => parts.includes(one)) ?? null,
  };
}
