import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../state/view.ts';
import { settingsFor } from './settings.ts';

const made = new Map<Language, TFunction>();

/** The words of a page in its own language, whatever the screen speaks at the moment. */
export function wordsOf(language: Language): TFunction {
  const known = made.get(language);
  if (known) return known;
  const i18n = createInstance();
  void i18n.init(settingsFor(language));
  const words = i18n.getFixedT(language);
  made.set(language, words);
  return words;
}
