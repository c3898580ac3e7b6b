import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogPlan } from '../../../patrol/log/planned.ts';
import { forgetUnreadable, LOG_KEY, rereadLog, usePatrolLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import { download } from '../../shell/download.ts';
import { shortCell } from '../sectors.ts';
import { LogByHand } from './LogByHand.tsx';
import { LogFiles } from './LogFiles.tsx';
import { LogList } from './LogList.tsx';
import { LogTotals } from './LogTotals.tsx';
import './log.css';

interface Props {
  /** The plan on screen, with the day on which its night begins. */
  readonly plan: LogPlan | null;
  /** How the map names a sector, whatever plan is on it: the log outlives plans. Its short H3 index where nothing is given. */
  readonly sectorName?: (cell: string) => string;
}

/** What was patrolled, by sector, beside what was planned. Internal: in public there is nothing here. */
export function LogPanel({ plan, sectorName = shortCell }: Props) {
  const { t } = useTranslation();
  const profile = useView((v) => v.profile);
  const { kept, unreadable } = usePatrolLog();
  useEffect(() => {
    const onStorage = (e: StorageEvent) => {
      // No key: everything was cleared.
      if (e.key === LOG_KEY || e.key === null) rereadLog();
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  if (profile === 'public') return null;
  return (
    <section className="patrol-log" aria-labelledby="patrol-log-heading">
      <h2 id="patrol-log-heading">{t('patrolLog.heading')}</h2>
      <p className="note">{t('patrolLog.lead')}</p>
      {!kept && (
        <p className="patrol-log-warning" role="alert">
          {t('patrolLog.notKept')}
        </p>
      )}
      {unreadable !== null && (
        <div className="patrol-log-warning" role="alert">
          <p>{t('patrolLog.unreadable')}</p>
          <div className="row patrol-log-buttons">
            <button
              type="button"
              className="btn line"
              onClick={() => download('jaga-selat-patrol-log-unreadable-internal.txt', unreadable, 'text/plain')}
            >
              {t('patrolLog.saveUnreadable')}
            </button>
            <button type="button" className="btn line" onClick={forgetUnreadable}>
              {t('patrolLog.forgetUnreadable')}
            </button>
          </div>
        </div>
      )}
      <LogFiles plan={plan} />
      <LogByHand plan={plan} sectorName={sectorName} />
      <LogList sectorName={sectorName} />
      <LogTotals sectorName={sectorName} />
      <p className="note">{t('patrolLog.internal')}</p>
    </section>
  );
}
