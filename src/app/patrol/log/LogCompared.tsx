import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import type { LogEntry } from '../../../patrol/log/entry.ts';
import { plannedAgainstDone } from '../../../patrol/log/planned.ts';
import { useView } from '../../../state/store.ts';

interface Props {
  readonly entry: LogEntry;
  readonly sectorName: (cell: string) => string;
}

/** Minutes planned and done of one patrol, sector by sector. */
export function LogCompared({ entry, sectorName }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const whole = (x: number) => formatNumber(x, language);
  const { sectors, keptMinutes, plannedMinutes, missed, unplanned } = plannedAgainstDone(
    entry.planned ?? [],
    entry.cells,
  );
  return (
    <>
      <p className="second">
        {t('patrolLog.compared', {
          kept: whole(keptMinutes),
          planned: whole(plannedMinutes),
          missed: whole(missed),
          unplanned: whole(unplanned),
        })}
      </p>
      <table className="patrol-log-table">
        <caption className="visually-hidden">
          {t('patrolLog.compare', { date: formatDate(entry.date, language) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('patrolLog.sector')}</th>
            <th scope="col" className="right">
              {t('patrolLog.planned')}
            </th>
            <th scope="col" className="right">
              {t('patrolLog.done')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sectors.map(({ cell, plannedMinutes, doneMinutes }) => (
            <tr key={cell} data-missed={(plannedMinutes > 0 && doneMinutes === 0) || undefined}>
              <th scope="row">{sectorName(cell)}</th>
              <td className="right">{whole(plannedMinutes)}</td>
              <td className="right">{whole(doneMinutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('patrolLog.comparedNote')}</p>
    </>
  );
}
