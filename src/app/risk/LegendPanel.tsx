import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cameraFor } from '../../map/camera.ts';
import { useData } from '../../state/data.ts';
import { regionPath } from '../../state/files.ts';
import { type LegendEntry, legendEntries } from '../../state/legend.ts';
import { useChange, useViewPart } from '../../state/store.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import { Icon } from '../shell/Icon.tsx';
import { ExportProfile } from './ExportProfile.tsx';
import { LegendMark } from './LegendMark.tsx';
import { AreaClasses } from './legend/AreaClasses.tsx';
import { useOut } from './legend/useOut.ts';
import { SurfaceLegend } from './reports/SurfaceLegend.tsx';

/** West, south, east, north of a map that reaches the Middle East, East Asia and Australia. */
const ARC_BOUNDS = [36, -12, 132, 42] as const;

/** One legend, which is the layer control: box, mark, name, count, and the GeoJSON behind it. */
export function LegendPanel({
  onClose,
  children,
}: {
  readonly onClose: (() => void) | null;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const change = useChange();
  const view = useViewPart('region', 'profile', 'layers', 'time', 'theme', 'surface');
  const layers = useData((s) => s.layers);
  const reports = view.profile === 'internal' ? view.surface : null;
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
        {reports ? <SurfaceLegend surface={reports} /> : <AreaClasses />}
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
