/** The words of a report; charts, which a report may hold, take them from the same place. */
export { wordsOf } from '../i18n/words.ts';
