import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { useLive } from '../../state/live.ts';
import { useChange, useView } from '../../state/store.ts';

/** One click to the scores without any indicator that rests on reports: what coast, distance and services say alone. */
export function VariantSwitch() {
  const { t } = useTranslation();
  const change = useChange();
  const variant = useView((v) => v.variant);
  const profile = useView((v) => v.profile);
  const language = useView((v) => v.language);
  const { phase, progress, detail } = useLive();
  if (profile === 'public') return null;
  const free = variant === 'evidence-free';
  const said = !free
    ? ''
    : phase === 'failed'
      ? t('variant.failed', { detail: detail ?? '' })
      : phase === 'drawing'
        ? t('variant.drawing', { percent: formatNumber(progress * 100, language) })
        : phase === 'scoring'
          ? t('variant.scoring')
          : t('variant.note');
  return (
    <div className="variant">
      <label className="row">
        <input type="checkbox" checked={free} onChange={() => change({ variant: free ? 'full' : 'evidence-free' })} />
        <span>{t('variant.switch')}</span>
      </label>
      {free && (phase === 'drawing' || phase === 'scoring') && (
        <progress value={phase === 'drawing' ? progress : undefined} max={1} aria-label={said} />
      )}
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}
