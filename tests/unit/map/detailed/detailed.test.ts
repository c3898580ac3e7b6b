import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { maxZoomOf, withDetailed } from '../../../../src/map/detailed/style.ts';
import { baseStyle } from '../../../../src/map/style.ts';
import type { MapColours } from '../../../../src/map/theme.ts';
import { readArchive } from '../../../../src/state/local/archive.ts';
import { pmtilesOf } from '../../../support/pmtiles.ts';

const STRAIT = [103.3, 0.2, 104.9, 1.75] as const;
const strait = JSON.parse(readFileSync('public/regions/batam/basemap/strait.topojson', 'utf8')) as Topology;
const land = feature(strait, 'land') as unknown as FeatureCollection;
const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const archive = (layers: Record<string, FeatureCollection>, box: readonly number[] = STRAIT) =>
  new Blob([pmtilesOf(layers, box, [0, 8])]);

describe('a base map somebody gives', () => {
  test('is known by its own header: what it covers and how far it goes', async () => {
    const file = archive({ earth: land, water: none });
    expect(await readArchive(file, STRAIT)).toEqual({
      ...{ bounds: [...STRAIT], minZoom: 0, maxZoom: 8, bytes: file.size, credit: '' },
    });
  });

  test.each([
    ['of another schema', archive({ land, sea: none }), 'otherSchema'],
    ['of another country', archive({ earth: land, water: none }, [10, 50, 11, 51]), 'elsewhere'],
    ['a picture named .pmtiles', new Blob(['\u0089PNG, and nothing more']), 'notArchive'],
    ['empty', new Blob([]), 'notArchive'],
  ])('is refused with a reason: %s', async (_, file, reason) => {
    expect(await readArchive(file, STRAIT)).toBe(reason);
  });

  test('is refused where it is cut off, at whatever byte', async () => {
    const whole = archive({ earth: land, water: none });
    for (const bytes of [6, 126, 130, 200, 400, whole.size - 1])
      expect(await readArchive(whole.slice(0, bytes), STRAIT), String(bytes)).toMatch(/^(notArchive|cutOff)$/);
  });
});

describe('its style', () => {
  /** Every token another colour, so that one that is none stands out. */
  const colours = new Proxy({} as MapColours, { get: (_, name) => `token-${String(name)}` });
  const given = { file: new Blob([]), bounds: STRAIT, minZoom: 0, maxZoom: 15, bytes: 1 };
  const style = withDetailed(baseStyle(colours), colours, 'id', given);
  const ids = style.layers.map(({ id }) => id);

  test('puts land under the areas and water over them', () => {
    expect(ids.indexOf('detailed-earth')).toBeLessThan(ids.indexOf('area-fill'));
    expect(ids.indexOf('detailed-water')).toBeGreaterThan(ids.indexOf('area-fill'));
    expect(ids.indexOf('detailed-water')).toBeLessThan(ids.indexOf('area-selected'));
  });

  test('has no colour but those of the theme, so that a night without blue stays one', () => {
    const mine = style.layers.filter(({ id }) => id.startsWith('detailed-'));
    expect(mine.length).toBeGreaterThan(30);
    for (const layer of mine)
      expect(JSON.stringify(layer.paint ?? {}), layer.id).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i);
  });

  test('draws no border of a state and no picture from elsewhere, and writes in the bundled font', () => {
    expect(ids.filter((id) => /^detailed-(boundaries|pois)/.test(id))).toEqual([]);
    for (const layer of style.layers.filter(({ id, type }) => id.startsWith('detailed-') && type === 'symbol')) {
      expect(layer.layout).not.toHaveProperty('icon-image');
      expect(JSON.stringify(layer.layout)).not.toContain('Noto');
    }
    expect(style.sprite).toBeUndefined();
    expect(style.glyphs).toBeUndefined();
  });

  test('lets the map go nearer than the built-in coast is honest, and puts that coast away', () => {
    expect(maxZoomOf(given)).toBe(17);
    const coast = style.layers.find(({ id }) => id === 'coast');
    expect(coast?.layout?.visibility).toBe('none');
  });
});
