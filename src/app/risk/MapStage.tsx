import { type ComponentType, lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../domain/published.ts';
import { cameraFor } from '../../map/camera.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { loadRest, ready, useData } from '../../state/data.ts';
import { selectedFeature } from '../../state/selection.ts';
import { useChange, useStore, useViewPart } from '../../state/store.ts';
import { paddingOf, shapeOf, useWindowSize } from '../layout.ts';
import { EngineRuns } from './EngineRuns.tsx';
import { FeatureCard } from './FeatureCard.tsx';
import { FirstMap } from './FirstMap.tsx';
import type { FullMapProps } from './FullMap.tsx';
import { MapFurniture } from './MapFurniture.tsx';

/** MapLibre and all that needs it come in one piece, after the first useful map. */
const FullMap = lazy(() =>
  import('./FullMap.tsx').then(
    (m): { default: ComponentType<FullMapProps> } => ({ default: m.FullMap }),
    (error: unknown) => ({ default: unloaded(String(error)) }),
  ),
);

/** Stands in where the full map could not be fetched: it says so, and the first map stays. */
const unloaded = (detail: string) =>
  function Unloaded({ onFailure }: Pick<FullMapProps, 'onFailure'>) {
    useEffect(() => onFailure(detail), [onFailure]);
    return null;
  };

/** Marks what a first-time reader can use: ranked list, coloured areas, search, a click on an area. */
const markFirstMap = () => {
  if (!performance.getEntriesByName('first-useful-map').length) performance.mark('first-useful-map');
};

/** The map behind the panels: first drawn as SVG, then handed over to MapLibre at the same camera. */
export function MapStage({ manifest, cover }: { readonly manifest: Manifest; readonly cover: boolean }) {
  const { t } = useTranslation();
  const size = useWindowSize();
  const view = useViewPart('place', 'camera', 'theme', 'language', 'feature', 'profile', 'level');
  const change = useChange();
  const moved = useStore((s) => s.moved);
  const published = useData((s) => ready(s.areas));
  const strait = useData((s) => ready(s.strait));
  // Arrived or failed: what does not need them must not wait for them.
  const settled = useData((s) => s.areas.state !== 'waiting' && s.strait.state !== 'waiting');
  const layers = useData((s) => s.layers);
  const selected = useMemo(() => selectedFeature(layers, view.feature), [layers, view.feature]);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [start, setStart] = useState(false);
  const [full, setFull] = useState(false);
  const [lost, setLost] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const place = manifest.settings.views.find((v) => v.id === view.place) ?? manifest.settings.views[0];
  const name = (view.language === 'id' ? place?.name_id : place?.name_en) ?? manifest.name_id;
  const shape = shapeOf(size.width);
  const fitted = useMemo(
    () => (place ? cameraFor(place.bounds, size, paddingOf(shape, size), 11.5) : { lon: 104.02, lat: 1.08, zoom: 9.5 }),
    [place, size, shape],
  );
  const camera = view.camera ?? fitted;

  useEffect(() => {
    if (!settled) return;
    // After the frame that shows it, not before.
    const frame = requestAnimationFrame(() => {
      if (published && strait) markFirstMap();
      setStart(true);
      const data = useData.getState();
      void loadRest(data.region, data.profile);
    });
    return () => cancelAnimationFrame(frame);
  }, [settled, published, strait]);

  const pick = useCallback(
    ({ feature, area }: { feature: string | null; area: string | null }) =>
      change(feature ? { feature } : area ? { area, feature: null, tab: 'area', panel: true } : { feature: null }),
    [change],
  );
  const home = useCallback(() => change({ camera: null }), [change]);
  const idle = useCallback(() => {
    setFull(true);
    document.body.dataset.ready = 'map';
    if (!performance.getEntriesByName('full-map').length) performance.mark('full-map');
  }, []);

  return (
    <div className="map-stage" data-full={full} aria-hidden={cover || undefined} inert={cover || undefined}>
      {start && !failure && (
        <Suspense fallback={null}>
          <FullMap
            manifest={manifest}
            camera={camera}
            theme={view.theme}
            label={t('map.label', { place: name })}
            onReady={setHandle}
            onIdle={idle}
            onMoved={moved}
            onPick={pick}
            onContext={setLost}
            onFailure={setFailure}
          />
        </Suspense>
      )}
      {(!full || failure) && strait && <FirstMap strait={strait} camera={camera} size={size} place={name} />}
      {(full || failure) && <EngineRuns />}
      <MapFurniture camera={camera} home={home} handle={handle} />
      {lost && (
        <p className="map-notice" role="status">
          {t('state.contextLost')}
        </p>
      )}
      {failure && selected && (
        <div className="panel card-fallback">
          <FeatureCard selected={selected} onClose={() => change({ feature: null })} />
        </div>
      )}
      {failure && (
        <p className="map-notice" role="status">
          {t('state.noWebgl')}
        </p>
      )}
      {!full && !failure && start && (
        <p className="map-progress note" role="status">
          {t('state.loadingMap')} …
        </p>
      )}
    </div>
  );
}
