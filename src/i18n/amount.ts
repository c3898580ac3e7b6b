/** An amount as people of a language write it: 1.250,5 in Indonesian, 1,250.5 in English. */
import type { Language } from '../state/view.ts';

const WRITTEN: Readonly<Record<Language, RegExp>> = {
  id: /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  en: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};

/** Null for an empty text; 'wrong' where it is none, or could be read in two ways (1.5 in Indonesian). */
export function readAmount(text: string, language: Language): number | null | 'wrong' {
  const plain = text.trim().replace(/\s/g, '');
  if (plain === '') return null;
  if (!WRITTEN[language].test(plain)) return 'wrong';
  return Number(language === 'id' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''));
}
