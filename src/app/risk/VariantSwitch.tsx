import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { reasonWords } from '../../i18n/reason.ts';
import { useLive } from '../../state/live.ts';
import { useChange, useView } from '../../state/store.ts';

/** One click to the scores without any indicator that rests on reports: what coast, distance and services say alone. */
export function VariantSwitch() {
  const { t } = useTranslation();
  const change = useChange();
  const variant = useView((v) => v.variant);
  const profile = useView((v) => v.profile);
  const language = useView((v) => v.language);
  const free = variant === 'evidence-free';
  // Heard only while the variant is on: a slider starts and stops the worker at every step.
  const run = useLive((s) => (free ? s : null));
  if (profile === 'public') return null;
  const said = !free
    ? ''
    : run?.phase === 'failed'
      ? t('variant.failed', { detail: reasonWords(t, run.detail ?? '') })
      : run?.phase === 'drawing'
        ? t('variant.drawing', { percent: formatNumber(run.progress * 100, language) })
        : run?.phase === 'scoring'
          ? t('variant.scoring')
          : t('variant.note');
  return (
    <div className="variant">
      <label className="row">
        <input type="checkbox" checked={free} onChange={() => change({ variant: free ? 'full' : 'evidence-free' })} />
        <span>{t('variant.switch')}</span>
      </label>
      {(run?.phase === 'drawing' || run?.phase === 'scoring') && (
        <progress value={run.phase === 'drawing' ? run.progress : undefined} max={1} aria-label={said} />
      )}
      <p className="note" role="status">
        {said}
      </p>
    </div>
  );
}
