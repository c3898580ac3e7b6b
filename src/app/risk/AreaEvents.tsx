import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayerFeature } from '../../domain/published.ts';
import { formatDate } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { featureId } from '../../state/selection.ts';
import { useChange, useView } from '../../state/store.ts';
import { eventsWithin } from '../../state/time.ts';
import { GradeMark } from './SourceLine.tsx';

const FIRST = 3;

/** Reported events of the area in the chosen time: a separate layer and a separate figure, never an input of the score. */
export function AreaEvents({ name, kelurahan }: { readonly name: string; readonly kelurahan: string | null }) {
  const { t } = useTranslation();
  const change = useChange();
  const time = useView((v) => v.time);
  const language = useView((v) => v.language);
  const layersOn = useView((v) => v.layers);
  const profile = useView((v) => v.profile);
  const all = useData((s) => ready(s.layers.incidents));
  const [more, setMore] = useState(false);
  const here = (all?.features ?? []).filter(
    (f) =>
      f.properties.kecamatan === name && (!kelurahan || profile === 'public' || f.properties.kelurahan === kelurahan),
  );
  const events = eventsWithin(here, time).toSorted((a, b) =>
    String(b.properties.date ?? b.properties.year).localeCompare(String(a.properties.date ?? a.properties.year)),
  );
  const listed = more ? events : events.slice(0, FIRST);
  const show = (f: LayerFeature) => {
    const [lon = 0, lat = 0] = f.geometry?.type === 'Point' ? f.geometry.coordinates : [];
    change({
      feature: `incidents:${featureId(f)}`,
      layers: layersOn.includes('incidents') ? layersOn : [...layersOn, 'incidents'],
      ...(lon ? { camera: { lon, lat, zoom: 11 } } : {}),
    });
  };
  return (
    <section>
      <h3>{t('area.events')}</h3>
      <p className="note">{t('area.separate')}</p>
      {profile === 'public' ? (
        <PublicCounts events={events} of={kelurahan ? name : null} />
      ) : (
        <>
          <p className="second">
            {events.length ? t('area.eventsIn', { count: events.length }) : t('area.eventsNone')}
          </p>
          <ul>
            {listed.map((f) => (
              <li key={featureId(f)} className="source event">
                <GradeMark grade={f.properties.grade} />
                {f.properties.sensitive ? (
                  <div>
                    <div>{t(`kind.${String(f.properties.kind)}` as 'kind.shipwreck')}</div>
                    <div className="note">{`${formatDate(String(f.properties.date), language)} · ${t('area.eventSensitive')}`}</div>
                  </div>
                ) : (
                  <button type="button" className="event-open" onClick={() => show(f)}>
                    <span>{`${t(`kind.${String(f.properties.kind)}` as 'kind.shipwreck')}: ${String(f.properties.place_text)}`}</span>
                    <span className="note">{`${f.properties.source_publisher ?? ''}, ${formatDate(String(f.properties.date), language)} · ${t('area.sources', { count: f.properties.source2_url ? 2 : 1 })}`}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
          {events.length > FIRST && (
            <button type="button" className="link" aria-expanded={more} onClick={() => setMore(!more)}>
              {more ? '‹' : `${t('area.eventsMore', { count: events.length - FIRST })} ›`}
            </button>
          )}
        </>
      )}
    </section>
  );
}

/** Public counts come by year and kind, small ones as a band. */
function PublicCounts({
  events,
  of,
}: {
  readonly events: readonly LayerFeature[];
  /** The kecamatan whose counts stand in, where the area is a part of it. */
  readonly of: string | null;
}) {
  const { t } = useTranslation();
  if (!events.length) return <p className="second">{t('area.eventsNone')}</p>;
  return (
    <ul>
      {of && <li className="note">{t('area.eventsByKecamatan', { name: of })}</li>}
      {events.map((f) => (
        <li key={`${f.properties.year}${f.properties.kind}`} className="row spread">
          <span>{`${f.properties.year} · ${t(`kind.${String(f.properties.kind)}` as 'kind.shipwreck')}`}</span>
          <b className="nowrap">{String(f.properties.band ?? f.properties.count ?? '').replace('-', '–')}</b>
        </li>
      ))}
    </ul>
  );
}
