/** What the map is given to draw. */
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Polygon } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import type { AreaCollection } from '../../../src/domain/published.ts';
import { areaLooks, areaShapes, paintAreas, selectionFeed } from '../../../src/map/areas.ts';
import { boundaryFeed, coastFeed, flowFeed, islandFeed, landFeed, placeFeed } from '../../../src/map/feed.ts';
import { collection } from '../../../src/map/topology.ts';
import { areaRows } from '../../../src/state/areas.ts';
import { isApproximate } from '../../../src/state/areas-kind.ts';
import { ready } from '../../../src/state/data.ts';
import { featureId, selectedFeature } from '../../../src/state/selection.ts';
import { featuresOfFile, PROFILES, published } from '../state/published.ts';
import { colours } from './colours.ts';

const { areas } = published.internal;
const ramp = [colours.noData, colours.risk1, colours.risk2, colours.risk3, colours.risk4, colours.risk5];
const of = (collection: FeatureCollection | undefined, code: string): Feature | undefined =>
  collection?.features.find((f) => f.properties?.code === code);

test('the tokens of the map stand in the style sheet, each step of the ramp in a colour of its own', () => {
  for (const [name, value] of Object.entries(colours)) expect(value, name).toMatch(/^#[0-9a-f]{6}$/i);
  expect(new Set(ramp).size).toBe(6);
});

describe('areas', () => {
  const looks = (of: AreaCollection, level: 'kecamatan' | 'kelurahan', shown = true, selected: string | null = null) =>
    areaLooks(of, level, shown, selected, colours);

  test.each(PROFILES)('wear the colour of their class: %s', (profile) => {
    const { areas: files } = published[profile];
    expect(areaShapes(files, 'kecamatan', true).areas?.features).toHaveLength(12);
    for (const row of areaRows(files, 'kecamatan'))
      expect(looks(files, 'kecamatan').get(row.code), row.name).toMatchObject({
        colour: ramp[row.step],
        unsure: row.unsure,
        missing: false,
      });
  });

  test('have shapes that hold code and origin and nothing of the score: a slider never cuts a tile again', () => {
    for (const file of [areaShapes(areas, 'kelurahan', true).areas, areaShapes(areas, 'kelurahan', true).kelurahan])
      for (const f of file?.features ?? []) expect(Object.keys(f.properties ?? {})).toEqual(['code', 'approximate']);
  });

  test('are dotted where the rank is unsure, and some are', () => {
    const dotted = areaRows(areas, 'kecamatan').filter((r) => looks(areas, 'kecamatan').get(r.code)?.unsure).length;
    expect(dotted).toBe(areaRows(areas, 'kecamatan').filter((r) => r.unsure).length);
    expect(dotted).toBeGreaterThan(0);
  });

  test('without a score are hatched, and never dotted', () => {
    const missing: AreaCollection = {
      type: 'FeatureCollection',
      features: areas.features.map((f) =>
        f.properties.code === '21.71.04'
          ? { ...f, properties: { ...f.properties, score: null, rank: null, class: null } }
          : f,
      ),
    };
    expect(looks(missing, 'kecamatan').get('21.71.04')).toMatchObject({
      missing: true,
      unsure: false,
      colour: colours.noData,
    });
  });

  test('give up their colour when the layer is off or the kelurahan carry it', () => {
    for (const of of [looks(areas, 'kecamatan', false), looks(areas, 'kelurahan')])
      for (const { code } of areaRows(areas, 'kecamatan'))
        expect(of.get(code)).toMatchObject({ missing: false, unsure: false, colour: colours.land2 });
  });

  test('of the lower level are 64 symbols in their class colour, shown at that level alone', () => {
    const shown = areaShapes(areas, 'kelurahan', true).kelurahan?.features ?? [];
    expect(shown).toHaveLength(64);
    for (const row of areaRows(areas, 'kelurahan')) {
      expect(of(collection(shown), row.code)?.geometry.type, row.name).toBe('Point');
      expect(looks(areas, 'kelurahan', true, '21.71.04.1001').get(row.code), row.name).toMatchObject({
        colour: ramp[row.step],
        score: row.score,
        selected: row.code === '21.71.04.1001',
      });
    }
    expect(areaShapes(areas, 'kecamatan', true).kelurahan?.features).toEqual([]);
    expect(areaShapes(areas, 'kelurahan', false).kelurahan?.features).toEqual([]);
  });

  test('are painted by code, and only those whose look is another', () => {
    const painted: string[] = [];
    const map = {
      getSource: (id: string) => id === 'areas',
      setFeatureState: ({ id }: { id: string }) => painted.push(id),
    } as unknown as MapLibreMap;
    const first = looks(areas, 'kecamatan');
    paintAreas(map, first, null);
    expect(painted).toHaveLength(12);
    painted.length = 0;
    paintAreas(map, looks(areas, 'kecamatan', true, '21.71.04'), first);
    expect(painted).toEqual(['21.71.04']);
  });

  test('whose score moves and whose class stays are not painted again, and symbols out of sight never', () => {
    const moved: AreaCollection = {
      type: 'FeatureCollection',
      features: areas.features.map((f) => ({
        ...f,
        properties: { ...f.properties, score: (f.properties.score ?? 0) + 0.001 },
      })),
    };
    const painted: string[] = [];
    const map = {
      getSource: () => true,
      setFeatureState: ({ id }: { id: string }) => painted.push(id),
    } as unknown as MapLibreMap;
    paintAreas(map, looks(moved, 'kecamatan'), looks(areas, 'kecamatan'));
    expect(painted).toEqual([]);
    paintAreas(map, looks(moved, 'kelurahan'), looks(areas, 'kelurahan'));
    expect(painted.toSorted()).toEqual(
      areaRows(areas, 'kelurahan')
        .map((r) => r.code)
        .toSorted(),
    );
    painted.length = 0;
    // Back at a level its symbols are painted whole: the last look that stood there is not the last that was asked for.
    paintAreas(map, looks(areas, 'kelurahan'), looks(moved, 'kecamatan'));
    expect(painted).toContain('21.71.04.1001');
  });

  test('that are selected are outlined, one at a time, by the base map’s own outline where the shape is approximate', () => {
    const chosen = (of: AreaCollection, code: string | null, outlines: Feature[]) =>
      selectionFeed(of, code, outlines).selection?.features;
    expect(chosen(areas, null, [])).toEqual([]);
    expect(chosen(areas, '21.71.04', [])?.map((f) => f.properties?.code)).toEqual(['21.71.04']);
    const outline: Feature = {
      type: 'Feature',
      properties: { code: '21.71.04' },
      geometry: { type: 'Polygon', coordinates: [] },
    };
    expect(chosen(areas, '21.71.04', [outline])).toEqual([outline]);
    // An official boundary is outlined as it is.
    const official: AreaCollection = {
      type: 'FeatureCollection',
      features: areas.features.map((f) => ({ ...f, properties: { ...f.properties, approximate: false } })),
    };
    expect(chosen(official, '21.71.04', [outline])?.[0]).not.toBe(outline);
  });

  test('are named once each, in an ink that can be read on their colour', () => {
    const labels = areaShapes(areas, 'kecamatan', true)['area-names']?.features ?? [];
    expect(labels.map((f) => f.properties?.label).sort()).toEqual(
      areaRows(areas, 'kecamatan')
        .map((r) => r.name)
        .sort(),
    );
    for (const row of areaRows(areas, 'kecamatan'))
      expect(looks(areas, 'kecamatan').get(row.code)?.ink, row.name).toBe(
        row.step >= 4 ? colours.onDark : colours.onLight,
      );
  });
});

describe('official boundaries of a device', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [104, 1],
        [104.1, 1],
        [104.1, 1.1],
        [104, 1.1],
        [104, 1],
      ],
    ],
  };
  const official = {
    ...areas,
    features: areas.features.map((f) => ({
      ...f,
      geometry: f.properties.level === 'kelurahan' ? square : f.geometry,
      properties: { ...f.properties, approximate: false },
    })),
  } as typeof areas;

  test('make kelurahan areas like any other, and leave no dashed border of our own', () => {
    expect(areaShapes(official, 'kelurahan', true).kelurahan?.features.map((f) => f.geometry.type)).toContain(
      'Polygon',
    );
    const strait = JSON.parse(readFileSync('public/regions/batam/basemap/strait.topojson', 'utf8'));
    const borders = (approximate: boolean) =>
      coastFeed(strait, [103.3, 0.2, 104.9, 1.75], approximate).borders?.features;
    expect(borders(true)?.length).toBeGreaterThan(0);
    expect(borders(false)).toEqual([]);
  });

  test('are approximate as long as one kecamatan is', () => {
    expect(isApproximate(official)).toBe(false);
    expect(isApproximate(areas)).toBe(true);
    const but = official.features.map((f) =>
      f.properties.name === 'Nongsa' ? { ...f, properties: { ...f.properties, approximate: true } } : f,
    );
    expect(isApproximate({ ...official, features: but })).toBe(true);
  });
});

