import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { todayWib } from '../../../state/today.ts';

interface Props {
  readonly lead: string;
  /** YYYY-MM-DD to begin with; today where nothing is given or it lies ahead. */
  readonly date: string | null;
  readonly onGive: (date: string, hours: number) => void;
  readonly onSkip?: () => void;
  readonly children?: ReactNode;
}

/** A day and the hours sailed on it. */
export function HoursForm({ lead, date, onGive, onSkip, children }: Props) {
  const { t } = useTranslation();
  const last = todayWib();
  return (
    <form
      className="patrol-log-form"
      onSubmit={(e) => {
        e.preventDefault();
        const form = new FormData(e.currentTarget);
        onGive(String(form.get('date') ?? ''), Number(form.get('hours')));
      }}
    >
      <p className="note">{lead}</p>
      {children}
      <div className="row patrol-log-fields">
        <label className="field">
          <span>{t('patrolLog.date')}</span>
          <input
            name="date"
            type="date"
            required
            max={last}
            defaultValue={date !== null && date < last ? date : last}
          />
        </label>
        <label className="field">
          <span>{t('patrolLog.hours')}</span>
          <input name="hours" type="number" required min="0.1" max="240" step="0.1" inputMode="decimal" />
        </label>
        <button type="submit" className="btn main">
          {t('patrolLog.add')}
        </button>
        {onSkip && (
          <button type="button" className="btn line" onClick={onSkip}>
            {t('patrolLog.skip')}
          </button>
        )}
      </div>
    </form>
  );
}
