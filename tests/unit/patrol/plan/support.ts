/** Requests drawn at random, and laws held by means that share no code with the engine. */
import * as turf from '@turf/turf';
import { expect } from 'vitest';
import type { RegionPack } from '../../../../src/domain/pack.ts';
import { type LonLat, lonLat } from '../../../../src/domain/units.ts';
import { type Plan, type PlanRequest, planPatrol, readRequest } from '../../../../src/patrol/plan/index.ts';
import { patrolGrid, patrolWaters, trackFault } from '../../../../src/patrol/waters/index.ts';
import { createRng, type Rng } from '../../../../src/risk/rng.ts';
import { batam } from '../strait.ts';
import { slackMetres } from '../waters/turf.ts';

export const BASES = [
  [103.91, 1.135],
  [104.148, 1.052],
] as const;

export type RawVessel = Record<string, unknown>;
export type RawRequest = Record<string, unknown> & { vessels: RawVessel[] };

export const twoBoats = (change: Record<string, unknown> = {}): RawRequest => ({
  date: '2026-11-28',
  start: '18:00',
  end: '06:00',
  direction: 'outbound',
  budgetSeconds: 60,
  vessels: BASES.map((base) => ({ base, speedKn: 25, hours: 8, detectionNm: 2, fuelLph: 120 })),
  ...change,
});

export function requestOf(raw: unknown): PlanRequest {
  const { value, errors } = readRequest(raw);
  if (!value) throw new Error(JSON.stringify(errors));
  return value;
}

export async function planOf(raw: unknown, iterations = 10, pack: RegionPack = batam): Promise<Plan> {
  const { value, errors } = await planPatrol(pack, requestOf(raw), { seed: 7, iterations });
  if (!value) throw new Error(JSON.stringify(errors));
  return value;
}

const bases = batam.places.filter(({ kind }) => kind === 'patrol_base');
const pick = <T>(rng: Rng, list: readonly T[]): T => list[rng.below(list.length)] as T;
const two = (n: number): string => String(n).padStart(2, '0');

/** One to three boats of any base of the register or of open water, any night of up to 16 hours, any sea. */
export function drawnRequest(seed: number): RawRequest {
  const rng = createRng(seed, 4);
  const start = rng.below(24);
  const end = (start + 3 + rng.below(13)) % 24;
  return {
    date: `2026-${two(1 + rng.below(12))}-${two(1 + rng.below(28))}`,
    start: `${two(start)}:${pick(rng, ['00', '30', '45'])}`,
    end: `${two(end)}:00`,
    direction: pick(rng, ['outbound', 'inbound', 'both']),
    budgetSeconds: 60,
    sea: { speedLossPct: rng.below(40) },
    weights: rng.next() < 0.3 ? [{ lon: 104.1, lat: 1.15, radiusNm: 3, factor: 5 }] : [],
    vessels: Array.from({ length: 1 + rng.below(3) }, () => ({
      base: rng.next() < 0.8 ? pick(rng, bases).id : pick(rng, BASES),
      speedKn: rng.between(12, 45),
      hours: rng.between(3, 14),
      detectionNm: rng.between(0.5, 5),
      ...(rng.next() < 0.5 && { fuelLph: rng.between(30, 300) }),
    })),
  };
}

const waters = patrolWaters(batam, patrolGrid(batam, 7)).value;
const land = turf.flatten(batam.geometry.coast).features.map((shape) => ({ shape, box: turf.bbox(shape) }));

/** Metres to the nearest shore or islet by Turf, no farther than 2 km; negative on land. */
function shoreMetres(at: LonLat): number {
  let least = 2000;
  for (const { shape, box } of land) {
    const [w = 0, s = 0, e = 0, n = 0] = box;
    if (Math.max(w - at[0], 0, at[0] - e, s - at[1], at[1] - n) > 0.02) continue;
    const metres = turf.pointToPolygonDistance([...at], shape, { units: 'meters' });
    // Inside a reservoir is inside a shape too: no track has business there.
    least = Math.min(least, metres);
  }
  return least;
}

/** Points every 500 m along a track, its corners among them. */
function* along(track: readonly LonLat[]): Generator<LonLat> {
  for (let i = 1; i < track.length; i++) {
    const [a, b] = [track[i - 1] as LonLat, track[i] as LonLat];
    const steps = Math.max(1, Math.ceil(turf.distance([...a], [...b], { units: 'meters' }) / 500));
    for (let k = 0; k <= steps; k++) {
      const t = k / steps;
      yield lonLat(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]));
    }
  }
}

/** Hours of HH:MM after `from`, counted over midnight. */
const after = (from: string, to: string): number => {
  const [a, b] = [from, to].map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) as [number, number];
  return ((b - a + 1440) % 1440) / 60;
};

/** Everything that must hold of any plan. */
export function expectSound(raw: RawRequest, plan: Plan): void {
  const { window, vessels, speedLossPct } = requestOf(raw);
  const night = window.endHour - window.startHour;
  expect(plan.value).toBeGreaterThan(0);
  expect(plan.value).toBeLessThanOrEqual(plan.bound);
  expect(plan.bound).toBeLessThanOrEqual(1);
  expect(plan.gap).toBeCloseTo((plan.bound - plan.value) / plan.bound, 12);
  expect(plan.vessels).toHaveLength(vessels.length);
  plan.vessels.forEach((vessel, v) => {
    const asked = vessels[v]!;
    const knots = asked.speedKn * (1 - speedLossPct / 100);
    expect(vessel.hours).toBeLessThanOrEqual(Math.min(asked.hours, night) + 1e-9);
    // Home in the window, a minute for rounding at either end.
    expect(after(raw.start as string, vessel.depart) + vessel.hours).toBeLessThanOrEqual(night + 1 / 60);
    const watched = vessel.sectors.reduce((sum, { arrive, leave }) => sum + after(arrive, leave), 0);
    expect(vessel.sectors.length).toBeGreaterThan(0);
    expect(watched + (vessel.distanceNm + 2 * vessel.gapNm) / knots).toBeCloseTo(vessel.hours, 0.7);
    if (asked.fuelLph === null) expect(vessel.fuelL).toBeNull();
    else expect(vessel.fuelL).toBeCloseTo(vessel.hours * asked.fuelLph * 1.2, 6);
    const track = vessel.track.coordinates.map(([lon = 0, lat = 0]) => lonLat(lon, lat));
    expect(track.length).toBeGreaterThanOrEqual(3);
    expect(track.at(-1)).toEqual(track[0]);
    expect(turf.length(turf.lineString(vessel.track.coordinates), { units: 'kilometers' }) / 1.852).toBeCloseTo(
      vessel.distanceNm,
      6,
    );
    expect(trackFault(waters!, track)).toBeNull();
    for (const at of along(track)) {
      // The flat frame of the engine is right to 0.04 %: half a metre in 500, a metre in a mile.
      expect(shoreMetres(at)).toBeGreaterThan(499);
      expect(slackMetres(at)).toBeGreaterThan(-1);
    }
  });
}
