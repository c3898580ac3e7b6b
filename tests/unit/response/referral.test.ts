import { describe, expect, test } from 'vitest';
import type { HelpPlace } from '../../../src/response/places.ts';
import { expectedKm, referencesOf } from '../../../src/response/referral/from.ts';
import {
  contactPlaces,
  FARTHEST_KM,
  MOST_NEAR,
  namedOffers,
  type Origin,
  referralFrom,
  startOf,
} from '../../../src/response/referral/index.ts';
import { STEP_IDS } from '../../../src/response/referral/steps.ts';
import { arcKm } from '../../../src/sea/frame.ts';
import { AT_SEA, inputOf, NONGSA, referralOf } from '../report/referral-cards.ts';
import { PROFILES } from '../state/published.ts';

const area = (code: string): Origin => ({ in: 'area', code });
const ENTIKONG: Origin = { in: 'point', at: [110.35, 0.987] };
const SHELTERS = 9;

describe.each(PROFILES)('a referral in the %s profile', (profile) => {
  const kecamatan = inputOf(profile).areas.features.filter((f) => f.properties.level === 'kecamatan');
  const everywhere = [...kecamatan.map((f) => area(f.properties.code)), AT_SEA].map((o) => referralOf(o, profile));

  test('has the six services of Permen PPPA 8/2021 in their order, from each kecamatan and from the sea', () => {
    expect(kecamatan).toHaveLength(12);
    for (const { steps } of everywhere) {
      expect(steps.map((s) => s.id)).toEqual([...STEP_IDS]);
      for (const step of steps) expect(step.near.length + step.city.length, step.id).toBeGreaterThan(0);
    }
  });

  test('names the nearest first, and no more than it says', () => {
    for (const step of everywhere.flatMap((r) => r.steps)) {
      const km = step.near.flatMap((o) => (o.km === null ? [] : [o.km]));
      expect(km).toEqual(km.toSorted((a, b) => a - b));
      expect(Math.max(...km, 0)).toBeLessThanOrEqual(FARTHEST_KM);
      if (step.id !== 'identification') expect(step.near.length).toBeLessThanOrEqual(MOST_NEAR);
    }
  });

  test('a place that gives shelter has neither point nor distance nor area nor quarter, whatever the files hold', () => {
    for (const referral of everywhere) {
      const shelters = namedOffers(referral).filter(({ offer }) => offer.place.services.includes('shelter'));
      expect(shelters).toHaveLength(SHELTERS);
      for (const { offer } of shelters) {
        expect(offer).toMatchObject({ km: null, where: 'withheld' });
        expect(offer.place).toMatchObject({ lon: null, lat: null, radiusM: null, kelurahan: null, kecamatan: null });
        expect(`${offer.place.name_id} ${offer.place.name_en}`).not.toMatch(/\(|Senggarang/);
      }
    }
    for (const place of contactPlaces(inputOf(profile).places))
      if (place.services.includes('shelter')) expect(place).toMatchObject({ lon: null, kecamatan: null });
  });

  test('a service known to no better than 5 km counts for the city, without a distance', () => {
    const head = namedOffers(referralOf(NONGSA, profile)).find(({ offer }) => offer.place.id === 'PLC-161')?.offer;
    expect(head).toMatchObject({ km: null, where: 'loose' });
    for (const { offer } of everywhere.flatMap((r) => namedOffers(r)))
      expect(offer.km === null).toBe(offer.where !== 'placed');
  });

  test('nobody is sent to a hospital for a lawyer', () => {
    for (const { steps } of everywhere) {
      const legal = steps.find((s) => s.id === 'legal');
      const names = [...(legal?.near ?? []), ...(legal?.city ?? [])].map((o) => o.place.name_id);
      expect(names).toContain('Yayasan Embun Pelangi');
      expect(names.filter((name) => /^RS/.test(name))).toEqual([]);
    }
  });

  test('names each service once, with all its steps', () => {
    for (const referral of everywhere) {
      const named = namedOffers(referral);
      expect(new Set(named.map(({ offer }) => offer.place.id)).size).toBe(named.length);
      const embun = named.find(({ offer }) => offer.place.id === 'PLC-170');
      expect(embun?.steps).toEqual([3, 4, 6]);
    }
  });

  test('a service that is no more is not offered', () => {
    const { places } = inputOf(profile);
    const closed = places.map((p): HelpPlace => (p.id === 'PLC-170' ? { ...p, status: 'inactive' } : p));
    const ids = namedOffers(referralOf(NONGSA, profile, closed)).map(({ offer }) => offer.place.id);
    expect(ids).not.toContain('PLC-170');
  });

  test('from another island of the country no service of the city is offered, the post at its border is', () => {
    const far = referralOf(ENTIKONG, profile);
    expect(far.outside).toBe(true);
    expect(namedOffers(far).map(({ offer }) => offer.place.name_id)).toEqual(['PLBN Entikong']);
  });

  test('an area that is not in the data gives none', () => {
    expect(referralFrom(area('21.71.99'), inputOf(profile))).toBeNull();
    expect(startOf(area('21.71.99'), inputOf(profile).areas)).toBeNull();
  });
});

test('a post known only by its kecamatan leads where that is the origin’s own', () => {
  const first = (origin: Origin) => referralOf(origin).steps[0]?.near[0]?.place.name_id;
  expect(first(area('21.71.08'))).toBe('Polsek Galang');
  expect(first(area('21.71.08.1001'))).toBe('Polsek Galang');
  expect(first(NONGSA)).not.toBe('Polsek Galang');
});

test('who writes the visum et repertum is marked where the files say so, and the public ones do not', () => {
  const marked = (profile: 'internal' | 'public') =>
    namedOffers(referralOf(NONGSA, profile)).flatMap(({ offer }) => (offer.visum ? [offer.place.name_id] : []));
  expect(marked('public')).toEqual([]);
  expect(marked('internal')).toEqual(['RS Bhayangkara Polda Kepri', 'RS Awal Bros Batam', 'RS Santa Elisabeth Batam']);
});

test('a point tells how far the nearest kelurahan is, an area does not', () => {
  const { near } = referralOf(AT_SEA);
  expect(near?.name).toBe('Sambau');
  expect(near?.km).toBeGreaterThan(8);
  expect(near?.km).toBeLessThan(9);
  expect(referralOf(NONGSA).near).toBeNull();
});

describe('the expected distance', () => {
  const at = [104.05, 1.1] as const;
  const place = { lon: 104.1, lat: 1.1, radiusM: 0 };
  const exact = arcKm(at[0], at[1], place.lon, place.lat);

  test('to an exact place is the great circle; to a loose one it is longer, and never nothing', () => {
    expect(expectedKm([at], place)).toBeCloseTo(exact, 9);
    expect(expectedKm([at], { ...place, radiusM: 4000 })).toBeGreaterThan(exact);
    // The mean distance from the middle of a disc to its points is two thirds of its radius.
    const middle = expectedKm([at], { lon: at[0], lat: at[1], radiusM: 3000 });
    expect(middle).toBeGreaterThan(1.7);
    expect(middle).toBeLessThan(2.1);
  });

  test('of a kecamatan is the mean over its kelurahan', () => {
    const { areas } = inputOf('public');
    const within = referencesOf(NONGSA, areas);
    expect(within).toHaveLength(4);
    const mean = within.reduce((sum, from) => sum + expectedKm([from], place), 0) / within.length;
    expect(expectedKm(within, place)).toBeCloseTo(mean, 9);
  });
});
