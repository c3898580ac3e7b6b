/** Where a step of a story looks, in a window of any shape. */
import type { RegionView } from '../../domain/pack.ts';
import type { Camera, View } from '../../state/view.ts';
import { type Bounds, boundsOf, cameraFor, type Padding, type Size } from '../camera.ts';
import { MAX_ZOOM } from '../style.ts';

/** The Middle East, East Asia and Australia: what arcs reach. */
const ARC_BOUNDS: Bounds = [36, -12, 132, 42];
/** The start view of a place goes no nearer. */
const START_ZOOM = 11.5;

/** The window a view is thought to be made in, and what the panels of the risk map cover there (src/app/layout.ts, wide). */
const MADE_IN: Size = { width: 1440, height: 900 };
const COVERED: Padding = { left: 456, right: 400, top: 124, bottom: 146 };

/**
 * West, south, east, north that must be seen: what lay free of panels when the view was made, else the start view of its
 * place, or, with arcs and no camera, all that arcs reach.
 */
export function boundsOfStep(
  view: Pick<View, 'camera' | 'place' | 'layers'>,
  places: readonly RegionView[],
): Bounds | null {
  if (view.camera) return boundsOf(view.camera, MADE_IN, COVERED);
  if (view.layers.includes('flows')) return ARC_BOUNDS;
  return (places.find(({ id }) => id === view.place) ?? places[0])?.bounds ?? null;
}

/** @param padding what the slide and the bars cover of the window, px */
export function cameraOfStep(
  view: Pick<View, 'camera' | 'place' | 'layers'>,
  places: readonly RegionView[],
  size: Size,
  padding: Padding,
): Camera | null {
  const bounds = boundsOfStep(view, places);
  return bounds && cameraFor(bounds, size, padding, view.camera ? MAX_ZOOM : START_ZOOM);
}
