import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { countStates, countWide, type GapCell, type GapState } from '../../../response/gaps/table.ts';
import type { GapFace, Gaps } from '../../../state/response/gaps.ts';
import { useView } from '../../../state/store.ts';

/** Words of the three tables, in the language of the view. */
export function useGapWords() {
  const { t, i18n } = useTranslation();
  const language = useView((v) => v.language);
  const found = (key: string): string | null => (i18n.exists(key) ? t(key as 'gaps.heading') : null);

  const column = (face: GapFace, id: string): string =>
    found(`gaps.column.${face}.${id}`) ?? found(face === 'areas' ? `service.${id}` : `report.kind.${id}`) ?? id;
  const state = (face: GapFace, s: GapState): string => t(face === 'areas' ? `gaps.service.${s}` : `gaps.state.${s}`);
  /** Why a cell is in its state. */
  const because = (face: GapFace, { state: s, by }: GapCell): string =>
    face === 'areas' ? t(`gaps.because.service_${s}`) : t(`gaps.because.${by ?? 'nothing'}`);

  /** One column in a sentence to quote: what is named, then whatever else there is. */
  const summary = (gaps: Gaps, face: GapFace, id: string): string => {
    const table = gaps.tables[face];
    const { reached, notReached, none } = countStates(table, id);
    const { ports, city } = countWide(table, id);
    const number = (n: number) => formatNumber(n, language);
    const wide = face === 'areas' ? 'services' : 'city';
    const clauses = [
      ports.rows > 0 && t('gaps.clause.ports', { n: number(ports.rows), count: ports.rests }),
      city.rows > 0 && t(`gaps.clause.${wide}`, { n: number(city.rows), count: city.rests }),
      notReached > 0 && t('gaps.clause.notReached', { n: number(notReached) }),
      none > 0 && t('gaps.clause.none', { n: number(none) }),
    ].filter((clause) => clause !== false);
    const first = t(`gaps.clause.reached_${face}`, {
      column: column(face, id),
      n: number(reached),
      total: number(table.rows.length),
    });
    return `${[first, ...clauses].join('; ')}.`;
  };
  return { t, language, column, state, because, summary };
}
