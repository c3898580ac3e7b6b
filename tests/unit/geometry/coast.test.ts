import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { coast, islands, kecamatan, kelurahan, polygonsOf, text } from './files.ts';

const rolesAt = (lon: number, lat: number) =>
  coast.features.filter((f) => booleanPointInPolygon([lon, lat], f)).map((f) => f.properties.role);

const twiceArea = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0);

const side = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!));

/** Pairs of edges of one ring that cross at an inner point of both. */
function crossings(ring: Position[]): number {
  let found = 0;
  for (let i = 1; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      const [a, b, c, d] = [ring[i - 1]!, ring[i]!, ring[j - 1]!, ring[j]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) found += 1;
    }
  }
  return found;
}

describe('the coast of the strait', () => {
  it('leaves the roads and the straits as water', () => {
    for (const [name, lon, lat] of [
      ['Batu Ampar roads', 103.99, 1.2],
      ['Singapore Strait', 103.9, 1.23],
      ['Teluk Tering', 104.07, 1.155],
      ['Riau Strait', 104.2, 0.95],
      ['South China Sea', 104.8, 1.5],
    ] as const) {
      expect(rolesAt(lon, lat), name).toEqual([]);
    }
  });

  it('knows whose land is whose', () => {
    expect(rolesAt(104.03, 1.1)).toEqual(['region']);
    expect(rolesAt(104.13, 0.91)).toEqual(['region']);
    expect(rolesAt(104.5, 1.05)).toEqual(['indonesia']);
    expect(rolesAt(103.4, 0.3)).toEqual(['indonesia']);
    expect(rolesAt(103.8, 1.31)).toEqual(['foreign']);
    expect(rolesAt(103.7, 1.6)).toEqual(['foreign']);
    expect(coast.features.filter((f) => f.properties.role === 'region')).toHaveLength(79);
  });

  it('masks the Duriangkang reservoir, which the land file leaves open to the sea', () => {
    for (const [lon, lat] of [
      [104.06, 1.06],
      [104.1, 1.065],
      [104.103, 1.0407],
    ] as const) {
      expect(rolesAt(lon, lat)).toEqual(['reservoir']);
    }
    expect(rolesAt(104.103, 1.03)).toEqual([]);
  });
});

describe.each([
  ['kecamatan', kecamatan],
  ['coast', coast],
])('%s.geojson', (_, { features }) => {
  it('has closed, simple rings, wound by the right-hand rule', () => {
    for (const polygon of features.flatMap((f) => polygonsOf(f.geometry))) {
      for (const [i, ring] of polygon.entries()) {
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(Math.sign(twiceArea(ring))).toBe(i === 0 ? 1 : -1);
        expect(crossings(ring), JSON.stringify(ring[0])).toBe(0);
      }
    }
  });
});

it.each(['kecamatan', 'kelurahan', 'coast', 'islands'])(
  '%s.geojson keeps 5 decimals and ends with a newline',
  (name) => {
    const file = text(`data/regions/batam/geometry/${name}.geojson`);
    expect(file.endsWith(']}\n')).toBe(true);
    const numbers = file.match(/"coordinates":[[\]\d.,-]+/g)?.join() ?? '';
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.match(/\d\.\d{6,}/g)).toBeNull();
  },
);

it('every area and island names its source and licence', () => {
  for (const { properties } of [...kecamatan.features, ...kelurahan.features]) {
    expect(properties.source_title).not.toBe('');
    expect(properties.licence).not.toBe('');
  }
  for (const { properties } of islands.features) {
    expect(properties).toMatchObject({ source: expect.stringMatching(/\w/), licence: 'ODbL 1.0' });
  }
});
