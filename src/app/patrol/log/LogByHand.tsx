import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { type LogPlan, plannedMinutes } from '../../../patrol/log/planned.ts';
import { addToLog } from '../../../state/patrol-log.ts';
import { useView } from '../../../state/store.ts';
import { faultText } from './faults.ts';
import { HoursForm } from './HoursForm.tsx';

interface Props {
  readonly plan: LogPlan | null;
  readonly sectorName: (cell: string) => string;
}

/** An outing without a track: its day, its hours, and which sectors of the plan were watched. */
export function LogByHand({ plan, sectorName }: Props) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const [compare, setCompare] = useState(true);
  const [missed, setMissed] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<readonly string[]>([]);
  const planned = plan ? plannedMinutes(plan) : [];
  const used = compare && planned.length > 0 ? plan : null;
  const toggle = (cell: string) =>
    setMissed((cells) => (cells.has(cell) ? new Set([...cells].filter((c) => c !== cell)) : new Set([...cells, cell])));
  const give = async (date: string, hours: number) => {
    const { entryByHand } = await import('../../../patrol/log/outings.ts');
    const watched = new Set(planned.map(({ cell }) => cell).filter((cell) => !missed.has(cell)));
    const { value, errors } = entryByHand(date, hours, used, watched);
    if (!value) return setSaid(errors.map((error) => faultText(error, t)));
    const added = addToLog([value]);
    setSaid([added > 0 ? t('patrolLog.added', { count: added }) : t('patrolLog.known', { count: 1 })]);
  };
  return (
    <section>
      <h3>{t('patrolLog.hand')}</h3>
      <HoursForm
        key={plan?.date}
        lead={used ? t('patrolLog.handShared') : t('patrolLog.handNoPlan')}
        date={plan?.date ?? null}
        onGive={give}
      >
        {planned.length > 0 && plan && (
          <label className="row patrol-log-check">
            <input type="checkbox" checked={compare} onChange={(e) => setCompare(e.target.checked)} />
            {t('patrolLog.compareWith', { date: formatDate(plan.date, language) })}
          </label>
        )}
        {used && (
          <fieldset className="patrol-log-sectors">
            <legend>{t('patrolLog.handWatched')}</legend>
            {planned.map(({ cell, minutes }) => (
              <label key={cell} className="row patrol-log-check">
                <input type="checkbox" checked={!missed.has(cell)} onChange={() => toggle(cell)} />
                {t('patrolLog.handSector', { sector: sectorName(cell), minutes: formatNumber(minutes, language) })}
              </label>
            ))}
          </fieldset>
        )}
      </HoursForm>
      <div className="note" role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
