import { useTranslation } from 'react-i18next';
import { useIntake } from '../../../state/intake/store.ts';
import { Icon } from '../../shell/Icon.tsx';

/** Which columns were removed because they are about persons. */
export function Personal() {
  const { t } = useTranslation();
  const removed = useIntake((s) => s.answer?.report.personalColumnsRemoved ?? []);
  return (
    <div className="import-personal">
      <Icon name="locked" />
      {removed.length === 0 ? (
        <p>{t('intake.personalNone')}</p>
      ) : (
        <p>
          <b>{t('intake.personal', { count: removed.length })}</b> {removed.map(({ column }) => column).join(', ')}.{' '}
          {t('intake.personalAfter')}
        </p>
      )}
    </div>
  );
}
