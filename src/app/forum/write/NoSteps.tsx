import { useTranslation } from 'react-i18next';
import { useChange } from '../../../state/store.ts';
import { Icon } from '../../shell/Icon.tsx';

/** A story without steps: where they come from. */
export function NoSteps() {
  const { t } = useTranslation();
  const change = useChange();
  return (
    <div className="write-empty">
      <p>{t('write.noSteps')}</p>
      <button type="button" className="btn main" onClick={() => change({ workspace: 'risk' })}>
        <Icon name="risk" size={18} />
        {t('write.fromMap')}
      </button>
    </div>
  );
}
