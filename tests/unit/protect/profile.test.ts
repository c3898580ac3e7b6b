import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { PLACE_KINDS, ROUTE_KINDS } from '../../../src/domain/register.ts';
import { publishIncidents } from '../../../src/protect/incidents.ts';
import { publishBorderPoints, publishPlaces, publishPorts } from '../../../src/protect/places.ts';
import { LAYER_RULES, PROTECTED_PLACE_KINDS, type Profile, PUBLIC_PLACE_KINDS } from '../../../src/protect/profile.ts';
import { publishRoutes } from '../../../src/protect/routes.ts';
import { context, pack } from './support.ts';

test('every kind of place and route stands in exactly one row of the table', () => {
  expect(LAYER_RULES.flatMap((row) => row.places).sort()).toEqual([...PLACE_KINDS].sort());
  expect(LAYER_RULES.flatMap((row) => row.routes).sort()).toEqual([...ROUTE_KINDS].sort());
  expect([...PUBLIC_PLACE_KINDS, ...PROTECTED_PLACE_KINDS].sort()).toEqual([...PLACE_KINDS].sort());
});

const published = (profile: Profile): readonly Feature[] =>
  [
    publishPorts(pack.places, context(profile)),
    publishBorderPoints(pack.places, context(profile)),
    publishPlaces(pack.places, context(profile)),
    publishRoutes(pack.routes, pack.places, pack.geometry.coast, context(profile)),
    publishIncidents(pack.incidents, context(profile)),
  ].flatMap((layer) => layer.features as Feature[]);

describe.each(['internal', 'public'] as const)('in the %s profile', (profile) => {
  const features = published(profile);
  test.each(LAYER_RULES.filter((row) => row.places.length + row.routes.length > 0))(
    '$layer leave as the table says',
    (row) => {
      const kinds: readonly string[] = [...row.places, ...row.routes];
      const mine = features.filter((item) => kinds.includes(item.properties?.kind));
      const rows = [...pack.places, ...pack.routes].filter((item) => kinds.includes(item.kind));
      const types = new Set(mine.map((item) => item.geometry?.type ?? 'none'));
      expect(rows.length).toBeGreaterThan(0);
      switch (row[profile]) {
        case 'absent':
          return expect(mine).toEqual([]);
        case 'points':
        case 'points_with_radius':
          expect(mine.every((item) => item.properties?.location_precision_m > 0)).toBe(true);
          expect(mine).toHaveLength(rows.length);
          return expect(types).toEqual(new Set(['Point']));
        case 'lines':
          expect(mine).toHaveLength(rows.length);
          return expect(types).toEqual(new Set(['LineString']));
        case 'country_alone':
          return expect(types).toEqual(new Set(['none']));
        case 'agency_and_hotline':
          expect(mine).toHaveLength(rows.length);
          return expect(types).toEqual(new Set(['Point', 'none']));
        case 'cells_of_at_least_three':
        case 'corridor_cells_of_at_least_three':
          expect(mine.length).toBeGreaterThan(0);
          expect(mine.every((item) => (item.properties?.count ?? item.properties?.routes) >= 3)).toBe(true);
          return expect([...types].filter((type) => !/Polygon$/.test(type))).toEqual([]);
        default:
          throw new Error(`no such treatment of places or routes: ${row[profile]}`);
      }
    },
  );
});
