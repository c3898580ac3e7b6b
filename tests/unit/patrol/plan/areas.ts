/** Requests with closed areas drawn at random, and what must hold of their plans, by Turf. */
import * as turf from '@turf/turf';
import type { Polygon } from 'geojson';
import { cellToBoundary } from 'h3-js';
import { expect } from 'vitest';
import { type Plan, planPatrol, REQUEST_RULES } from '../../../../src/patrol/plan/index.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { batam } from '../strait.ts';
import { BASES, type RawRequest, requestOf, twoBoats } from './support.ts';

/** A ragged star about a point: simple by construction, seldom convex; every third has a hole. */
export function drawnArea(seed: number): Polygon {
  const rng = createRng(seed, 8);
  const [lon, lat, size] = [rng.between(103.6, 104.6), rng.between(0.95, 1.25), rng.between(0.002, 0.08)];
  const corners = 3 + rng.below(9);
  const radii = Array.from({ length: corners }, () => rng.between(0.3, 1) * size);
  const ring = (share: number): number[][] => {
    const points = radii.map((r, k) => {
      const angle = (2 * Math.PI * (k + rng.next() * 0.5)) / corners;
      return [lon + share * r * Math.cos(angle), lat + share * r * Math.sin(angle)];
    });
    return [...points, points[0] as number[]];
  };
  return { type: 'Polygon', coordinates: seed % 3 === 0 ? [ring(1), ring(0.3)] : [ring(1)] };
}

/** One night, so that its exposure is found once; one or two boats and one to five areas, some on the boats' own way. */
export function requestWithAreas(seed: number): RawRequest {
  const rng = createRng(seed, 9);
  const bases = [...BASES, 'PLC-133', [104.25, 1.1], [103.75, 1.05]];
  return twoBoats({
    vessels: Array.from({ length: 1 + rng.below(2) }, () => ({
      base: bases[rng.below(bases.length)],
      speedKn: rng.between(12, 40),
      hours: rng.between(4, 12),
      detectionNm: rng.between(1, 4),
    })),
    noGo: Array.from({ length: 1 + rng.below(5) }, (_, k) => drawnArea(seed * 10 + k)),
  });
}

export const outline = (cell: string): Polygon => {
  const ring = cellToBoundary(cell, true);
  return { type: 'Polygon', coordinates: [ring] };
};

/** No leg and no sector of a plan touches any area. */
export function expectClear(plan: Plan, areas: readonly Polygon[]): void {
  for (const { track, sectors } of plan.vessels)
    for (const area of areas) {
      expect(turf.booleanIntersects(track, area)).toBe(false);
      for (const { cell } of sectors) expect(turf.booleanIntersects(outline(cell), area)).toBe(false);
    }
}

/** Plans a request with areas: sound and clear of them, or refused for a reason that names them. True where it was planned. */
export async function planAround(seed: number, iterations: number): Promise<boolean> {
  const raw = requestWithAreas(seed);
  const { value, errors } = await planPatrol(batam, requestOf(raw), { seed, iterations });
  if (!value) {
    for (const { rule } of errors) expect(REQUEST_RULES.map((known) => known.rule)).toContain(rule);
    expect(errors.some(({ rule }) => rule.startsWith('noGo'))).toBe(true);
    return false;
  }
  expect(value.value).toBeGreaterThan(0);
  expect(value.value).toBeLessThanOrEqual(value.bound);
  expectClear(value, raw.noGo as Polygon[]);
  return true;
}
