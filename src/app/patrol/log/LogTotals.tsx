import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { totalsBySector } from '../../../patrol/log/entry.ts';
import { usePatrolLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import { useSave } from './useSave.ts';

interface Props {
  readonly sectorName: (cell: string) => string;
}

/** Hours of the whole log, sector by sector. */
export function LogTotals({ sectorName }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const entries = usePatrolLog((s) => s.entries);
  const { saveTotals } = useSave();
  const totals = totalsBySector(entries);
  if (totals.length === 0) return null;
  return (
    <section>
      <h3>{t('patrolLog.totals')}</h3>
      {/* A scrolling region must be reachable by keyboard. */}
      <section
        className="patrol-log-scroll"
        aria-label={t('patrolLog.totals')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table className="patrol-log-table">
          <caption className="visually-hidden">{t('patrolLog.totals')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('patrolLog.sector')}</th>
              <th scope="col" className="right">
                {t('patrolLog.hours')}
              </th>
              <th scope="col" className="right">
                {t('patrolLog.outings')}
              </th>
              <th scope="col">{t('patrolLog.last')}</th>
            </tr>
          </thead>
          <tbody>
            {totals.map(({ cell, hours, outings, last }) => (
              <tr key={cell}>
                <th scope="row">{sectorName(cell)}</th>
                <td className="right">{formatNumber(hours, language, 1)}</td>
                <td className="right">{formatNumber(outings, language)}</td>
                <td>{formatDate(last, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="note">{t('patrolLog.totalsNote')}</p>
      <button type="button" className="btn line" onClick={() => saveTotals(totals)}>
        {t('patrolLog.csvTotals')}
      </button>
    </section>
  );
}
