/** What is on screen as files: the layers of the legend, the areas of the level in view, events of the chosen time. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { onScreen } from '../../../../src/app/data/out/onScreen.ts';
import { besideOf, formatOf, START, sizeOf } from '../../../../src/app/data/out/options.ts';
import type { LayerFeature } from '../../../../src/exchange/layer.ts';
import { defaultView } from '../../../../src/state/view.ts';

const view = defaultView('public');
const features = (layer: string): readonly LayerFeature[] =>
  JSON.parse(readFileSync(`public/regions/batam/${layer}.geojson`, 'utf8')).features;
const kept = (layer: string, ...[asked]: Parameters<typeof onScreen>) => {
  const wanted = onScreen(asked).find((one) => one.layer === layer);
  return wanted ? features(layer).filter((feature) => wanted.keep?.(feature) ?? true) : null;
};

test('it is the files behind the layers that are on, each once', () => {
  expect(onScreen(view).map(({ layer }) => layer)).toEqual([
    ...['areas', 'places', 'routes', 'ports', 'border_points', 'boundary', 'islands'],
  ]);
  expect(onScreen({ ...view, layers: [] })).toEqual([]);
});

test('of a file that several layers share, the features of those that are on', () => {
  const kinds = (layers: typeof view.layers) =>
    new Set(kept('routes', { ...view, layers })?.map(({ properties }) => properties.kind));
  expect(kinds(['ferries'])).toEqual(new Set(['regular_ferry']));
  expect(kinds(['ferries', 'routes_irregular'])).toEqual(new Set(['regular_ferry', 'irregular_sea']));
});

test('areas are those of the level in view; beside cells stands the list of kecamatan', () => {
  for (const [level, count] of [
    ['kecamatan', 12],
    ['kelurahan', 64],
    ['cell', 12],
  ] as const)
    expect(kept('areas', { ...view, level })).toHaveLength(count);
});

describe('events', () => {
  const years = (time: typeof view.time) => [
    ...new Set(kept('incidents', { ...view, layers: ['incidents'], time })?.map(({ properties }) => properties.year)),
  ];

  test('are those of the chosen time, a year where no more is told', () => {
    expect(years({ from: '2023-05', to: '2024-02' }).sort()).toEqual(['2023', '2024']);
  });

  test('are all of them while no time is chosen', () => {
    expect(years({ from: null, to: null }).length).toBe(
      new Set(features('incidents').map(({ properties }) => properties.year)).size,
    );
  });

  test('alone are cut by time: a port has no date', () => {
    expect(kept('ports', { ...view, time: { from: '2023-01', to: '2023-12' } })).toHaveLength(28);
  });
});

describe('what goes along', () => {
  test('with several layers is metadata, and styles of GeoJSON; with one what was asked for', () => {
    expect(besideOf({ ...START, base: 'geojson' }, true)).toEqual({ hxl: false, style: true, metadata: true });
    expect(besideOf({ ...START, base: 'geojson' }, false)).toEqual({ hxl: false, style: false, metadata: false });
    expect(besideOf({ ...START, metadata: false }, true)).toEqual({ hxl: false, style: false, metadata: false });
    expect(besideOf({ ...START, base: 'kml', style: true, hxl: true }, false)).toMatchObject({
      hxl: false,
      style: false,
    });
  });

  test('a row of tags makes HXL of CSV and of nothing else', () => {
    expect(formatOf({ ...START, hxl: true })).toBe('hxl');
    expect(formatOf({ ...START, base: 'gpx', hxl: true })).toBe('gpx');
  });
});

test('a size is told in the unit that a reader would use', () => {
  expect([999, 1000, 21_345, 2_500_000].map((bytes) => sizeOf(bytes))).toEqual([
    { key: 'bytes', value: 999 },
    { key: 'kilobytes', value: 1 },
    { key: 'kilobytes', value: 21.345 },
    { key: 'megabytes', value: 2.5 },
  ]);
});
