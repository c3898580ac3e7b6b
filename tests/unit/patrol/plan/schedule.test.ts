import { beforeAll, describe, expect, it } from 'vitest';
import { lonLat } from '../../../../src/domain/units.ts';
import { type SolvedPlan, solvePlan, weekOf } from '../../../../src/patrol/plan/index.ts';
import { mixtureOf, sectorChances } from '../../../../src/patrol/plan/mixture.ts';
import { trackFault } from '../../../../src/patrol/waters/index.ts';
import { batam } from '../strait.ts';
import { requestOf, twoBoats } from './support.ts';

const request = requestOf(twoBoats());
let found: SolvedPlan;
beforeAll(async () => {
  const { value } = await solvePlan(batam, request, { seed: 7, iterations: 150 });
  if (!value) throw new Error('no plan');
  found = value;
});

describe('a mixture of plans', () => {
  const plan = (...sectors: number[]) => ({ tours: [sectors.map((sector) => ({ sector, hours: 1 }))] });

  it('spreads watches as evenly as the plans allow', () => {
    const plans = [plan(1, 2), plan(1, 3), plan(2, 3)];
    const mixture = mixtureOf(plans);
    expect(mixture.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    for (const [, p] of sectorChances(plans, mixture)) expect(p).toBeCloseTo(2 / 3, 1);
  });

  it('leaves out a plan that only adds to what can be counted on', () => {
    const plans = [plan(1), plan(2), plan(1, 2)];
    expect(mixtureOf(plans)[2]).toBe(0);
  });

  it('of one plan is that plan', () => {
    expect([...mixtureOf([plan(4)])].map((p) => Math.round(p * 1e9) / 1e9)).toEqual([1]);
  });
});

describe('a week drawn from near-optimal plans', () => {
  it('watches no sector every night, and shows every cell that matters to some night', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { nights, neverSeen } = weekOf(found.solved, request.window, { seed });
      expect(nights).toHaveLength(7);
      const sets = nights.map(
        ({ vessels }) => new Set(vessels.flatMap(({ sectors }) => sectors.map(({ cell }) => cell))),
      );
      const always = [...sets[0]!].filter((cell) => sets.every((set) => set.has(cell)));
      expect(always).toEqual([]);
      expect(neverSeen).toEqual([]);
    }
  });

  it('takes only plans within a tenth of the best, and says what that costs', () => {
    const week = weekOf(found.solved, request.window, { seed: 1 });
    expect(week.within).toBe(0.1);
    for (const { value } of week.nights) {
      expect(value).toBeGreaterThanOrEqual(week.bestValue * 0.9);
      expect(value).toBeLessThanOrEqual(week.bestValue);
    }
    expect(week.meanValue).toBeCloseTo(week.nights.reduce((sum, { value }) => sum + value, 0) / 7, 12);
    expect(week.price).toBeCloseTo(1 - week.expectedValue / week.bestValue, 12);
    expect(week.price).toBeGreaterThan(0);
    expect(week.price).toBeLessThanOrEqual(0.1);
    // The best plan alone watches its sectors with certainty; the mixture, none with more than one half.
    expect(Math.max(...week.sectorProbability.map(({ p }) => p))).toBeLessThanOrEqual(0.5 + 1e-9);
  });

  it('keeps every boat in its window and on patrol water, whatever the hour drawn', () => {
    const { waters } = found.solved.fleet.world;
    const minutes = (text: string): number => ((Number(text.slice(0, 2)) + 6) % 24) * 60 + Number(text.slice(3));
    for (const { vessels } of weekOf(found.solved, request.window, { seed: 5 }).nights)
      for (const { depart, home, hours, track } of vessels) {
        expect(hours).toBeLessThanOrEqual(8 + 1e-9);
        expect(minutes(depart)).toBeLessThan(minutes(home));
        expect(minutes(home) - minutes(depart)).toBeCloseTo(hours * 60, -0.5);
        expect(
          trackFault(
            waters,
            track.coordinates.map(([lon = 0, lat = 0]) => lonLat(lon, lat)),
          ),
        ).toBeNull();
      }
  });

  it('is the same for a seed, another without one, and tells no seed', () => {
    const text = (seed?: number): string =>
      JSON.stringify(weekOf(found.solved, request.window, seed === undefined ? {} : { seed }));
    expect(text(3)).toBe(text(3));
    expect(text()).not.toBe(text());
    expect(text(3)).not.toContain('seed');
  });

  it('goes on over the end of a month', () => {
    const { nights } = weekOf(found.solved, request.window, { seed: 1 });
    expect(nights.map(({ date }) => date).slice(1, 4)).toEqual(['2026-11-29', '2026-11-30', '2026-12-01']);
  });
});
