import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber, formatPercent, MISSING } from '../../../i18n/format.ts';
import type { LogEntry } from '../../../patrol/log/entry.ts';
import { plannedAgainstDone } from '../../../patrol/log/planned.ts';
import { removeFromLog, undoRemove, usePatrolLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';
import { LogCompared } from './LogCompared.tsx';
import { useSave } from './useSave.ts';

interface Props {
  readonly sectorName: (cell: string) => string;
}

/** Patrols in the log, newest first; one with a plan opens to planned and done. */
export function LogList({ sectorName }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { entries, removed } = usePatrolLog();
  const [open, setOpen] = useState<string | null>(null);
  const { saveEntries } = useSave();
  const hours = (x: number) => formatNumber(x, language, 1);
  const kept = ({ planned, cells }: LogEntry) => {
    const share = planned ? plannedAgainstDone(planned, cells).keptShare : null;
    return share === null ? MISSING : formatPercent(share, language);
  };
  return (
    <section>
      <h3>{t('patrolLog.list')}</h3>
      {removed && (
        <p className="row spread" role="status">
          {t('patrolLog.removed', { date: formatDate(removed.date, language) })}
          <button type="button" className="btn line" onClick={undoRemove}>
            <Icon name="undo" size={16} /> {t('patrolLog.undo')}
          </button>
        </p>
      )}
      {entries.length === 0 ? (
        <p className="second">{t('patrolLog.none')}</p>
      ) : (
        <>
          <p className="second">
            {t('patrolLog.sum', { count: entries.length, hours: hours(entries.reduce((sum, e) => sum + e.hours, 0)) })}
          </p>
          <div className="patrol-log-scroll">
            <table className="patrol-log-table">
              <caption className="visually-hidden">{t('patrolLog.list')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('patrolLog.date')}</th>
                  <th scope="col" className="right">
                    {t('patrolLog.hours')}
                  </th>
                  <th scope="col" className="right">
                    {t('patrolLog.distance')}
                  </th>
                  <th scope="col" className="right">
                    {t('patrolLog.sectors')}
                  </th>
                  <th scope="col" className="right">
                    {t('patrolLog.kept')}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => {
                  const date = formatDate(entry.date, language);
                  const opened = open === entry.id;
                  return (
                    <Fragment key={entry.id}>
                      <tr>
                        <th scope="row">
                          {date} <span className="note">{t(`patrolLog.source_${entry.source}`)}</span>
                        </th>
                        <td className="right">{hours(entry.hours)}</td>
                        <td className="right">{formatNumber(entry.distanceNm, language, 1)}</td>
                        <td className="right">{formatNumber(entry.cells.length, language)}</td>
                        <td className="right">
                          {entry.planned ? (
                            <button
                              type="button"
                              className="link"
                              aria-expanded={opened}
                              aria-label={`${t('patrolLog.compare', { date })}: ${kept(entry)}`}
                              onClick={() => setOpen(opened ? null : entry.id)}
                            >
                              {kept(entry)}
                            </button>
                          ) : (
                            MISSING
                          )}
                        </td>
                        <td>
                          <button
                            type="button"
                            className="btn icon"
                            aria-label={t('patrolLog.remove', { date, hours: hours(entry.hours) })}
                            onClick={() => removeFromLog(entry.id)}
                          >
                            <Icon name="close" size={16} />
                          </button>
                        </td>
                      </tr>
                      {opened && (
                        <tr>
                          <td colSpan={6}>
                            <LogCompared entry={entry} sectorName={sectorName} />
                          </td>
                        </tr>
                      )}
                    </Fragment>
                  );
                })}
              </tbody>
            </table>
          </div>
          <button type="button" className="btn line" onClick={() => saveEntries(entries)}>
            {t('patrolLog.csvList')}
          </button>
        </>
      )}
    </section>
  );
}
