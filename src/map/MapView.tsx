import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import type { Camera } from '../state/view.ts';
import { mapImages } from './icons.ts';
import { overlayLayers } from './overlays.ts';
import { bindPointer } from './pointer.ts';
import { baseStyle, LABEL_FONT, MAX_ZOOM, MIN_ZOOM } from './style.ts';
import { readColours } from './theme.ts';

setWorkerUrl(new URL(workerUrl, window.location.href).href);

export interface MapHandle {
  readonly map: MapLibreMap;
  /** Grows with every new style or restored context: effects that fill sources depend on it. */
  readonly epoch: number;
}

export interface MapViewProps {
  readonly camera: Camera;
  readonly theme: string;
  readonly label: string;
  readonly onReady: (handle: MapHandle | null) => void;
  readonly onIdle: () => void;
  readonly onMoved: (camera: Camera) => void;
  readonly onPick: (pick: { feature: string | null; area: string | null }) => void;
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

/** The MapLibre map: it owns the canvas and the camera's motion, and tells everything else upwards. */
export function MapView(props: MapViewProps) {
  const holder = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [map, setMap] = useState<MapLibreMap | null>(null);
  const [epoch, setEpoch] = useState(0);

  useEffect(() => {
    if (!holder.current) return;
    const { camera } = latest.current;
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
        locale: { 'Map.Title': latest.current.label },
        renderWorldCopies: false,
      });
    } catch (error) {
      latest.current.onFailure(String(error));
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.keyboard.disableRotation();
    const settled = () => latest.current.onMoved(cameraOf(made));
    made.on('moveend', (e) => {
      if (!('programmatic' in e)) settled();
    });
    made.on('webglcontextlost', () => latest.current.onContext(true));
    made.on('webglcontextrestored', () => {
      latest.current.onContext(false);
      setEpoch((n) => n + 1);
    });
    bindPointer(made, (pick) => latest.current.onPick(pick));
    made.once('load', () => setMap(made));
    return () => {
      latest.current.onReady(null);
      setMap(null);
      made.remove();
    };
  }, []);

  // Theme and images: a new style keeps the camera; the sources are filled again by whoever watches the epoch.
  useEffect(() => {
    if (!map) return;
    let current = true;
    const dress = async () => {
      await document.fonts.load(`24px ${LABEL_FONT[0]}`);
      if (!current) return;
      const colours = readColours();
      map.setStyle(baseStyle(colours), { diff: false });
      map.once('style.load', () => {
        if (!current) return;
        for (const image of mapImages(colours)) {
          if (!map.hasImage(image.name)) map.addImage(image.name, image.data, { pixelRatio: image.pixelRatio });
        }
        for (const layer of overlayLayers(colours)) map.addLayer(layer);
        setEpoch((n) => n + 1);
      });
    };
    void dress();
    return () => {
      current = false;
    };
  }, [map, props.theme]);

  useEffect(() => {
    if (!map || epoch === 0) return;
    latest.current.onReady({ map, epoch });
    const idle = () => latest.current.onIdle();
    map.once('idle', idle);
    return () => {
      map.off('idle', idle);
    };
  }, [map, epoch]);

  useEffect(() => {
    if (!map || near(cameraOf(map), props.camera)) return;
    const target = { center: [props.camera.lon, props.camera.lat] as [number, number], zoom: props.camera.zoom };
    if (reducedMotion()) map.jumpTo(target, { programmatic: true });
    else map.easeTo({ ...target, duration: 600 }, { programmatic: true });
  }, [map, props.camera]);

  return <div ref={holder} className="map-canvas" />;
}
