/** How i18next is set up, on the screen and for pages to print. */
import type { InitOptions } from 'i18next';
import type { Language } from '../state/view.ts';
import en from './en.json';
import id from './id.json';

interface Words {
  readonly [key: string]: string | readonly string[] | Words;
}

const isList = (word: Words[string]): word is readonly string[] => Array.isArray(word);

/**
 * { a: { b: 'x' } } as { 'a.b': 'x' }: a word is then found at once and not by walking down, which a slider that redraws
 * sixty rows asks for hundreds of times.
 */
export const flat = (words: Words, before = ''): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'string' || isList(word)
        ? [[before + key, word]]
        : Object.entries(flat(word, `${before}${key}.`)),
    ),
  );

export const settingsFor = (language: Language): InitOptions => ({
  lng: language,
  fallbackLng: 'id',
  resources: { id: { translation: flat(id) }, en: { translation: flat(en) } },
  keySeparator: false,
  nsSeparator: false,
  // React escapes what it prints, and paper runs nothing.
  interpolation: { escapeValue: false },
  initAsync: false,
});
