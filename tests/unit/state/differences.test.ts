import { describe, expect, it } from 'vitest';
import type { PublishedUnit } from '../../../src/domain/published.ts';
import { areaRows } from '../../../src/state/areas.ts';
import {
  differences,
  farFrom,
  placesOfStep,
  SAME_STEP,
  stepOfPlaces,
  withDifference,
} from '../../../src/state/differences.ts';
import { published } from './published.ts';

const unit = (code: string, rank: number | null, score: number | null): [string, PublishedUnit] => [
  code,
  { code, name: code, rank, score },
];
const a = new Map([unit('X', 1, 6), unit('Y', 2, 5), unit('Z', null, null)]);
const b = new Map([unit('X', 3, 4), unit('Y', 1, 5), unit('Z', null, null)]);

describe('two scenarios', () => {
  it('stand in the order of A, with the places each area rises or falls', () => {
    const rows = differences(['Y', 'Z', 'X'], a, b);
    expect(rows.map((r) => [r.code, r.places])).toEqual([
      ['X', 2],
      ['Y', -1],
      ['Z', null],
    ]);
  });

  it('leave out an area that one of them does not know', () => {
    expect(differences(['X', 'W'], a, b).map((r) => r.code)).toEqual(['X']);
  });
});

describe('the map of two scenarios', () => {
  it('has five steps round no move at all, and hatches an area without a rank', () => {
    expect([-9, -3, -2, -1, 0, 1, 2, 3, 9].map((places) => stepOfPlaces(places, 12))).toEqual([
      1, 1, 2, 2, 3, 4, 4, 5, 5,
    ]);
    expect(stepOfPlaces(null, 12)).toBe(0);
  });

  it.each([12, 64, 3, 1])('has a legend that says what its steps hold, among %i areas', (areas) => {
    for (let places = -areas; places <= areas; places++) {
      const step = stepOfPlaces(places, areas);
      if (step === SAME_STEP) {
        expect(places).toBe(0);
        continue;
      }
      const [from, to] = placesOfStep(step, areas);
      expect(Math.abs(places)).toBeGreaterThanOrEqual(from);
      expect(Math.abs(places)).toBeLessThanOrEqual(to ?? Number.POSITIVE_INFINITY);
    }
    expect(farFrom(areas)).toBeGreaterThanOrEqual(2);
  });

  it('paints the move in place of the class, and no doubt about a rank of one of them', () => {
    const { areas } = published.internal;
    const rows = areaRows(areas, 'kecamatan').map((r, i) => ({
      code: r.code,
      name: r.name,
      rankA: i + 1,
      rankB: 12 - i,
      scoreA: null,
      scoreB: null,
      places: 11 - 2 * i,
    }));
    const drawn = areaRows(withDifference(areas, rows), 'kecamatan');
    for (const r of drawn) {
      expect(r.step, r.name).toBe(stepOfPlaces(rows.find((d) => d.code === r.code)?.places ?? null, 12));
      expect(r.unsure).toBe(false);
    }
  });
});
