import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/view.ts';
import { settingsFor } from './settings.ts';

/** Both languages are in the first script: a switch in front of a room must not wait for a file. */
export function startLanguage(language: Language): void {
  void i18next.use(initReactI18next).init(settingsFor(language));
  document.documentElement.lang = language;
}

export function switchLanguage(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
