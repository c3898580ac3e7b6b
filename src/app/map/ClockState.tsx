import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { clockFault } from '../../state/device-clock.ts';
import { useView } from '../../state/store.ts';
import { todayWib } from '../../state/today.ts';

let closed = false;

/** Says that the device's clock cannot be right; looked at again whenever the page is. */
export function ClockState() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const compiled = useData((s) => ready(s.manifest)?.compiled);
  const [today, setToday] = useState(() => todayWib());
  const [open, setOpen] = useState(!closed);
  useEffect(() => {
    const look = () => setToday(todayWib());
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  const fault = compiled ? clockFault(today, compiled) : null;
  if (!open || !compiled || !fault) return null;
  const shut = () => {
    closed = true;
    setOpen(false);
  };
  return (
    <div className="panel failures" role="alert">
      <p>{t(`state.clock.${fault}`, { today: formatDate(today, language), date: formatDate(compiled, language) })}</p>
      <button type="button" className="btn line" onClick={shut}>
        {t('state.clock.shut')}
      </button>
    </div>
  );
}
