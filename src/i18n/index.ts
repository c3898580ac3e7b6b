/**
 * The language of the screen. The first script holds none of the words: those of the view's language are asked for beside
 * it, the others once the first map stands, so that a switch in front of a room waits for nothing.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/view.ts';
import { type FlatWords, flat, settingsWith } from './flat.ts';

const FILES: Readonly<Record<Language, () => Promise<FlatWords>>> = {
  id: () => import('./id.json').then((words) => flat(words.default)),
  en: () => import('./en.json').then((words) => flat(words.default)),
};

/** What was asked for last: an answer that comes late does not overrule it. */
let wanted: Language = 'id';

const speak = (language: Language): void => {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
};

/** @returns whether the words are at hand; without them the page has nothing to say */
const have = async (language: Language): Promise<boolean> => {
  if (i18next.hasResourceBundle(language, 'translation')) return true;
  try {
    i18next.addResourceBundle(language, 'translation', await FILES[language]());
    return true;
  } catch {
    return false;
  }
};

/** Ends when the page can speak: the language asked for or, where its file does not come, the other. */
export async function startLanguage(language: Language): Promise<void> {
  wanted = language;
  await i18next.use(initReactI18next).init(settingsWith(language, {}));
  const other = language === 'id' ? 'en' : 'id';
  speak((await have(language)) || !(await have(other)) ? language : other);
}

/** At once where the words are at hand; where they do not come the page goes on in the language it speaks, until they do. */
export function switchLanguage(language: Language): void {
  wanted = language;
  if (i18next.hasResourceBundle(language, 'translation')) {
    if (i18next.language !== language) speak(language);
    return;
  }
  void have(language).then((there) => {
    if (wanted !== language) return;
    if (there) speak(language);
    else window.addEventListener('online', () => wanted === language && switchLanguage(language), { once: true });
  });
}

/** The other language, when there is time for it. */
export function fetchOtherLanguage(): void {
  void have(i18next.language === 'id' ? 'en' : 'id');
}
