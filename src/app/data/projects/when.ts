import { formatClock, formatDate } from '../../../i18n/format.ts';
import type { Language } from '../../../state/view.ts';

/** An instant as it reads in Batam, whatever zone the device is set to. @param ms since 1970 */
const inBatam = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString();

export const clockWib = (ms: number, language: Language): string => formatClock(inBatam(ms).slice(11, 16), language);

export const whenWib = (ms: number, language: Language): string =>
  `${formatDate(inBatam(ms).slice(0, 10), language)}, ${clockWib(ms, language)} WIB`;
