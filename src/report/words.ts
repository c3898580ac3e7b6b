import { createInstance, type TFunction } from 'i18next';
import en from '../i18n/en.json';
import id from '../i18n/id.json';
import type { Language } from '../state/view.ts';

/** The words of a report in its own language, whatever the screen speaks at the moment. */
export function wordsOf(language: Language): TFunction {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { id: { translation: id }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18n.getFixedT(language);
}
