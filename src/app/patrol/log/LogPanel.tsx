import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogPlan } from '../../../patrol/log/planned.ts';
import { forgetUnreadable, LOG_KEY, rereadLog, usePatrolLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import { ExportProfile } from '../../risk/ExportProfile.tsx';
import { download } from '../../shell/download.ts';
import { LogByHand } from './LogByHand.tsx';
import { LogFiles } from './LogFiles.tsx';
import { LogList } from './LogList.tsx';
import { LogTotals } from './LogTotals.tsx';
import './log.css';

interface Props {
  /** The plan on screen, with the day on which its night begins. */
  readonly plan: LogPlan | null;
  /** How the plan names a sector; its H3 index where nothing is given. */
  readonly sectorName?: (cell: string) => string;
}

const itself = (cell: string): string => cell;

/** What was patrolled, by sector, beside what was planned. Internal: in public there is nothing here. */
export function LogPanel({ plan, sectorName = itself }: Props) {
  const { t } = useTranslation();
  const profile = useView((v) => v.profile);
  const { kept, unreadable } = usePatrolLog();
  const [said, setSaid] = useState('');
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
      <LogList sectorName={sectorName} say={setSaid} />
      <LogTotals sectorName={sectorName} say={setSaid} />
      <ExportProfile />
      <p className="note" role="status">
        {said}
      </p>
    </section>
  );
}
