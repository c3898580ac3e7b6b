import type { TFunction } from 'i18next';

/**
 * The title of a source for a reader. What stands in the public files in the place of a source that is not named is our
 * own sentence, in English: it comes in the reader's language.
 */
export function shownTitle(title: string, t: TFunction): string {
  if (title.includes('row marked sensitive')) return t('source.sensitive');
  if (title.startsWith('Press report; headline')) return t('source.withheld');
  return title.includes('the single reports are not named') ? t('source.compiled') : title;
}
