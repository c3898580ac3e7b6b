import { useTranslation } from 'react-i18next';
import { formatDate, formatDates } from '../../../i18n/format.ts';
import { mayRun, programmeState } from '../../../response/programmes/state.ts';
import type { ProgrammeFact } from '../../../state/response/programme-facts.ts';
import { useView } from '../../../state/store.ts';
import { todayWib } from '../../../state/today.ts';

/** Characters of YYYY-MM-DD. */
const DAY = 10;

/** Words for what the register says of a programme, in the language of the view. */
export function useProgrammeWords() {
  const { t, i18n } = useTranslation();
  const language = useView((v) => v.language);
  const today = todayWib();
  const found = (key: string, or: string): string => (i18n.exists(key) ? t(key as 'programmes.heading') : or);
  const kind = (id: string): string => found(`report.kind.${id}`, id);
  const category = (id: string | null): string =>
    id === null ? t('programmes.unsaid') : found(`edit.value.effort_category.${id}`, id);
  const role = (id: string | null): string =>
    id === null ? t('programmes.unsaid') : found(`edit.value.role.${id}`, id);
  /** Planned, running, ended, or what is known where that cannot be told. */
  const state = (p: ProgrammeFact): string =>
    mayRun(p, today) ? t('programmes.mayRun') : t(`programmes.state.${programmeState(p, today)}`);
  const date = (text: string): string => formatDate(text, language);
  /** From when to when, as far as dates are given. */
  const period = ({ period_start: from, period_end: to }: ProgrammeFact): string => {
    if (from !== null && to !== null && from.length === DAY && to.length === DAY)
      return formatDates(from, to, language);
    if (from !== null && to !== null) return from === to ? date(from) : `${date(from)} – ${date(to)}`;
    if (from !== null) return t('programmes.since', { date: date(from) });
    return to !== null ? t('programmes.until', { date: date(to) }) : t('programmes.undatedOne');
  };
  return { t, language, today, kind, category, role, state, date, period };
}
