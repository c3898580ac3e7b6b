/** The tables a story's texts take their figures from. */
import { useCallback, useMemo } from 'react';
import type { CaseFact } from '../../../domain/published.ts';
import type { Programme, ReferenceCode } from '../../../domain/register.ts';
import type { Bilingual } from '../../../domain/story.ts';
import { ready, useData } from '../../../state/data.ts';
import { fillText } from '../../../state/story/figures.ts';
import { type Said, saidIn } from '../../../state/story/words.ts';
import type { Language } from '../../../state/view.ts';

export interface StoryTables {
  readonly cases: readonly CaseFact[];
  readonly programmes: readonly Programme[];
  readonly reference: readonly ReferenceCode[];
}

/** null until all of them are there. */
export function useStoryTables(): StoryTables | null {
  const cases = useData((s) => ready(s.tables.case_series)) as readonly CaseFact[] | null;
  const programmes = useData((s) => ready(s.tables.programmes)) as readonly Programme[] | null;
  const reference = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  return useMemo(
    () => (cases && programmes && reference ? { cases, programmes, reference } : null),
    [cases, programmes, reference],
  );
}

/** What is written in a language, with its figures; as it is written until the tables are there. */
export function useSaid(language: Language): (words: Bilingual) => Said {
  const facts = useStoryTables();
  return useCallback(
    (words) => {
      const { text, lang } = saidIn(words, language);
      return { text: facts ? fillText(text, facts, language).text : text, lang };
    },
    [facts, language],
  );
}
