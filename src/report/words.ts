import { createInstance, type TFunction } from 'i18next';
import { settingsFor } from '../i18n/settings.ts';
import type { Language } from '../state/view.ts';

/** The words of a report in its own language, whatever the screen speaks at the moment. */
export function wordsOf(language: Language): TFunction {
  const i18n = createInstance();
  void i18n.init(settingsFor(language));
  return i18n.getFixedT(language);
}
