import { destination, point } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { isPlaced } from '../../../src/response/places.ts';
import { BAND_LIMITS_KM, bandOf } from '../../../src/response/reach/bands.ts';
import { landsOf, mainLand, sameLand } from '../../../src/response/reach/lands.ts';
import { measureReach, type UnitReach } from '../../../src/response/reach/measure.ts';
import { SOUGHT, soughtPlaces } from '../../../src/response/reach/sought.ts';
import { bandCounts, beyondReach, parentReach, unitsWithout } from '../../../src/response/reach/summary.ts';
import { straight } from '../../../src/response/reach/ways.ts';
import { createRng } from '../../../src/risk/rng.ts';
import type { Located } from '../../../src/risk/spatial/spread.ts';
import { arcKm } from '../../../src/sea/frame.ts';
import { inputIn, internal, placesIn, reach } from './reach-facts.ts';

const named = (name: string, of: readonly UnitReach[] = reach): UnitReach => {
  const found = of.find((u) => u.name === name);
  if (!found) throw new Error(`no kelurahan ${name}`);
  return found;
};
const disc = (p: { lon: number; lat: number; radiusM: number }): Located => ({ ...p, precision_m: p.radiusM });

describe('a place counts for a distance', () => {
  const places = placesIn('internal');
  it('only where it is known to 5 km, works, and shelters nobody', () => {
    for (const kind of SOUGHT)
      for (const p of soughtPlaces(places, kind).placed) {
        expect(p.radiusM).toBeLessThanOrEqual(5000);
        expect(p.services).not.toContain('shelter');
        expect(p.status).not.toBe('inactive');
      }
    expect(soughtPlaces(places, 'health').placed.length).toBeGreaterThanOrEqual(4);
  });
  it('a loose one, a shelter and one without a point count for the city alone, with the reason', () => {
    const { placed, cityOnly } = soughtPlaces(places, 'repatriation');
    expect(cityOnly.find(({ place }) => place.id === 'PLC-161')?.reason).toBe('loose');
    expect(cityOnly.find(({ place }) => place.id === 'PLC-160')?.reason).toBe('hidden');
    expect(placed.map((p) => p.id)).not.toContain('PLC-161');
    expect(soughtPlaces(places, 'shelter').placed).toEqual([]);
    expect(soughtPlaces(places, 'police').cityOnly.map(({ place }) => place.id)).toContain('PLC-155');
  });
  it('a shelter is never measured to, even if a row came with its point', () => {
    const given = places.map((p) =>
      p.services.includes('shelter') ? { ...p, lon: 104.05, lat: 1.1, radiusM: 100 } : p,
    );
    expect(soughtPlaces(given, 'psychosocial').placed).toEqual(soughtPlaces(places, 'psychosocial').placed);
  });
  it('one that is no longer at work counts nowhere', () => {
    const closed = places.map((p) => (p.id === 'PLC-164' ? { ...p, status: 'inactive' as const } : p));
    const { placed, cityOnly } = soughtPlaces(closed, 'health');
    expect([...placed, ...cityOnly.map((c) => c.place)].map((p) => p.id)).not.toContain('PLC-164');
  });
});

describe('the expected distance over two discs', () => {
  /** A uniform draw from a disc, by Turf: an oracle that shares nothing with the rule of seven points. */
  const drawn = (at: Located, rng: ReturnType<typeof createRng>) => {
    const km = (at.precision_m / 1000) * Math.sqrt(rng.next());
    return destination(point([at.lon, at.lat]), km, rng.between(-180, 180)).geometry.coordinates as [number, number];
  };
  it('is the mean of 4,000 draws for every kelurahan and hospital, to 3 % or 60 m where the discs do not overlap', () => {
    const rng = createRng(1, 7);
    let compared = 0;
    for (const unit of internal.units.filter((_, i) => i % 8 === 0))
      for (const place of internal.places.filter((p) => p.services.includes('health')).filter(isPlaced)) {
        const [km, n] = [straight(unit, disc(place)).km, 4000];
        if (straight(unit, disc(place)).lowKm === 0) continue;
        let sum = 0;
        for (let i = 0; i < n; i++) sum += arcKm(...drawn(unit, rng), ...drawn(disc(place), rng));
        expect(Math.abs(km - sum / n)).toBeLessThan(Math.max(0.06, 0.03 * km));
        compared++;
      }
    expect(compared).toBeGreaterThan(20);
  });
  it('is off by no more than 0.35 km where they do overlap', () => {
    const rng = createRng(2, 7);
    const overlapping = internal.units.flatMap((unit) =>
      internal.places.filter(isPlaced).flatMap((p) => (straight(unit, disc(p)).lowKm === 0 ? [{ unit, p }] : [])),
    );
    expect(overlapping.length).toBeGreaterThan(50);
    for (const { unit, p } of overlapping.filter((_, i) => i % 9 === 0)) {
      let sum = 0;
      for (let i = 0; i < 4000; i++) sum += arcKm(...drawn(unit, rng), ...drawn(disc(p), rng));
      expect(Math.abs(straight(unit, disc(p)).km - sum / 4000)).toBeLessThan(0.35);
    }
  });
  it('is the same both ways, lies within its bounds, and grows with no disc to the plain distance', () => {
    for (const unit of internal.units)
      for (const place of internal.places.filter(isPlaced)) {
        const there = straight(unit, disc(place));
        expect(there.km).toBeCloseTo(straight(disc(place), unit).km, 9);
        expect(there.km).toBeGreaterThanOrEqual(there.lowKm);
        expect(there.km).toBeLessThanOrEqual(there.highKm);
        const [a, b] = [
          { ...unit, precision_m: 0 },
          { ...disc(place), precision_m: 0 },
        ];
        expect(straight(a, b).km).toBeCloseTo(arcKm(a.lon, a.lat, b.lon, b.lat), 12);
      }
  });
});

