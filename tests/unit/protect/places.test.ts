import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src/domain/register.ts';
import { lat, lon } from '../../../src/domain/units.ts';
import { landingClass, publishBorderPoints, publishPlaces, publishPorts } from '../../../src/protect/places.ts';
import { BORDER_KINDS, PORT_KINDS, PROTECTED_PLACE_KINDS } from '../../../src/protect/profile.ts';
import { WITHHELD_TITLE } from '../../../src/protect/sources.ts';
import { errors, inside, open, pack, place } from './support.ts';

const ofKind = (...kinds: readonly string[]) => pack.places.filter((row) => kinds.includes(row.kind));
const publicPlaces = publishPlaces(pack.places, open).features;
const landingAreas = publicPlaces.flatMap(({ geometry, properties }) =>
  'cells' in properties ? [{ geometry: geometry as Polygon | MultiPolygon, ...properties }] : [],
);

test('the pack under test is whole', () => {
  expect(errors).toEqual([]);
  expect(pack.places).toHaveLength(175);
});

describe('ports', () => {
  const [internal, published] = [publishPorts(pack.places, inside).features, publishPorts(pack.places, open).features];

  test('are the same points in both profiles', () => {
    expect(published).toHaveLength(ofKind(...PORT_KINDS).length);
    expect(published.map((item) => item.geometry)).toEqual(internal.map((item) => item.geometry));
  });

  test('in public carry no note and nothing of irregular use', () => {
    const terminal = internal.find((item) => item.properties.id === 'PLC-001')?.properties;
    expect(terminal?.note).toContain('refused');
    expect(terminal?.attributes).toHaveProperty('refused_departures_2022', 2278);
    for (const { properties } of published) {
      expect(properties.note).toBeNull();
      expect(
        Object.keys(properties.attributes).filter((key) => !['destinations', 'opened', 'iata'].includes(key)),
      ).toEqual([]);
    }
    expect(JSON.stringify(published)).not.toMatch(/refused|informal|reported_use|tikus|jalur (khusus|surga)/i);
  });

  test('keep publisher and date where the headline is withheld', () => {
    const sagulung = published.find((item) => item.properties.id === 'PLC-026')?.properties;
    expect(sagulung).toMatchObject({ source_title: WITHHELD_TITLE, source_url: null, source_publisher: 'Kompas.com' });
    const centre = published.find((item) => item.properties.id === 'PLC-001')?.properties;
    expect(centre?.source_url).toMatch(/^https:/);
  });
});

describe('border points', () => {
  const [internal, published] = [
    publishBorderPoints(pack.places, inside).features,
    publishBorderPoints(pack.places, open).features,
  ];

  test('are four areas and ten posts; surveillance sites only inside', () => {
    expect(published).toHaveLength(ofKind(...BORDER_KINDS).length);
    expect(published.filter((item) => item.properties.kind === 'iom_monitoring_area')).toHaveLength(4);
    expect(published.filter((item) => item.properties.kind === 'border_post')).toHaveLength(10);
    expect(internal.filter((item) => item.properties.kind === 'surveillance_site')).toHaveLength(4);
  });

  test('tell what is confirmed for a regency from what is inferred for a crossing', () => {
    for (const { properties } of published) {
      const area = properties.kind === 'iom_monitoring_area';
      expect(properties.attributes.basis).toBe(area ? 'confirmed' : 'inferred');
      if (area) {
        expect(properties.attributes.confirmed_level).toBe('regency');
        expect(properties.attributes.crossing_basis).toMatch(/^inferred/);
        expect(properties.location_precision_m).toBe(60000);
      } else expect(properties.note).toBeNull();
    }
  });
});

describe('services in public', () => {
  const services = publicPlaces.flatMap(({ geometry, properties }) =>
    properties.kind === 'service' ? [{ geometry, ...properties }] : [],
  );

  test('have no position where they offer shelter, and the register point otherwise', () => {
    expect(services).toHaveLength(ofKind('service').length);
    for (const service of services) {
      const row = pack.places.find((item) => item.id === service.id);
      const shelter = row?.attributes.services?.includes('shelter') ?? false;
      expect(service.position_withheld).toBe(shelter);
      if (shelter) {
        expect(service.name).not.toMatch(/[()]/);
        expect(service.name_id ?? '').not.toMatch(/[()]/);
        const { geometry, kelurahan, kecamatan, location_precision_m } = service;
        expect({ geometry, kelurahan, kecamatan, location_precision_m }).toEqual({
          geometry: null,
          kelurahan: null,
          kecamatan: null,
          location_precision_m: null,
        });
      } else {
        expect(service.geometry).toEqual({ type: 'Point', coordinates: [row?.lon, row?.lat] });
        // Kept vague stays vague.
        expect(service.location_precision_m).toBe(row?.location_precision_m);
      }
    }
    expect(services.filter((service) => service.geometry === null)).toHaveLength(9);
  });

  test('give agency and hotline, not capacity or cases', () => {
    const unit = services.find((service) => service.name === 'UPTD PPA Kota Batam');
    expect(unit?.operator_or_agency).toBe('DP3AP2KB Kota Batam');
    expect(unit?.attributes).toEqual({
      services: ['shelter', 'psychosocial', 'legal', 'hotline', 'health'],
      hotline: 'SAPA 129',
    });
  });
});

