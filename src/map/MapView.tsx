import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { ready, useData } from '../state/data.ts';
import { recallBasemap, shownBasemap, useBasemap } from '../state/local/basemap.ts';
import { useView } from '../state/store.ts';
import type { Camera } from '../state/view.ts';
import type { Pixel } from './aim.ts';
import { mapImages } from './icons.ts';
import { overlayLayers } from './overlays.ts';
import { paceFrames } from './pace.ts';
import { bindKeys, bindPointer, type Pick } from './pointer.ts';
import { baseStyle, LABEL_FONT, MAX_ZOOM, MIN_ZOOM } from './style.ts';
import { coloursOf, type MapColours } from './theme.ts';

setWorkerUrl(new URL(workerUrl, window.location.href).href);

export interface MapHandle {
  readonly map: MapLibreMap;
  /** Of the style the map wears. A new style or a restored context makes a new handle, and its sources are filled again. */
  readonly colours: MapColours;
  /** Whether the map still wears that style: not while the next one comes, nor without graphics, nor once it is removed. */
  readonly isWorn: () => boolean;
}

export interface MapViewProps {
  readonly camera: Camera;
  readonly theme: string;
  readonly label: string;
  /** Id of the text that describes the map. */
  readonly describedBy: string;
  /** Where keys pick, px of the window. */
  readonly aim: Pixel;
  /** How long a move of the camera takes that nobody made by hand, ms; 600 unless told. */
  readonly moveMs?: number;
  readonly onReady: (handle: MapHandle | null) => void;
  readonly onIdle: () => void;
  readonly onMoved: (camera: Camera) => void;
  readonly onPick: (pick: Pick) => void;
  /** What came under the circle of a map moved by keys. */
  readonly onOver: (pick: Pick) => void;
  readonly onContext: (lost: boolean) => void;
  readonly onFailure: (detail: string) => void;
}

const reducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const cameraOf = (map: MapLibreMap): Camera => ({
  lon: map.getCenter().lng,
  lat: map.getCenter().lat,
  zoom: map.getZoom(),
});
const near = (a: Camera, b: Camera) =>
  Math.abs(a.lon - b.lon) < 1e-5 && Math.abs(a.lat - b.lat) < 1e-5 && Math.abs(a.zoom - b.zoom) < 0.005;

/**
 * Why the last map could not be made. MapLibre's constructor listens to its workers before it asks for graphics and does not
 * stop when they are refused: each vain try would stay in memory, page and all.
 */
let refused: string | null = null;
const stillRefused = () => refused !== null && !document.createElement('canvas').getContext('webgl2');

/** From this many levels of zoom on a short move is a leap. */
const LEAP = 1.5;

