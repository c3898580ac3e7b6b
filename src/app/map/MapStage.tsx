import { type ComponentType, type ReactNode, Suspense, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topology } from 'topojson-specification';
import type { Manifest } from '../../domain/published.ts';
import { formatNumber } from '../../i18n/format.ts';
import { fetchOtherLanguage } from '../../i18n/index.ts';
import { cameraFor, type Padding, type Size } from '../../map/camera.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { announce } from '../../state/announce.ts';
import { loadRest, ready, useData } from '../../state/data.ts';
import { useChange, useStore, useViewPart } from '../../state/store.ts';
import type { Camera } from '../../state/view.ts';
import { textScale, useWindowSize } from '../layout.ts';
import { Icon } from '../shell/Icon.tsx';
import type { FullMapProps } from './FullMap.tsx';
import { MapAim } from './MapAim.tsx';
import { MapFurniture } from './MapFurniture.tsx';
import { News } from './News.tsx';
import { nameUnder } from './under.ts';
import { useOnPaper } from './useOnPaper.ts';

/** Marks what a first-time reader can use: ranked list, coloured areas, search, a click on an area. */
const markFirstMap = () => {
  if (!performance.getEntriesByName('first-useful-map').length) performance.mark('first-useful-map');
};

export interface FirstMapProps {
  readonly strait: Topology;
  readonly camera: Camera;
  readonly size: Size;
  readonly place: string;
  /** Height of the letters of names, px. */
  readonly letterPx: number;
}

/** Names of areas as the style sheet sets them, at the usual size of letters. */
const NAME_PX = 12;

/** Where the map looks, when that is not where the view says: a step of a story. */
export interface LooksAt {
  readonly camera: Camera;
  /** Id of a view of the manifest: what the map is a map of. */
  readonly place: string;
  readonly moved: (camera: Camera) => void;
  readonly home: () => void;
  /** How long the map takes to get there, ms. */
  readonly moveMs: number;
}

interface Props {
  readonly manifest: Manifest;
  /** Whether something lies over the whole map, so that nobody should reach it. */
  readonly cover: boolean;
  /** What panels cover at the start view. */
  readonly padding: Padding;
  readonly full: ComponentType<FullMapProps>;
  readonly first: ComponentType<FirstMapProps>;
  readonly onPick: FullMapProps['onPick'];
  /** What begins once a map stands. */
  readonly then?: ReactNode;
  /** What the map would show of the thing chosen, where there is no map to show it on. */
  readonly card?: ReactNode;
  readonly at?: LooksAt;
  /** What the map shows, in sentences, for whoever does not see it. */
  readonly says?: ReactNode;
}

/** The map behind the panels: first drawn as SVG, then handed over to MapLibre at the same camera. */
export function MapStage({ manifest, cover, padding, full: Full, first: First, onPick, then, card, at, says }: Props) {
  const { t } = useTranslation();
  const size = useWindowSize();
  const view = useViewPart('place', 'camera', 'theme', 'language');
  const change = useChange();
  const moved = useStore((s) => s.moved);
  const published = useData((s) => ready(s.areas));
  const strait = useData((s) => ready(s.strait));
  // Arrived or failed: what does not need them must not wait for them.
  const settled = useData((s) => s.areas.state !== 'waiting' && s.strait.state !== 'waiting');
  const [handle, setHandle] = useState<MapHandle | null>(null);
  // A canvas painted for the dark would be dark on paper; the drawn map takes the colours of the day with the page.
  const drawn = useOnPaper() && view.theme !== 'day';
  const [start, setStart] = useState(false);
  const [full, setFull] = useState(false);
  const [lost, setLost] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState(false);

  const place = manifest.settings.views.find((v) => v.id === (at?.place ?? view.place)) ?? manifest.settings.views[0];
  const name = (view.language === 'id' ? place?.name_id : place?.name_en) ?? manifest.name_id;
  const fitted = useMemo(
    () => (place ? cameraFor(place.bounds, size, padding, 11.5) : { lon: 104.02, lat: 1.08, zoom: 9.5 }),
    [place, size, padding],
  );
  const camera = at?.camera ?? view.camera ?? fitted;

  useEffect(() => {
    if (!settled) return;
    // After the frame that shows it, not before.
    const frame = requestAnimationFrame(() => {
      if (published && strait) markFirstMap();
      setStart(true);
      fetchOtherLanguage();
      const data = useData.getState();
      void loadRest(data.region, data.profile);
    });
    return () => cancelAnimationFrame(frame);
  }, [settled, published, strait]);

  const home = useCallback(() => change({ camera: null }), [change]);
  const idle = useCallback(() => {
    setFull(true);
    document.body.dataset.ready = 'map';
    if (!performance.getEntriesByName('full-map').length) performance.mark('full-map');
  }, []);

  const aim = useMemo(
    () => ({
      x: Math.round((padding.left + size.width - padding.right) / 2),
      y: Math.round((padding.top + size.height - padding.bottom) / 2),
    }),
    [padding, size],
  );
  // Over the part of the map that panels leave free.
  const inFree = { left: aim.x, maxWidth: Math.min(400, size.width - padding.left - padding.right - 16) };
  const over = useCallback<FullMapProps['onOver']>(
    (under) => {
      const name = nameUnder(useData.getState(), under, view.language);
      const [lon, lat] = under.at.map((x) => formatNumber(x, view.language, 3));
      announce(name || t('help.map.nothing', { lat, lon }));
    },
    [t, view.language],
  );
  const id = useId();

  return (
    <div
      className="map-stage"
      data-full={full}
      data-drawn={drawn}
      aria-hidden={cover || undefined}
      inert={cover || undefined}
    >
      {start && !failure && (
        <Suspense fallback={null}>
          <Full
            manifest={manifest}
            camera={camera}
            theme={view.theme}
            label={t('map.label', { place: name })}
            describedBy={id}
            aim={aim}
            onOver={over}
            onReady={setHandle}
            onIdle={idle}
            onMoved={at?.moved ?? moved}
            {...(at && { moveMs: at.moveMs })}
            onPick={onPick}
            onContext={setLost}
            onFailure={setFailure}
          />
        </Suspense>
      )}
      {(!full || failure || drawn) && strait && (
        <First strait={strait} camera={camera} size={size} place={name} letterPx={NAME_PX * textScale()} />
      )}
      <p id={id} hidden>
        {says} {t('help.map.how')}
      </p>
      {full && !failure && <MapAim at={aim} />}
      {(full || failure) && then}
      <News />
      <MapFurniture camera={camera} home={at?.home ?? home} handle={handle} />
      {lost && (
        <p className="map-notice" role="status" style={inFree}>
          {t('state.contextLost')}
        </p>
      )}
      {failure && card && <div className="panel card-fallback">{card}</div>}
      {failure && !told && (
        <div className="map-notice row" role="status" style={inFree}>
          <p className="grow">{t('state.noWebgl')}</p>
          <button type="button" className="btn icon" aria-label={t('project.close')} onClick={() => setTold(true)}>
            <Icon name="close" />
          </button>
        </div>
      )}
      {!full && !failure && start && (
        <p className="map-progress note" role="status" style={inFree}>
          {t('state.loadingMap')} …
        </p>
      )}
    </div>
  );
}
