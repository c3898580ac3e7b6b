import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { useData } from '../../../state/data.ts';
import { keepBasemap, shownBasemap, useBasemap } from '../../../state/local/basemap.ts';
import { boundariesOf } from '../../../state/local/overlay.ts';
import { takeBoundaries } from '../../../state/local/show.ts';
import { useLocal } from '../../../state/local/store.ts';
import { useView } from '../../../state/store.ts';

/** Boundaries and base map that this device uses in place of the published ones, and the way back. */
export function LocalFacts() {
  const { t } = useTranslation();
  const language = useView((v) => v.language);
  const region = useData((s) => s.region);
  const { boundaries, kept } = useLocal();
  const { detailed, kept: mapKept } = useBasemap();
  const shown = useBasemap((s) => shownBasemap(s, region));
  useEffect(() => void boundariesOf(region), [region]);
  return (
    <>
      {boundaries && (
        <section className="import-local">
          <h3>{t('intake.boundary.now')}</h3>
          <p>
            {t('intake.boundary.nowRow', {
              kecamatan: formatNumber(boundaries.kecamatan, language),
              kelurahan: formatNumber(boundaries.kelurahan, language),
              date: formatDate(boundaries.loaded, language),
            })}
          </p>
          {!kept && <p role="alert">{t('intake.boundary.notKept')}</p>}
          <button type="button" className="btn line" onClick={() => void takeBoundaries(region, null)}>
            {t('intake.boundary.drop')}
          </button>
        </section>
      )}
      {shown && (
        <section className="import-local">
          <h3>{t(detailed ? 'intake.basemap.now' : 'intake.basemap.shipped')}</h3>
          <p>
            {t('intake.basemap.row', {
              mb: formatNumber(shown.bytes / 1e6, language, 1),
              zoom: formatNumber(shown.maxZoom, language),
            })}
          </p>
          {shown.credit && <p>{t('intake.basemap.credit', { credit: shown.credit })}</p>}
          {detailed && !mapKept && <p role="alert">{t('intake.basemap.notKept')}</p>}
          {detailed && (
            <button type="button" className="btn line" onClick={() => void keepBasemap(null)}>
              {t('intake.basemap.drop')}
            </button>
          )}
        </section>
      )}
    </>
  );
}
