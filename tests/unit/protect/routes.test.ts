import { booleanIntersects, booleanPointInPolygon, lineString } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lat, lon, lonLat } from '../../../src/domain/units.ts';
import { corridorCells } from '../../../src/protect/corridors.ts';
import { PUBLIC_PLACE_KINDS } from '../../../src/protect/profile.ts';
import { publishRoutes } from '../../../src/protect/routes.ts';
import { WITHHELD_TITLE } from '../../../src/protect/sources.ts';
import { inside, open, pack, place, route } from './support.ts';

const noLand = { type: 'FeatureCollection' as const, features: [] };
const internal = publishRoutes(pack.routes, pack.places, pack.geometry.coast, inside).features;
const published = publishRoutes(pack.routes, pack.places, pack.geometry.coast, open).features;
const irregular = pack.routes.filter((row) => row.kind === 'irregular_sea');
const corridors = published.flatMap(({ geometry, properties }) =>
  properties.form === 'corridor' ? [{ geometry: geometry as Polygon, ...properties }] : [],
);
const lines = published.flatMap(({ geometry, properties }) =>
  properties.form === 'line' ? [{ geometry, ...properties }] : [],
);

describe('inside', () => {
  test('all 62 routes are lines with the names of their ends', () => {
    expect(internal).toHaveLength(62);
    for (const { geometry, properties } of internal) {
      expect(geometry?.type).toBe('LineString');
      expect(properties).toMatchObject({
        form: 'line',
        origin_name: expect.any(String),
        destination_name: expect.any(String),
      });
    }
  });

  test('an assumed end is said to be assumed', () => {
    const assumed = internal.filter((item) => item.properties.form === 'line' && item.properties.end_assumed);
    expect(assumed.map((item) => ('id' in item.properties ? item.properties.id : ''))).toEqual(
      pack.routes.filter((row) => /assumed|inferred/i.test(row.note ?? '')).map((row) => row.id),
    );
    expect(assumed.length).toBeGreaterThan(15);
  });
});

describe('corridors', () => {
  test('are crossed by at least three routes on their way, counted again with Turf', () => {
    expect(corridors.length).toBeGreaterThan(10);
    for (const { geometry, routes } of corridors) {
      const crossing = irregular.filter(({ waypoints }) =>
        booleanIntersects(lineString(waypoints.map(([x, y]) => [x, y])), geometry),
      );
      expect(routes).toBeGreaterThanOrEqual(3);
      // Turf also counts routes that end here and corners shorter than a step, so it can only find more.
      expect(crossing.length).toBeGreaterThanOrEqual(routes);
    }
  });

  test('count no route in the cell where it starts or ends', () => {
    for (const { geometry, routes } of corridors) {
      const passing = irregular.filter(({ waypoints }) => {
        const ends = [waypoints[0], waypoints.at(-1)];
        return (
          booleanIntersects(lineString(waypoints.map(([x, y]) => [x, y])), geometry) &&
          !ends.some((end) => end && booleanPointInPolygon([...end], geometry))
        );
      });
      expect(passing.length).toBeGreaterThanOrEqual(routes);
    }
  });

  test('hold no foreign landing, no name, no end, no transit time', () => {
    const foreign = pack.places.filter((row) => row.kind === 'foreign_landing');
    for (const { geometry, ...properties } of corridors) {
      expect(foreign.filter((row) => booleanPointInPolygon([row.lon, row.lat], geometry)).map((row) => row.id)).toEqual(
        [],
      );
      expect(Object.keys(properties).sort()).toEqual(
        [
          'cell',
          'form',
          'grade',
          'kind',
          'routes',
          'source_date',
          'source_publisher',
          'source_title',
          'source_url',
        ].sort(),
      );
    }
  });

  test('lie at sea, clear of foreign land', () => {
    const foreign = pack.geometry.coast.features.filter((land) => land.properties.role === 'foreign');
    expect(foreign.length).toBeGreaterThan(0);
    for (const { geometry } of corridors) expect(foreign.some((land) => booleanIntersects(land, geometry))).toBe(false);
  });

  test('of random routes never hold fewer than three and never the cell of an end alone', () => {
    const point = fc
      .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
      .map(([i, j]) => lonLat(103.8 + i / 1000, 0.9 + j / 1000));
    const random = fc.array(fc.array(point, { minLength: 2, maxLength: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(random, (ways) => {
        const routes = ways.map((waypoints, n) =>
          route({ id: `RTE-${n}`, waypoints, origin_place_id: `A${n}`, destination_place_id: `B${n}` }),
        );
        const places = ways.flatMap(([first, ...rest], n) => {
          const last = rest.at(-1) ?? first;
          return first && last
            ? [
                place({ id: `A${n}`, lon: lon(first[0]), lat: lat(first[1]) }),
                place({ id: `B${n}`, kind: 'foreign_landing', lon: lon(last[0]), lat: lat(last[1]) }),
              ]
            : [];
        });
        for (const { geometry, properties } of corridorCells(routes, places, noLand, open)) {
          expect(properties.routes).toBeGreaterThanOrEqual(3);
          const endsHere = ways.filter((way) =>
            [way[0], way.at(-1)].some((end) => end && booleanPointInPolygon([...end], geometry as Polygon)),
          );
          expect(ways.length - endsHere.length).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('regular lines in public', () => {
  test('are drawn as they are, and no irregular one is among them', () => {
    expect(lines.map((line) => line.id)).toEqual(
      pack.routes.filter((row) => row.kind !== 'irregular_sea').map((row) => row.id),
    );
    for (const line of lines) {
      const row = pack.routes.find((item) => item.id === line.id);
      expect(line.geometry).toEqual({ type: 'LineString', coordinates: row?.waypoints.map(([x, y]) => [x, y]) });
    }
  });

  test('carry no note, no count of reports, and name only public ends', () => {
    const openIds = new Set(pack.places.filter((row) => PUBLIC_PLACE_KINDS.includes(row.kind)).map((row) => row.id));
    for (const line of lines) {
      expect([line.note, line.evidence_count]).toEqual([null, null]);
      for (const id of [line.origin_place_id, line.destination_place_id, ...line.via_place_ids]) {
        if (id !== null) expect(openIds).toContain(id);
      }
      expect(line.origin_country).not.toBeNull();
      expect(line.destination_country).not.toBeNull();
    }
  });

  test('do not repeat a headline that calls a quay the easy way', () => {
    const pengelih = lines.find((line) => line.id === 'RTE-42');
    expect(pengelih).toMatchObject({ source_title: WITHHELD_TITLE, source_url: null, source_date: '2022-12-20' });
    expect(JSON.stringify(lines)).not.toMatch(/tikus|surga|jalur-khusus|terobos/i);
  });

  test('of a border crossing tell nothing of the paths around it', () => {
    for (const line of lines.filter((item) => item.kind === 'land_border')) {
      expect([line.vessel_type, line.period, line.reported_transit_minutes]).toEqual([null, null, null]);
    }
  });
});
