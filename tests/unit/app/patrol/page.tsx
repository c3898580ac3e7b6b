/** Components as a page prints them, in either language, without a browser. */
import { createInstance } from 'i18next';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { settingsFor } from '../../../../src/i18n/settings.ts';
import type { Language } from '../../../../src/state/view.ts';

const wordsOf = (language: Language) => {
  const i18n = createInstance();
  void i18n.use(initReactI18next).init(settingsFor(language));
  return i18n;
};
const words = { id: wordsOf('id'), en: wordsOf('en') };

/** Signs as they are read; spaces that hold a line together are plain ones here. */
export const page = (element: ReactElement, language: Language = 'id'): string =>
  renderToStaticMarkup(<I18nextProvider i18n={words[language]}>{element}</I18nextProvider>)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('\u00a0', ' ');

/** What is read of a page: no marks, no drawings. */
export const text = (markup: string): string =>
  markup
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const all = (markup: string, pattern: RegExp): string[] =>
  [...markup.matchAll(pattern)].map((match) => match[1] ?? '');

export const tOf = (language: Language) => words[language].getFixedT(language);
