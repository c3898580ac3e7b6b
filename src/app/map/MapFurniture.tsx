import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapHandle } from '../../map/MapView.tsx';
import { metresPerPx, roundLength } from '../../map/scale.ts';
import type { Camera } from '../../state/view.ts';
import { textScale } from '../layout.ts';
import { Icon } from '../shell/Icon.tsx';

const LONGEST_PX = 110;

/** Scale in nautical miles and kilometres, north, and the buttons a mouse without a wheel needs. */
export const MapFurniture = memo(function MapFurniture({
  camera,
  home,
  handle,
}: {
  readonly camera: Camera;
  readonly home: () => void;
  readonly handle: MapHandle | null;
}) {
  const { t, i18n } = useTranslation();
  // The drawing grows with the letters; a length on it stays that of the map.
  const perPx = metresPerPx(camera) * textScale();
  const number = (x: number) => new Intl.NumberFormat(i18n.language).format(x);
  const nm = roundLength(perPx, 1852, LONGEST_PX);
  const km = roundLength(perPx, 1000, LONGEST_PX);
  const nmPx = (nm * 1852) / perPx;
  const kmPx = (km * 1000) / perPx;
  return (
    <div className="furniture">
      <div className="row scale">
        <svg width={16} height={34} viewBox="0 0 16 34" role="img" aria-label={t('map.north')}>
          <path d="M8 2 13 18 8 15 3 18Z" fill="var(--map-ink)" />
          <text x="8" y="32" textAnchor="middle" className="map-text">
            {t('map.northLetter')}
          </text>
        </svg>
        <svg
          width={LONGEST_PX + 70}
          height={40}
          role="img"
          aria-label={`${number(nm)} ${t('map.scaleSea')}, ${number(km)} ${t('map.scaleLand')}`}
        >
          <path d={`M2 14V19H${2 + nmPx}V14`} className="scale-line" />
          <text x={2} y={11} className="map-text">
            0
          </text>
          <text
            x={2 + nmPx}
            y={11}
            textAnchor="start"
            className="map-text"
            dx={-6}
          >{`${number(nm)} ${t('map.scaleSea')}`}</text>
          <path d={`M2 24V19H${2 + kmPx}V24`} className="scale-line" />
          <text
            x={2 + kmPx}
            y={36}
            textAnchor="start"
            className="map-text"
            dx={-6}
          >{`${number(km)} ${t('map.scaleLand')}`}</text>
        </svg>
      </div>
      {handle && (
        <div className="bar zoom">
          <button
            type="button"
            className="btn icon"
            onClick={() => handle.map.zoomIn()}
            aria-label={t('map.zoomIn')}
            title={t('map.zoomIn')}
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="btn icon"
            onClick={() => handle.map.zoomOut()}
            aria-label={t('map.zoomOut')}
            title={t('map.zoomOut')}
          >
            <Icon name="minus" />
          </button>
          <button type="button" className="btn icon" onClick={home} aria-label={t('map.home')} title={t('map.home')}>
            <Icon name="home" />
          </button>
        </div>
      )}
    </div>
  );
});
