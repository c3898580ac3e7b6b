/** Sources numbered in the order in which they are first named; the same source has one number. */
import type { TFunction } from 'i18next';
import { formatDate } from '../../i18n/format.ts';
import { shownTitle } from '../../i18n/source-title.ts';
import type { HelpPlace } from '../../response/places.ts';
import type { Language } from '../../state/view.ts';

type Source = HelpPlace['source'];
export interface Citations {
  /** "[3]", on the line of the word before it. */
  readonly of: (source: Pick<Source, 'title'> & Partial<Source>) => string;
  readonly lines: () => readonly string[];
}

export function citations(t: TFunction, language: Language): Citations {
  const lines: string[] = [];
  return {
    of({ title, publisher, date, grade }) {
      const when = date === undefined ? null : date ? formatDate(date, language) : t('area.noDate');
      const named = [shownTitle(title, t), publisher, when].filter(Boolean).join(', ');
      // The mark of a grade is not parted from it.
      const line = grade ? `${named} · ${t('referral.grade', { grade }).replace(' ', '\u00a0')}` : named;
      const known = lines.indexOf(line);
      if (known < 0) lines.push(line);
      return `\u00a0[${known < 0 ? lines.length : known + 1}]`;
    },
    lines: () => lines.map((line, i) => `[${i + 1}] ${line}`),
  };
}
