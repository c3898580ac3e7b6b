<<<<<<< HEAD
/** The words of a report; charts, which a report may hold, take them from the same place. */
export { wordsOf } from '../i18n/words.ts';
=======
import { createInstance, type TFunction } from 'i18next';
import { settingsFor } from '../i18n/settings.ts';
import type { Language } from '../state/view.ts';

const made = new Map<Language, TFunction>();

/** The words of a report in its own language, whatever the screen speaks at the moment. */
export function wordsOf(language: Language): TFunction {
  const known = made.get(language);
  if (known) return known;
  const i18n = createInstance();
  void i18n.init(settingsFor(language));
  const t = i18n.getFixedT(language);
  made.set(language, t);
  return t;
}
>>>>>>> e0f6de3 (A story's step has its map as a still picture: public facts alone, furniture that can be switched, no name over another)
