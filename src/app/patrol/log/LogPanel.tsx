import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogPlan } from '../../../patrol/log/planned.ts';
import { heardFromTabs } from '../../../state/on-device.ts';
import { forgetUnreadable, LOG_KEY, rereadLog, usePatrolLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import { Unreadable } from '../../shell/Unreadable.tsx';
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
    rereadLog();
    return heardFromTabs(LOG_KEY, rereadLog);
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
        <Unreadable
          lead={t('patrolLog.unreadable')}
          file="jaga-selat-patrol-log-unreadable-internal.txt"
          text={unreadable}
          onForget={forgetUnreadable}
        />
      )}
      <LogFiles plan={plan} />
      <LogByHand plan={plan} sectorName={sectorName} />
      <LogList sectorName={sectorName} />
      <LogTotals sectorName={sectorName} />
      <p className="note">{t('patrolLog.internal')}</p>
    </section>
  );
}
