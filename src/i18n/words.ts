import { createInstance, type TFunction } from 'i18next';
import type { Language } from '../state/view.ts';
import { settingsFor } from './settings.ts';

/** The words of a page in its own language, whatever the screen speaks at the moment. */
export function wordsOf(language: Language): TFunction {
  const i18n = createInstance();
  void i18n.init(settingsFor(language));
  return i18n.getFixedT(language);
}
