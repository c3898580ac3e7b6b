import { useTranslation } from 'react-i18next';
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaFeature } from '../../domain/published.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ready, useData } from '../../state/data.ts';
import { nearestServices } from '../../state/services.ts';
import { useChange, useView } from '../../state/store.ts';

const SHOWN = 3;

/** Victim services by straight-line distance; one whose place is loose says how loose, one without a point is listed apart. */
export function AreaServices({ feature }: { readonly feature: AreaFeature }) {
  const { t } = useTranslation();
  const change = useChange();
  const language = useView((v) => v.language);
  const layersOn = useView((v) => v.layers);
  const places = useData((s) => ready(s.layers.places));
  if (!places) return null;
  const [lon, lat] = labelPoint(feature.geometry);
  const services = nearestServices(places.features, lon, lat).slice(0, SHOWN);
  return (
    <section>
      <h3>
        {t('area.services')} <span className="note">({t('area.straight')})</span>
      </h3>
      {!services.length && <p className="second">{t('area.servicesNone')}</p>}
      <ul>
        {services.map(({ id, name_en, name_id, km, radiusKm, services: offered }) => (
          <li key={id} className="service-row">
            <button
              type="button"
              className="event-open"
              onClick={() =>
                change({
                  feature: `places:${id}`,
                  layers: layersOn.includes('services') ? layersOn : [...layersOn, 'services'],
                })
              }
            >
              <span>{language === 'id' ? name_id : name_en}</span>
              <span className="note">
                {offered.map((s) => t(`service.${s}` as 'service.legal')).join(', ')}
                {radiusKm >= 3 ? ` · ${t('area.loose', { km: formatNumber(radiusKm, language, 0) })}` : ''}
              </span>
            </button>
            <b className="nowrap">{`${formatNumber(km, language, km < 10 ? 1 : 0)} km`}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
