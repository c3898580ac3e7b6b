import { useTranslation } from 'react-i18next';
import { regionPath } from '../../../state/files.ts';
import { useChange, useViewPart } from '../../../state/store.ts';
import { SCHEME_CHOICES, type SchemeChoice } from '../../../state/view.ts';
import { Icon } from '../../shell/Icon.tsx';
import { useOut } from './useOut.ts';
import { useSteps } from './useSteps.ts';

/** The ramp with the number of areas in each step, and the choice of classes. */
export function AreaClasses() {
  const { t } = useTranslation();
  const change = useChange();
  const out = useOut();
  const view = useViewPart('region', 'profile', 'layers', 'level', 'classes');
  const { name, unit, ramp, steps, note, classes } = useSteps();
  const on = view.layers.includes('areas');
  const internal = view.profile === 'internal';
  // The file behind it holds the score, whatever the map shows.
  const held = t(internal ? 'legend.areas' : 'legend.areasPublic');
  return (
    <div className="legend-classes">
      <div className="legend-row">
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={() =>
              change({ layers: on ? view.layers.filter((l) => l !== 'areas') : [...view.layers, 'areas'] })
            }
          />
          <span className="legend-name">{name}</span>
          <span className="note">{unit}</span>
        </label>
        <a
          className="btn icon"
          href={`${regionPath(view.region, out)}areas.geojson`}
          download={`${view.region}-areas.geojson`}
          aria-label={t('legend.download', { layer: held })}
          title={t('legend.download', { layer: held })}
        >
          <Icon name="download" size={16} />
        </a>
      </div>
      <ul className="ramp" data-ramp={ramp}>
        {steps.map(({ step, label, ends, count }) => (
          <li key={step} title={ends ? `${label} ${ends}` : undefined}>
            <i data-step={step} aria-hidden="true" />
            <span className="note">{label}</span>
            {ends && <span className="note ramp-ends">{ends}</span>}
            <span className="note ramp-count">{count}</span>
          </li>
        ))}
      </ul>
      {classes && view.level !== 'cell' && (
        <label className="legend-scheme note">
          {t('class.scheme')}
          <select
            value={view.classes ?? 'own'}
            onChange={(e) => change({ classes: SCHEME_CHOICES.find((c) => c === e.target.value) ?? null })}
          >
            {(['own', ...SCHEME_CHOICES] as const satisfies readonly (SchemeChoice | 'own')[]).map((id) => (
              <option key={id} value={id}>
                {t(`class.scheme_${id}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {note && <p className="note">{note}</p>}
      <p className="note legend-patterns">
        {classes && (
          <span>
            <svg width="26" height="14" aria-hidden="true">
              <rect width="26" height="14" rx="2" fill="var(--risk-4)" />
              <circle cx="6" cy="4" r="1" fill="var(--unsure)" />
              <circle cx="13" cy="10" r="1" fill="var(--unsure)" />
              <circle cx="20" cy="4" r="1" fill="var(--unsure)" />
              <circle cx="6" cy="10" r="1" fill="var(--unsure)" />
              <circle cx="13" cy="4" r="1" fill="var(--unsure)" />
              <circle cx="20" cy="10" r="1" fill="var(--unsure)" />
            </svg>
            {t('class.unsure')}
          </span>
        )}
        <span>
          <svg width="26" height="14" aria-hidden="true">
            <rect width="26" height="14" rx="2" fill="var(--nodata)" />
            <path d="M2 14 16 0M8 14 22 0M14 14 26 2" stroke="var(--nodata-line)" />
          </svg>
          {t('class.none')}
        </span>
      </p>
    </div>
  );
}