describe('islands', () => {
  const lands = landsOf(internal.coast, internal.links);
  const at = (name: string) => lands.footing(named(name));
  it('joined by the Barelang bridges are one land; without the bridges in the pack they are not', () => {
    const apart = landsOf(internal.coast, []);
    expect(sameLand(at('Sembulang'), at('Tembesi'))).toBeGreaterThan(0.9);
    expect(sameLand(apart.footing(named('Sembulang')), apart.footing(named('Tembesi')))).toBe(0);
  });
  it('without a bridge are reached over water, and Belakang Padang is not Batam', () => {
    expect(mainLand(at('Sekanak Raya'))).not.toBe(mainLand(at('Tiban Indah')));
    for (const name of ['Pemping', 'Kasu', 'Pulau Terung', 'Pulau Abang', 'Temoyong'])
      expect(named(name).nearest.health?.by).toBe('sea');
    expect(named('Tiban Indah').nearest.health?.by).toBe('land');
  });
  it('footings sum to one', () => {
    for (const unit of internal.units)
      expect([...lands.footing(unit).values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });
});

describe('the nearest place', () => {
  it('is never nearer than the straight line, has sea miles only over water, and lies within its interval', () => {
    for (const unit of reach)
      for (const kind of SOUGHT) {
        const found = unit.nearest[kind];
        const place = internal.places.find((p) => p.id === found?.placeId);
        if (!found || !place || !isPlaced(place)) continue;
        expect(found.km).toBeGreaterThanOrEqual(straight(unit, disc(place)).km - 1e-6);
        expect(found.seaNm === null).toBe(found.by === 'land');
        expect(found.lowKm).toBeLessThanOrEqual(found.km);
        expect(found.highKm).toBeGreaterThanOrEqual(found.km);
        expect(found.anyLowKm).toBeLessThanOrEqual(found.lowKm);
        expect(found.anyHighKm).toBeLessThanOrEqual(found.highKm);
      }
  });
  const hospital = internal.places.find((p) => p.id === 'PLC-164');
  const more = hospital && { ...hospital, id: 'NEW', lon: 104.2063, lat: 0.8283, radiusM: 500 };
  // The rows turned round as well: one run answers for both.
  const after = measureReach({ ...internal, places: [...(more ? [more] : []), ...internal.places.toReversed()] });
  it('is no farther once there is one more place, on land or over water', () => {
    for (const unit of after)
      expect(unit.nearest.health?.km).toBeLessThanOrEqual((named(unit.name).nearest.health?.km ?? 0) + 1e-9);
    expect(named('Sembulang', after).nearest.health?.placeId).toBe('NEW');
    expect(
      after.filter((u) => u.nearest.health?.placeId === 'NEW' && u.nearest.health.by === 'sea').length,
    ).toBeGreaterThan(0);
  });
  it('depends neither on the order of the rows nor on places of other kinds', () => {
    const kinds = SOUGHT.filter((kind) => !more?.services.includes(kind as 'health'));
    expect(kinds).toContain('police');
    for (const kind of kinds)
      for (const unit of after) expect(unit.nearest[kind]).toEqual(named(unit.name).nearest[kind]);
  });
  it('is measured to the same places in public, where shelters are withheld and other help is not', () => {
    for (const kind of SOUGHT) {
      const ids = (profile: 'internal' | 'public') =>
        soughtPlaces(placesIn(profile), kind).placed.map(({ id, lon, lat, radiusM }) => [id, lon, lat, radiusM]);
      expect(ids('public')).toEqual(ids('internal'));
    }
    expect(inputIn('public').units).toEqual(internal.units);
    expect(inputIn('public').links).toEqual(internal.links);
  });
});

describe('the bands', () => {
  it('hold every kelurahan once, and none where nothing can be measured to', () => {
    for (const kind of SOUGHT) {
      const counted = bandCounts(reach, kind).reduce((sum, b) => sum + b.units, 0);
      expect(counted + unitsWithout(reach, kind).length).toBe(64);
    }
    expect(unitsWithout(reach, 'hotline')).toHaveLength(64);
  });
  it('end where they say: 5, 15 and 30 km still belong to the nearer band', () => {
    expect(BAND_LIMITS_KM.map((km) => bandOf(km))).toEqual([0, 1, 2]);
    expect([5.001, 15.001, 30.001].map(bandOf)).toEqual([1, 2, 3]);
  });
  it('leave Pulau Abang and Galang Baru beyond the reach of every hospital, the farthest first', () => {
    const names = beyondReach(reach, 'health').map((u) => u.name);
    expect(names[0]).toBe('Pulau Abang');
    expect(names).toContain('Galang Baru');
  });
  it('a kecamatan lies between the nearest and the farthest of its kelurahan', () => {
    const parents = [...parentReach(reach, 'health').values()];
    expect(parents).toHaveLength(12);
    for (const { km, nearestKm, farthestKm } of parents) {
      expect(km).toBeGreaterThanOrEqual(nearestKm - 1e-9);
      expect(km).toBeLessThanOrEqual(farthestKm + 1e-9);
    }
    expect(parents.reduce((sum, p) => sum + p.units, 0)).toBe(64);
  });
});