/** The MapLibre map: it owns the canvas and the camera's motion, and tells everything else upwards. */
export function MapView(props: MapViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const { theme } = props;
  const language = useView((v) => v.language);
  const region = useData((s) => s.region);
  const strait = useData((s) => ready(s.manifest)?.settings.strait);
  const detailed = useBasemap((s) => shownBasemap(s, region));
  useEffect(() => void recallBasemap(), []);
  // Only a detailed map bears names that change with the language.
  const namesIn = detailed ? language : null;
  const latest = useRef(props);
  latest.current = props;
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [lost, setLost] = useState(false);
  // Not a state: it is asked in effects that were put off until after the style had gone.
  const worn = useRef<MapColours | null>(null);

  useEffect(() => {
    if (!holder.current) return;
    const { camera } = latest.current;
    if (stillRefused()) {
      latest.current.onFailure(refused ?? '');
      return;
    }
    let made: MapLibreMap;
    try {
      made = new MapLibreMap({
        container: holder.current,
        // Dressed below, once the font is there; an empty style keeps the first frame cheap.
        style: { version: 8, sources: {}, layers: [] },
        center: [camera.lon, camera.lat],
        zoom: camera.zoom,
        minZoom: MIN_ZOOM,
        maxZoom: MAX_ZOOM,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        fadeDuration: reducedMotion() ? 0 : 160,
      });
    } catch (error) {
      refused = String(error);
      latest.current.onFailure(refused);
      return;
    }
    paceFrames(made);
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    // A resize or a restored picture ends a move too; only a camera that differs was moved by somebody.
    const settled = () => {
      const camera = cameraOf(made);
      if (!near(camera, latest.current.camera)) latest.current.onMoved(camera);
    };
    made.on('moveend', (e) => {
      if (!('programmatic' in e)) settled();
    });
    // Before MapLibre hears of it, which would keep the lost style in memory and put it on again later, whatever has been
    // chosen meanwhile: nothing is asked of a map without graphics, and it is dressed anew when they are back.
    const undress = () => {
      worn.current = null;
      made.setStyle(null);
      setHandle(null);
      setLost(true);
    };
    made.getCanvas().addEventListener('webglcontextlost', undress, { capture: true });
    made.on('webglcontextlost', () => latest.current.onContext(true));
    made.on('webglcontextrestored', () => {
      latest.current.onContext(false);
      setLost(false);
    });
    const pick = (picked: Pick) => latest.current.onPick(picked);
    bindPointer(made, pick);
    bindKeys(
      made,
      () => latest.current.aim,
      pick,
      (under) => latest.current.onOver(under),
    );
    made.once('load', () => setMap(made));
    return () => {
      latest.current.onReady(null);
      setMap(null);
      worn.current = null;
      made.remove();
    };
  }, []);

  const { label, describedBy } = props;
  useEffect(() => {
    const canvas = map?.getCanvas();
    canvas?.setAttribute('aria-label', label);
    canvas?.setAttribute('aria-describedby', describedBy);
  }, [map, label, describedBy]);

  // Theme and images: a new style keeps the camera; a new handle tells whoever fills the sources to do so again.
  useEffect(() => {
    if (!map || lost) return;
    let current = true;
    const dress = async () => {
      await document.fonts.load(`24px ${LABEL_FONT[0]}`);
      if (!current) return;
      const colours = coloursOf(theme);
      const base = baseStyle(colours);
      // A base map somebody gave is fetched with the library that reads it.
      const given = detailed && (await import('./detailed/dress.ts'));
      if (!current) return;
      worn.current = null;
      map.setMaxZoom(detailed && given ? given.maxZoomOf(detailed) : MAX_ZOOM);
      map.setStyle(detailed && given ? given.dressed(base, colours, namesIn ?? 'id', detailed) : base, { diff: false });
      map.once('style.load', () => {
        if (!current) return;
        for (const image of mapImages(colours)) {
          if (!map.hasImage(image.name)) map.addImage(image.name, image.data, { pixelRatio: image.pixelRatio });
        }
        for (const layer of overlayLayers(colours)) map.addLayer(layer);
        worn.current = colours;
        setHandle({ map, colours, isWorn: () => worn.current === colours });
      });
    };
    void dress();
    return () => {
      current = false;
    };
  }, [map, lost, theme, detailed, namesIn]);

  useEffect(() => {
    latest.current.onReady(handle);
    if (!handle) return;
    const idle = () => latest.current.onIdle();
    handle.map.once('idle', idle);
    return () => {
      handle.map.off('idle', idle);
    };
  }, [handle]);

  // A link may point nearer than the built-in map goes: a map that goes there follows it once it is worn.
  useEffect(() => {
    const { camera } = latest.current;
    if (!handle || handle.map.isMoving() || camera.zoom - handle.map.getZoom() < 0.005) return;
    handle.map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom }, { programmatic: true });
  }, [handle]);

  // The site's own detailed map is large, and comes when all else is drawn.
  useEffect(() => {
    if (!map || detailed || !strait) return;
    const fetchIt = () => void import('../state/local/shipped.ts').then((m) => m.fetchShipped(region, strait));
    map.once('idle', fetchIt);
    return () => {
      map.off('idle', fetchIt);
    };
  }, [map, detailed, region, strait]);

  useEffect(() => {
    if (!map || near(cameraOf(map), props.camera)) return;
    const target = { center: [props.camera.lon, props.camera.lat] as [number, number], zoom: props.camera.zoom };
    const { moveMs } = latest.current;
    // A short move to far away shows nothing but a flicker, and every frame of it would be drawn.
    const leaps = moveMs !== undefined && Math.abs(props.camera.zoom - map.getZoom()) > LEAP;
    if (leaps || reducedMotion()) map.jumpTo(target, { programmatic: true });
    else map.easeTo({ ...target, duration: moveMs ?? 600 }, { programmatic: true });
  }, [map, props.camera]);

  return <div ref={holder} className="map-canvas" />;
}
