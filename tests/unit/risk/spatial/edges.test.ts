import { point, pointToPolygonDistance } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { nearEdgesOf } from '../../../../src/risk/spatial/edges.ts';
import { turfGeometer } from '../../../../src/risk/spatial/geometer.ts';
import type { SpatialUnit } from '../../../../src/risk/spatial/units.ts';

/** A ragged coast of 900 edges about 5 km across. */
const ring: Position[] = Array.from({ length: 901 }, (_, i) => {
  const angle = ((i % 900) / 900) * 2 * Math.PI;
  const r = 0.045 + 0.006 * Math.sin(angle * 37) + 0.002 * Math.cos(angle * 211);
  return [104.05 + r * Math.cos(angle), 1.1 + r * Math.sin(angle)];
});
const outline = { type: 'Polygon' as const, coordinates: [ring] };
const unit: SpatialUnit = {
  ...{ code: 'x', name: 'x', parent: null, references: [] },
  shape: { kind: 'polygon', geometry: outline, approximate: false },
};
const around = Array.from({ length: 40 }, (_, i): [number, number] => {
  const r = [0, 0.02, 0.05, 0.06, 0.2, 0.9][i % 6] ?? 0;
  return [104.05 + r * Math.cos(i), 1.1 + r * Math.sin(i)];
});

describe('a detailed outline', () => {
  it('is as far as Turf says when it measures every edge', () => {
    const { toUnit_km } = turfGeometer([unit]);
    for (const [lon, lat] of around) {
      const whole = Math.max(0, pointToPolygonDistance(point([lon, lat]), outline));
      expect(toUnit_km(0, lon, lat)).toBeCloseTo(whole, 9);
    }
  });

  it('is measured by a few of its edges alone, and a plain one by all', () => {
    const near = nearEdgesOf(outline);
    for (const [lon, lat] of around.filter((_, i) => i % 6 === 4)) expect(near(lon, lat)?.length).toBeLessThan(40);
    const plain = { type: 'Polygon' as const, coordinates: [[...ring.slice(0, 50), ring[0] ?? []]] };
    expect(nearEdgesOf(plain)(104, 1)).toBeNull();
  });
});
