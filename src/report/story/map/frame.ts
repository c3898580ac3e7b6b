/** Which part of the earth a still map shows, and how large its type stands. */
import type { Position } from 'geojson';
import type { RegionView } from '../../../domain/pack.ts';
import {
  type Bounds,
  cameraFor,
  inverseY,
  mercatorX,
  mercatorY,
  type Padding,
  projector,
  worldSize,
} from '../../../map/camera.ts';
import { metresPerPx } from '../../../map/scale.ts';
import { cameraOfStep } from '../../../map/story/frame.ts';
import type { Camera, View } from '../../../state/view.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export type XY = readonly [x: number, y: number];

/** The window of which type and marks are thought: a picture of another area has them in proportion. */
const WINDOW_AREA = 1440 * 900;
/** Below this type would be too small to read. */
const SMALLEST = 0.8;
/** Px beyond the edge to which shapes go on, so that no line of a cut edge is seen; more than half the widest line. */
const BLEED = 24;

export interface Sheet {
  /** Px of the picture for one px of the drawing. */
  readonly scale: number;
  /** The drawing in its own px, of which type and marks have the sizes they have on screen. */
  readonly width: number;
  readonly height: number;
}

/** @param width @param height of the picture in px */
export function sheetOf(width: number, height: number): Sheet {
  const scale = Math.max(SMALLEST, Math.sqrt((width * height) / WINDOW_AREA));
  return { scale, width: width / scale, height: height / scale };
}

export interface Frame {
  /** The drawing; furniture stands on the map. */
  readonly box: Box;
  readonly camera: Camera;
  /** [longitude, latitude] to px of the drawing. */
  readonly at: (p: Position) => XY;
  /** Degrees that the box shows, and a little beyond. */
  readonly bounds: Bounds;
  readonly metresPerPx: number;
}

/** The same part of the earth as the stage shows, in the room that furniture leaves. */
export function frameOf(
  view: View,
  places: readonly RegionView[],
  extent: Bounds,
  sheet: Sheet,
  padding: Padding,
): Frame {
  const size = { width: sheet.width, height: sheet.height };
  const camera = cameraOfStep(view, places, size, padding) ?? cameraFor(extent, size, padding);
  const project = projector(camera, size);
  const world = worldSize(camera.zoom);
  const dx = (size.width / 2 + BLEED) / world;
  const dy = (size.height / 2 + BLEED) / world;
  const x = mercatorX(camera.lon);
  const y = mercatorY(camera.lat);
  return {
    box: { x: 0, y: 0, ...size },
    camera,
    at: ([lon = 0, lat = 0]) => project(lon, lat),
    bounds: [(x - dx) * 360 - 180, inverseY(y + dy), (x + dx) * 360 - 180, inverseY(y - dy)],
    metresPerPx: metresPerPx(camera),
  };
}

/** A width that doubles with every zoom, from `low` at zoom `from` to `high` at zoom `to`, as MapLibre's exponential of base 2. */
export function growing(zoom: number, from: number, low: number, to: number, high: number): number {
  const share = (2 ** (Math.min(to, Math.max(from, zoom)) - from) - 1) / (2 ** (to - from) - 1);
  return low + (high - low) * share;
}

export const inBox = ({ x, y, width, height }: Box, [px, py]: XY, edge = 0): boolean =>
  px >= x - edge && px <= x + width + edge && py >= y - edge && py <= y + height + edge;
