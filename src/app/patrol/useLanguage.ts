import { useTranslation } from 'react-i18next';
import type { Language } from '../../state/view.ts';

/** The words of the page and the language in which numbers go with them. */
export function useLanguage() {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'id';
  return { t, language };
}