describe('landings', () => {
  test('inside are points told apart from sea positions', () => {
    const points = publishPlaces(pack.places, inside).features.flatMap(({ geometry, properties }) =>
      'landing_class' in properties && properties.kind === 'informal_landing' ? [{ geometry, ...properties }] : [],
    );
    expect(points).toHaveLength(52);
    expect(points.find((item) => item.id === 'PLC-036')?.landing_class).toBe('sea_position');
    expect(points.find((item) => item.id === 'PLC-029')?.landing_class).toBe('landing');
    expect(points.filter((item) => item.landing_class === 'sea_position')).toHaveLength(
      ofKind('informal_landing').filter((row) => /interception|capsizing/.test(String(row.attributes.role ?? '')))
        .length,
    );
  });

  test('in public are areas that hold at least three, counted again with Turf', () => {
    expect(landingAreas.length).toBeGreaterThan(3);
    const landings = pack.places.filter((row) => landingClass(row) === 'landing');
    for (const area of landingAreas) {
      const held = landings.filter((row) => booleanPointInPolygon([row.lon, row.lat], area.geometry));
      expect(held.length).toBe(area.count);
      expect(area.count).toBeGreaterThanOrEqual(3);
    }
  });

  test('abroad are countries and nothing else', () => {
    const abroad = publicPlaces.filter((item) => item.properties.kind === 'foreign_landing');
    expect(abroad.map((item) => item.geometry)).toEqual([null, null]);
    expect(abroad.map((item) => ('country' in item.properties ? item.properties.country : ''))).toEqual(['MY', 'SG']);
  });
});

test('bases are absent in public', () => {
  expect(publicPlaces.filter((item) => item.properties.kind === 'patrol_base')).toEqual([]);
  expect(
    publishPlaces(pack.places, inside).features.filter((item) => item.properties.kind === 'patrol_base'),
  ).toHaveLength(16);
});

test('whatever the places are, no protected name, id, note or position leaves, and no area holds fewer than three', () => {
  const kinds = fc.constantFrom<Place['kind']>(...PROTECTED_PLACE_KINDS, 'people_port', 'service', 'police_post');
  const rows = fc
    .array(fc.tuple(kinds, fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 999 }), fc.boolean()), {
      maxLength: 40,
    })
    .map((items) =>
      items.map(([kind, i, j, flag], n) =>
        place({
          id: `SECRET-ID-${n}`,
          kind,
          name: `Secretname${n}`,
          name_id: `Namarahasia${n}`,
          note: `secretnote${n}`,
          // No two places share a position, so that a public one cannot give a protected one away by chance.
          lon: lon(Number((103.7 + i / 2000 + n / 1e6).toFixed(6))),
          lat: lat(Number((0.8 + j / 2000).toFixed(4))),
          attributes:
            kind === 'service'
              ? { services: flag ? ['shelter'] : ['legal'], capacity: 7 }
              : { reported_use: `secretuse${n}` },
        }),
      ),
    );
  fc.assert(
    fc.property(rows, (places) => {
      const layers = [publishPorts, publishBorderPoints, publishPlaces].map((layer) => layer(places, open));
      const text = JSON.stringify(layers);
      expect(text).not.toMatch(/secretnote|secretuse|capacity/);
      for (const row of places.filter((item) => PROTECTED_PLACE_KINDS.includes(item.kind))) {
        for (const secret of [row.id, row.name, row.name_id, `[${row.lon},${row.lat}]`]) {
          expect(text).not.toMatch(new RegExp(`${String(secret).replace(/[.[\]]/g, '\\$&')}(?!\\d)`));
        }
      }
      for (const { properties } of layers[2]?.features ?? []) {
        if ('count' in properties) expect(properties.count).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});
