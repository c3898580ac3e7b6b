import { useTranslation } from 'react-i18next';
import { faultText } from '../../i18n/fault.ts';
import { useLocal } from '../../state/local/store.ts';

/** While what follows from the facts of this device is worked out, or where they cannot be used. */
export function LocalState() {
  const { t } = useTranslation();
  const { phase, progress, errors } = useLocal();
  if (phase === 'computing')
    return (
      <div className="panel local-state" role="status">
        <span>{t('state.local.computing')}</span>
        <progress value={progress} aria-label={t('state.local.computing')} />
        <button
          type="button"
          className="btn line"
          onClick={() => void import('../../state/local/show.ts').then((m) => m.stopShowing())}
        >
          {t('state.local.stop')}
        </button>
      </div>
    );
  if (phase !== 'failed') return null;
  return (
    <div className="panel failures" role="alert">
      <p>{t('state.local.failed')}</p>
      {errors.slice(0, 3).map((error) => (
        <p key={`${error.file}${error.row}${error.column}`} className="note">
          {faultText(error)}
        </p>
      ))}
    </div>
  );
}
