/** The drawn first map and MapLibre look through the same camera. */
import fc from 'fast-check';
import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { paddingOf, shapeOf } from '../../../src/app/layout.ts';
import {
  type Bounds,
  cameraFor,
  inverseY,
  mercatorX,
  mercatorY,
  projector,
  worldSize,
} from '../../../src/map/camera.ts';
import { published } from '../state/published.ts';

const anyLon = fc.double({ min: -180, max: 180, noNaN: true });
const anyLat = fc.double({ min: -85, max: 85, noNaN: true });
const anyCamera = fc.record({ lon: anyLon, lat: anyLat, zoom: fc.double({ min: 0, max: 22, noNaN: true }) });

describe('mercator', () => {
  test('is MapLibre’s', () => {
    fc.assert(
      fc.property(anyLon, anyLat, (lon, lat) => {
        const theirs = MercatorCoordinate.fromLngLat([lon, lat]);
        expect(mercatorX(lon)).toBeCloseTo(theirs.x, 12);
        expect(mercatorY(lat)).toBeCloseTo(theirs.y, 12);
      }),
    );
  });

  test('can be turned back', () => {
    fc.assert(fc.property(anyLat, (lat) => Math.abs(inverseY(mercatorY(lat)) - lat) < 1e-9));
  });

  test('has a world of 512 px at zoom 0, twice that a zoom further', () => {
    expect(worldSize(0)).toBe(512);
    expect(worldSize(1)).toBe(1024);
  });
});

describe('a projector', () => {
  const size = { width: 1440, height: 900 };

  test('puts the camera’s centre into the middle of the window', () => {
    fc.assert(
      fc.property(anyCamera, (camera) => {
        const [x, y] = projector(camera, size)(camera.lon, camera.lat);
        expect(x).toBeCloseTo(720, 6);
        expect(y).toBeCloseTo(450, 6);
      }),
    );
  });

  test('agrees with MapLibre’s mercator anywhere', () => {
    fc.assert(
      fc.property(anyCamera, anyLon, anyLat, (camera, lon, lat) => {
        const [x, y] = projector(camera, size)(lon, lat);
        const centre = MercatorCoordinate.fromLngLat([camera.lon, camera.lat]);
        const point = MercatorCoordinate.fromLngLat([lon, lat]);
        const world = 512 * 2 ** camera.zoom;
        const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * world;
        expect(near(x, (point.x - centre.x) * world + 720)).toBe(true);
        expect(near(y, (point.y - centre.y) * world + 450)).toBe(true);
      }),
    );
  });
});

describe('the start camera', () => {
  const windows = [
    { width: 1920, height: 1080 },
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 768, height: 1024 },
    { width: 640, height: 360 },
    { width: 390, height: 844 },
    { width: 360, height: 640 },
  ];
  const places = published.internal.manifest.settings.views;

  test.each(windows.flatMap((size) => places.map((place) => [size.width, place.id, size, place.bounds] as const)))(
    'at %i px shows all of %s in the part no panel covers',
    (_, __, size, bounds) => {
      const padding = paddingOf(shapeOf(size.width), size);
      const camera = cameraFor(bounds as Bounds, size, padding, 11.5);
      const at = projector(camera, size);
      const [west, south, east, north] = bounds;
      const [left, top] = at(west, north);
      const [right, bottom] = at(east, south);
      expect(left).toBeGreaterThanOrEqual(padding.left - 1e-6);
      expect(right).toBeLessThanOrEqual(size.width - padding.right + 1e-6);
      expect(top).toBeGreaterThanOrEqual(padding.top - 1e-6);
      expect(bottom).toBeLessThanOrEqual(size.height - padding.bottom + 1e-6);
      const fills = [
        right - left - (size.width - padding.left - padding.right),
        bottom - top - (size.height - padding.top - padding.bottom),
      ];
      // No smaller than it must be: one side touches, unless the largest zoom is reached.
      if (camera.zoom < 11.5) expect(Math.max(...fills)).toBeCloseTo(0, 6);
    },
  );

  test.each(windows)('has room for a map at $width × $height', (size) => {
    const { left, right, top, bottom } = paddingOf(shapeOf(size.width), size);
    expect(size.width - left - right).toBeGreaterThan(200);
    expect(size.height - top - bottom).toBeGreaterThan(130);
  });

  test('never goes beyond the largest zoom, even for a point', () => {
    expect(
      cameraFor([104, 1, 104, 1], { width: 800, height: 600 }, { top: 0, right: 0, bottom: 0, left: 0 }, 12).zoom,
    ).toBe(12);
  });

  test('stays a camera where panels leave no room at all', () => {
    const none = { top: 500, right: 500, bottom: 500, left: 500 };
    const camera = cameraFor([103.74, 0.88, 104.25, 1.25], { width: 300, height: 300 }, none);
    expect(Object.values(camera).every(Number.isFinite)).toBe(true);
  });
});
