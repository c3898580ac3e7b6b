import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cameraFor } from '../../map/camera.ts';
import { areaRows, CLASS_CODES, GROUP_CODES } from '../../state/areas.ts';
import { useData } from '../../state/data.ts';
import { regionPath } from '../../state/files.ts';
import { type LegendEntry, legendEntries } from '../../state/legend.ts';
import { nodeName } from '../../state/model.ts';
import { useShown, useShownAreas } from '../../state/showing.ts';
import { endsOfStep, SHOWN_STEPS } from '../../state/shown.ts';
import { useChange, useStore, useView, useViewPart } from '../../state/store.ts';
import { areaLevelOf, type Profile } from '../../state/view.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import { Icon } from '../shell/Icon.tsx';
import { ExportProfile } from './ExportProfile.tsx';
import { LegendMark } from './LegendMark.tsx';

/** One legend, which is the layer control: box, mark, name, count, and the GeoJSON behind it. */
/** Public is what a download holds, unless the internal form is asked for. */
function useOut(): Profile {
  const profile = useView((v) => v.profile);
  const wanted = useStore((s) => s.exportProfile);
  return profile === 'public' ? 'public' : wanted;
}

/** West, south, east, north of a map that reaches the Middle East, East Asia and Australia. */
const ARC_BOUNDS = [36, -12, 132, 42] as const;

export function LegendPanel({
  onClose,
  children,
}: {
  readonly onClose: (() => void) | null;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const change = useChange();
  const view = useViewPart('region', 'profile', 'layers', 'time', 'theme');
  const layers = useData((s) => s.layers);
  const size = useWindowSize();
  const out = useOut();
  const entries = useMemo(() => legendEntries(layers, view.profile, view.time), [layers, view.profile, view.time]);
  const toggle = (entry: LegendEntry) => {
    const on = view.layers.includes(entry.layer);
    // Arcs reach other continents: showing them without moving the map would show nothing.
    const camera =
      entry.layer === 'flows' && !on
        ? { camera: cameraFor(ARC_BOUNDS, size, paddingOf(shapeOf(size.width), size)) }
        : {};
    change({ layers: on ? view.layers.filter((l) => l !== entry.layer) : [...view.layers, entry.layer], ...camera });
  };
  return (
    <section className="panel legend" aria-labelledby="legend-heading">
      <div className="panel-head">
        <h2 id="legend-heading">{t('legend.heading')}</h2>
        {onClose && (
          <button type="button" className="btn icon" onClick={onClose} aria-label={t('legend.close')}>
            <Icon name="close" />
          </button>
        )}
      </div>
      <div className="legend-scroll" tabIndex={-1}>
        {children}
        <AreaClasses />
        <ul>
          {entries.map((entry) => {
            const name = t(`legend.${entry.name}`);
            return (
              <li key={entry.layer} className="legend-row">
                <label>
                  <input type="checkbox" checked={view.layers.includes(entry.layer)} onChange={() => toggle(entry)} />
                  <LegendMark layer={entry.layer} profile={view.profile} theme={view.theme} />
                  <span className="legend-name">{name}</span>
                  <span className="note">
                    {entry.note ? `${t(`legend.${entry.note}`)} · ` : ''}
                    {entry.count ?? ''}
                  </span>
                </label>
                <a
                  className="btn icon"
                  href={`${regionPath(view.region, out)}${entry.file}.geojson`}
                  download={`${view.region}-${entry.file}.geojson`}
                  aria-label={t('legend.download', { layer: name })}
                  title={t('legend.download', { layer: name })}
                >
                  <Icon name="download" size={16} />
                </a>
              </li>
            );
          })}
        </ul>
        <ExportProfile />
        <p className="note">{t('legend.zoomNote')}</p>
      </div>
    </section>
  );
}

/** The ramp with the number of areas in each class. */
function AreaClasses() {
  const { t } = useTranslation();
  const change = useChange();
  const out = useOut();
  const view = useViewPart('region', 'profile', 'layers', 'level', 'language');
  const areas = useShownAreas();
  const rows = useMemo(() => (areas ? areaRows(areas, areaLevelOf(view.level)) : []), [areas, view.level]);
  const on = view.layers.includes('areas');
  const internal = view.profile === 'internal';
  const shown = useShown();
  // The file behind it holds the score, whatever the map shows.
  const held = t(internal ? 'legend.areas' : 'legend.areasPublic');
  const name = shown ? nodeName(shown, view.language) : held;
  const steps: readonly { code: string; step: number; label: string; count: number }[] = shown
    ? Array.from({ length: SHOWN_STEPS }, (_, i) => ({
        code: String(i),
        step: i + 1,
        label: endsOfStep(i + 1).join('–'),
        count: rows.filter((r) => r.step === i + 1).length,
      }))
    : internal
      ? CLASS_CODES.map((code, i) => ({
          code,
          step: i + 1,
          label: t(`class.${code}`),
          count: rows.filter((r) => r.classCode === code).length,
        }))
      : GROUP_CODES.map((code, i) => ({
          code,
          step: i + 2,
          label: t(`class.group_${code}`),
          count: rows.filter((r) => r.group === code).length,
        }));
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
          <span className="note">{t('legend.areaUnit')}</span>
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
      <ul className="ramp">
        {steps.map(({ code, step, label, count }) => (
          <li key={code}>
            <i data-step={step} aria-hidden="true" />
            <span className="note">{label}</span>
            <span className="note ramp-count">{count}</span>
          </li>
        ))}
      </ul>
      {shown && <p className="note">{t('explore.steps')}</p>}
      <p className="note legend-patterns">
        {internal && !shown && (
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
