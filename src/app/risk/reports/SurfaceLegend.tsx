import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatValue } from '../../../i18n/format.ts';
import { useReported } from '../../../state/reported.ts';
import { useChange, useView } from '../../../state/store.ts';
import { surfaceSteps } from '../../../state/surface.ts';
import type { Surface } from '../../../state/view.ts';

/** What the surface of reports on the map means; it goes with its box. */
export function SurfaceLegend({ surface }: { readonly surface: Surface }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const result = useReported((s) => s.result);
  const steps = useMemo(() => (result ? surfaceSteps(result, surface) : []), [result, surface]);
  const label = (i: number): string => {
    const step = steps[i];
    if (!step) return '';
    if (typeof step.look === 'string') return t(`reported.look_${step.look}`);
    if (step.from === null) return t(step.look === 5 ? 'reported.look_firm' : 'reported.look_hot');
    const next = steps[i + 1]?.from ?? null;
    const from = formatValue(Number(step.from.toPrecision(2)), language);
    // Five ranges of a density would not fit beside each other.
    if (next === null || surface === 'density') return `≥ ${from}`;
    return step.from === 0
      ? `< ${formatValue(next, language)}`
      : `${from}–${formatValue(Number(next.toPrecision(2)), language)}`;
  };
  return (
    <div className="legend-classes">
      <div className="legend-row">
        <label>
          <input type="checkbox" checked onChange={() => change({ surface: null })} />
          <span className="legend-name">{t(`reported.surface_${surface}`)}</span>
          <span className="note">{t(`reported.unit_${surface}`)}</span>
        </label>
      </div>
      <ul className="ramp">
        {steps.map(({ look, count }, i) => (
          <li key={look}>
            <i data-look={look} aria-hidden="true" />
            <span className="note">{label(i)}</span>
            <span className="note ramp-count">{formatNumber(count, language)}</span>
          </li>
        ))}
      </ul>
      <p className="note">{t('reported.legendNote')}</p>
    </div>
  );
}
