/** A step made at one window is shown in another: what was seen then is seen now, beside the slide and not under it. */
import { describe, expect, test } from 'vitest';
import { coveredBy } from '../../../../src/app/forum/show/layout.ts';
import { boundsOf, cameraFor, projector } from '../../../../src/map/camera.ts';
import { boundsOfStep, cameraOfStep } from '../../../../src/map/story/frame.ts';
import { rowsFrom } from '../../../../src/map/story/rows.ts';
import type { LayerId } from '../../../../src/state/view.ts';

const PLACES = [
  { id: 'batam', name_id: 'Batam', name_en: 'Batam', bounds: [103.74, 0.88, 104.25, 1.25] as const },
  { id: 'nunukan', name_id: 'Nunukan', name_en: 'Nunukan', bounds: [117.3, 3.85, 118.15, 4.45] as const },
];
const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];
const PORTS: readonly LayerId[] = ['ports'];
const ARCS: readonly LayerId[] = ['flows', 'boundary'];
const made = { place: 'batam', camera: { lon: 104.09, lat: 1.13, zoom: 10.4 }, layers: PORTS };
const start = { place: 'nunukan', camera: null, layers: PORTS };
const arcs = { place: 'batam', camera: null, layers: ARCS };

test('what a camera shows is the inverse of the camera that shows it', () => {
  const size = { width: 1440, height: 900 };
  const padding = { left: 100, right: 500, top: 40, bottom: 60 };
  const bounds = boundsOf(made.camera, size, padding);
  const back = cameraFor(bounds, size, padding, 22);
  expect(back.lon).toBeCloseTo(made.camera.lon, 6);
  expect(back.lat).toBeCloseTo(made.camera.lat, 6);
  expect(back.zoom).toBeCloseTo(made.camera.zoom, 6);
});

describe.each(WINDOWS)('on a stage of $width × $height px', (size) => {
  test.each([made, start, arcs])('all of a step lies free of slide and bars: $place $layers', (view) => {
    const padding = coveredBy(size);
    const camera = cameraOfStep(view, PLACES, size, padding);
    const bounds = boundsOfStep(view, PLACES);
    if (!camera || !bounds) throw new Error('no camera');
    const at = projector(camera, size);
    const [west, north] = at(bounds[0], bounds[3]);
    const [east, south] = at(bounds[2], bounds[1]);
    expect(west).toBeGreaterThanOrEqual(padding.left - 0.5);
    expect(north).toBeGreaterThanOrEqual(padding.top - 0.5);
    expect(east).toBeLessThanOrEqual(size.width - padding.right + 0.5);
    expect(south).toBeLessThanOrEqual(size.height - padding.bottom + 0.5);
  });
});

test('a step without a camera looks at its place, with arcs at all that they reach, and with an unknown place at the first', () => {
  expect(boundsOfStep(start, PLACES)).toEqual([117.3, 3.85, 118.15, 4.45]);
  expect(boundsOfStep(arcs, PLACES)?.[0]).toBeLessThan(50);
  expect(boundsOfStep({ ...start, place: 'atlantis' }, PLACES)).toEqual(PLACES[0]?.bounds);
});

test('the legend names small islands only where the map draws them', () => {
  expect(rowsFrom(10).has('islands')).toBe(true);
  expect(rowsFrom(3).has('islands')).toBe(false);
  expect(rowsFrom(3).has('flows')).toBe(true);
});
