import type { Bilingual } from '../../domain/story.ts';
import type { Language } from '../view.ts';

export interface Said {
  readonly text: string;
  /** Of the text: the other one where the asked one is still to be written. */
  readonly lang: Language;
}

/** What is written in a language; in the other one where it is not written yet, never nothing. */
export function saidIn(words: Bilingual, language: Language): Said {
  const other = language === 'id' ? 'en' : 'id';
  return words[language].trim() || !words[other].trim()
    ? { text: words[language], lang: language }
    : { text: words[other], lang: other };
}

/** Paragraphs are parted by an empty line. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter(Boolean);
