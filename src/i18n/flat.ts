/** How i18next is set up, whichever words it is given. */
import type { InitOptions } from 'i18next';
import type { Language } from '../state/view.ts';

interface Words {
  readonly [key: string]: string | readonly string[] | Words;
}
export type FlatWords = Record<string, string | readonly string[]>;

const isList = (word: Words[string]): word is readonly string[] => Array.isArray(word);

/**
 * { a: { b: 'x' } } as { 'a.b': 'x' }: a word is then found at once and not by walking down, which a slider that redraws
 * sixty rows asks for hundreds of times.
 */
export const flat = (words: Words, before = ''): FlatWords =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, word]) =>
      typeof word === 'string' || isList(word)
        ? [[before + key, word]]
        : Object.entries(flat(word, `${before}${key}.`)),
    ),
  );

export const settingsWith = (
  language: Language,
  words: Readonly<Partial<Record<Language, FlatWords>>>,
): InitOptions => ({
  lng: language,
  fallbackLng: 'id',
  resources: Object.fromEntries(Object.entries(words).map(([of, translation]) => [of, { translation }])),
  keySeparator: false,
  nsSeparator: false,
  // React escapes what it prints, and paper runs nothing.
  interpolation: { escapeValue: false },
  initAsync: false,
});