describe.each(PROFILES)('places and routes of the %s profile', (profile) => {
  const layers = published[profile].layers;
  const files = {
    ports: ready(layers.ports),
    border_points: ready(layers.border_points),
    places: ready(layers.places),
    routes: ready(layers.routes),
  };
  const feed = placeFeed(files, 'id');
  const all = [feed.points, feed.cells, feed.corridors, feed.routes].flatMap((c) => c?.features ?? []);

  test('are all there that have a place, each with a name that a click can follow', () => {
    const placed = Object.values(files).flatMap((c) => c?.features.filter((f) => f.geometry) ?? []);
    expect(all).toHaveLength(placed.length);
    for (const f of all)
      expect(selectedFeature(layers, String(f.properties?.key)), String(f.properties?.key)).not.toBeNull();
    expect(new Set(all.map((f) => f.properties?.key)).size).toBe(all.length);
  });

  test('in public are cells and corridors, inside points and lines', () => {
    const irregular = (feed.routes?.features ?? []).filter((f) => f.properties?.kind === 'irregular_sea');
    if (profile === 'public') {
      expect(feed.cells?.features.length).toBeGreaterThan(3);
      expect(feed.corridors?.features.length).toBeGreaterThan(3);
      expect(irregular).toEqual([]);
      expect(feed.landings?.features).toEqual([]);
    } else {
      expect(feed.cells?.features).toEqual([]);
      expect(feed.corridors?.features).toEqual([]);
      expect(irregular.length).toBeGreaterThan(10);
      for (const f of irregular) expect(['high', 'medium', 'low']).toContain(f.properties?.confidence);
      for (const f of feed.landings?.features ?? []) expect(f.properties?.location_precision_m).toBeGreaterThan(0);
    }
  });

  test('mark the posts whose part among the four is our inference, and the four as what they are', () => {
    const marks = (feed.points?.features ?? []).filter((f) => String(f.properties?.key).startsWith('border_points'));
    expect(marks.filter((f) => f.properties?.mark === 'iom_monitoring_area')).toHaveLength(4);
    const inferred = marks.filter((f) => f.properties?.mark === 'border_post_inferred').map((f) => f.properties?.label);
    expect(inferred).toEqual(expect.arrayContaining(['PLBN Entikong', 'PLBN Aruk', 'PLBN Nanga Badau']));
    expect(inferred).not.toContain('PLBN Serasan');
  });
});

