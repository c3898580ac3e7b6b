import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { PATROL_LAYERS, type PatrolLayer, usePatrol } from '../../state/patrol/store.ts';
import { useView } from '../../state/store.ts';
import { Icon } from '../shell/Icon.tsx';
import { useExposureOnMap } from './usePlan.ts';

const STEPS = [1, 2, 3, 4, 5] as const;

const SHAPES: Readonly<Record<Exclude<PatrolLayer, 'exposure'>, ReactNode>> = {
  sectors: <path d="M14 1 22 5.500V14.500L14 19 6 14.500V5.500Z" fill="none" stroke="var(--ink)" strokeWidth="1.6" />,
  tracks: (
    <>
      <path d="M1 10H27" stroke="var(--accent)" strokeWidth="2" />
      <path d="M10 5.500 19 10 10 14.500Z" fill="var(--accent)" />
    </>
  ),
  bases: (
    <>
      <circle cx="14" cy="10" r="8" fill="var(--map-halo)" stroke="var(--ink)" strokeWidth="1.6" />
      <path
        d="M14 6v8M11.400 8h5.200M10.400 11.400c.4 2.200 2.200 2.600 3.600 2.600s3.200-.4 3.600-2.600"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.3"
      />
    </>
  ),
  entered: <circle cx="14" cy="10" r="8" fill="none" stroke="var(--accent)" strokeWidth="1.6" />,
  routes: <path d="M1 10H27" stroke="var(--route-irregular)" strokeWidth="1.8" strokeDasharray="5 3" />,
};

/** The legend of a patrol, which is its layer control. */
export function PatrolLegend({ onClose }: { readonly onClose: (() => void) | null }) {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const { shown, exposure, task, progress } = usePatrol((s) => s);
  const surface = useExposureOnMap();
  const toggle = (layer: PatrolLayer) =>
    usePatrol.setState({ shown: shown.includes(layer) ? shown.filter((l) => l !== layer) : [...shown, layer] });
  // The lowest classes begin at shares that one decimal would call nothing.
  const percent = (share: number) => {
    const digits = share > 0 ? Math.max(1, -Math.floor(Math.log10(share * 100))) : 1;
    return formatNumber(share * 100, language, Math.min(digits, 4));
  };
  return (
    <section className="panel legend patrol-legend" aria-labelledby="legend-heading">
      <div className="panel-head">
        <h2 id="legend-heading">{t('legend.heading')}</h2>
        {onClose && (
          <button type="button" className="btn icon" onClick={onClose} aria-label={t('legend.close')}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="legend-scroll" tabIndex={-1}>
        <ul>
          {PATROL_LAYERS.map((layer) => (
            <li key={layer} className="legend-row">
              <label>
                <input type="checkbox" checked={shown.includes(layer)} onChange={() => toggle(layer)} />
                {layer !== 'exposure' && (
                  <svg width={28} height={20} viewBox="0 0 28 20" aria-hidden="true">
                    {SHAPES[layer]}
                  </svg>
                )}
                <span className="legend-name">{t(`patrol.layer.${layer}`)}</span>
              </label>
              {layer === 'exposure' && (
                <span className="exposure-ramp" aria-hidden="true">
                  {STEPS.map((step) => (
                    <i key={step} data-step={step} />
                  ))}
                  <small>{t('patrol.rampLow')}</small>
                  <small>{t('patrol.rampHigh')}</small>
                </span>
              )}
            </li>
          ))}
        </ul>
        {task === 'exposure' && (
          <div className="row">
            <progress className="grow" max={1} value={progress} aria-label={t('patrol.exposureBusy')} />
            <span className="note">{t('patrol.exposureBusy')}</span>
          </div>
        )}
        {surface && exposure && (
          <p className="note">
            {t('patrol.exposureNote', {
              breaks: surface.breaks.map(percent).join(' · '),
              landings: exposure.landings,
              foreign: exposure.foreignEnds,
              draws: exposure.draws,
            })}
            {exposure.partial
              ? ` ${t('patrol.exposurePartial', { draws: exposure.draws, asked: exposure.asked })}`
              : ''}
          </p>
        )}
      </div>
    </section>
  );
}
