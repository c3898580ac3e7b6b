import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { AS_MODELLED, isAsModelled } from '../../state/choice.ts';
import { useLive } from '../../state/live.ts';
import { useChange, useViewPart } from '../../state/store.ts';

/** Says above the list that it is not the standard index, how far the intervals are, and how to get back. */
export function ChoiceNote() {
  const { t } = useTranslation();
  const change = useChange();
  const { choice, profile, language } = useViewPart('choice', 'profile', 'language');
  const phase = useLive((s) => s.phase);
  const progress = useLive((s) => s.progress);
  if (profile === 'public' || isAsModelled(choice)) return null;
  return (
    <div className="variant">
      <p className="note">
        {t('weights.changed')}{' '}
        <button type="button" className="link" onClick={() => change({ choice: AS_MODELLED })}>
          {t('weights.reset')}
        </button>
      </p>
      {(phase === 'scoring' || phase === 'drawing') && (
        <>
          <progress value={phase === 'drawing' ? progress : undefined} max={1} aria-label={t('weights.waiting')} />
          <p className="note" role="status">
            {phase === 'drawing'
              ? t('weights.drawing', { percent: formatNumber(progress * 100, language) })
              : t('weights.waiting')}
          </p>
        </>
      )}
    </div>
  );
}