test('names of places follow the language', () => {
  const layers = published.internal.layers;
  const label = (language: 'id' | 'en') =>
    placeFeed({ border_points: ready(layers.border_points) }, language).points?.features[0]?.properties?.label;
  expect(label('id')).toMatch(/^Titik pengawasan/);
  expect(label('en')).toMatch(/^IOM TPPO monitoring area/);
});

test('arcs are named at their far end, in the language', () => {
  const flows = featuresOfFile('internal', 'flows');
  const named = (language: 'id' | 'en') => flowFeed(flows, language)['flow-names']?.features ?? [];
  expect(named('id')).toHaveLength(flows.filter((f) => f.geometry).length);
  expect(named('en').map((f) => f.properties?.label)).toContain('Saudi Arabia');
  expect(named('id').map((f) => f.properties?.label)).toContain('Arab Saudi');
  // The far end is not Batam: Singapore, the nearest, lies 40 km off.
  for (const f of named('id')) {
    const [lon = 0, lat = 0] = f.geometry.type === 'Point' ? f.geometry.coordinates : [];
    expect(Math.hypot(lon - 104.05, lat - 1.08), f.properties?.label).toBeGreaterThan(0.3);
  }
});

test('islands and the boundary carry the key of their card', () => {
  const islands = featuresOfFile('internal', 'islands');
  const drawn = islandFeed(islands, colours).islands?.features ?? [];
  expect(drawn.map((f) => f.properties?.key)).toEqual(islands.map((f) => `islands:${featureId(f)}`));
  const line = boundaryFeed(featuresOfFile('internal', 'boundary'), 'batas').boundary?.features ?? [];
  expect(line).toHaveLength(7);
  for (const f of line)
    expect(f.properties).toMatchObject({ label: 'batas', key: expect.stringMatching(/^boundary:\d{4}-/) });
});

describe('land of the wide maps', () => {
  const topologyOf = (...rings: number[][][]) => ({
    type: 'Topology' as const,
    arcs: rings,
    objects: { land: { type: 'MultiPolygon' as const, arcs: rings.map((_, i) => [[i]]) } },
  });
  const outerOf = (f: { geometry: Geometry }) =>
    f.geometry.type === 'Polygon' ? (f.geometry.coordinates[0] ?? []) : [];

  test('runs on past the date line instead of becoming a bar across the world', () => {
    const [island] = landFeed(
      topologyOf([
        [178, -17],
        [-178, -17],
        [-178, -16],
        [178, -17],
      ]),
    ).features;
    expect(island && outerOf(island)).toEqual([
      [178, -17],
      [182, -17],
      [182, -16],
      [178, -17],
    ]);
  });

  test('leaves out a ring round a pole, which does not close on this map', () => {
    expect(
      landFeed(
        topologyOf([
          [-120, -80],
          [0, -80],
          [120, -80],
          [-120, -80],
        ]),
      ).features,
    ).toEqual([]);
  });

  test('reaches every destination that the arcs name', () => {
    const world = JSON.parse(readFileSync('public/basemap/world.topojson', 'utf8')) as Topology;
    const land = landFeed(world).features;
    for (const at of [
      [46.7, 24.7],
      [116.4, 39.9],
      [133.9, -23.7],
      [32.9, 39.9],
    ])
      expect(
        land.filter((f) => booleanPointInPolygon(at, f as Feature<Polygon>)),
        String(at),
      ).toHaveLength(1);
    const wide = land.filter((f) => {
      const lons = outerOf(f as Feature<Polygon>).map(([lon = 0]) => lon);
      return Math.max(...lons) - Math.min(...lons) > 220;
    });
    expect(wide).toEqual([]);
  });
});
