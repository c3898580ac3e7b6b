import { readFileSync } from 'node:fs';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { INTERVENTION_KINDS, type Intervention, type InterventionKind } from '../../../../src/domain/intervention.ts';
import { featuresIn } from '../../../../src/map/topology.ts';
import { readInterventions } from '../../../../src/response/whatif/check.ts';
import { type Ground, groundFault } from '../../../../src/response/whatif/ground.ts';
import { type Clicked, placeOf, STANDS_AT, withPlaced } from '../../../../src/response/whatif/placing.ts';
import { areaCode, batam, intervention } from './list.ts';

/** Nagoya, on land of Lubuk Baja. */
const LAND = [104.0123, 1.1453] as const;
/** The traffic lanes. */
const SEA = [103.95, 1.22] as const;
const nagoya: Clicked = { at: LAND, port: null, kecamatan: '21.71.06', kelurahan: null };
const at = (kind: InterventionKind, more: Partial<Clicked> = {}) => placeOf(kind, { ...nagoya, ...more }, batam);

describe('a click on the map', () => {
  it('places a training at a port, and nowhere else', () => {
    expect(at('training_port', { port: 'PLC-001' })).toEqual({ in: 'place', id: 'PLC-001' });
    expect(at('training_port')).toBe('needsPort');
  });

  it('places a campaign in the kelurahan under it, else in the kecamatan', () => {
    const kelurahan = areaCode('Sambau');
    expect(at('campaign', { kelurahan })).toEqual({ in: 'area', code: kelurahan });
    expect(at('campaign')).toEqual({ in: 'area', code: '21.71.06' });
    expect(at('campaign', { kecamatan: null })).toBe('needsArea');
    expect(at('assisted_village')).toBe('needsKelurahan');
  });

  it('never gives shelter beds a point', () => {
    for (const clicked of [nagoya, { ...nagoya, kelurahan: areaCode('Sambau') }, { ...nagoya, kecamatan: null }]) {
      const place = placeOf('shelter_beds', clicked, batam);
      expect(typeof place === 'string' ? place : place.in).toMatch(/^(area|needsArea)$/);
    }
    expect(STANDS_AT.shelter_beds).not.toContain('point');
  });

  it('places legal aid and a base at the point, on land of the region only', () => {
    for (const kind of ['legal_aid', 'patrol_base'] as const) {
      expect(at(kind)).toEqual({ in: 'point', lon: LAND[0], lat: LAND[1] });
      expect(at(kind, { at: SEA })).toBe('water');
      expect(at(kind, { at: [103.82, 1.35] })).toBe('foreignLand');
      expect(at(kind, { at: [95, 5] })).toBe('outside');
    }
  });

  it('asks for nothing the engine would refuse', () => {
    const clicked: Clicked = { at: LAND, port: 'PLC-001', kecamatan: '21.71.06', kelurahan: areaCode('Sambau') };
    const list = INTERVENTION_KINDS.reduce<readonly Intervention[]>((all, kind, i) => {
      const place = placeOf(kind, clicked, batam);
      const next = typeof place === 'string' ? place : withPlaced(all, kind, place, `0000000${i}`);
      if (typeof next === 'string') throw new Error(`${kind}: ${next}`);
      return next;
    }, []);
    expect(list).toHaveLength(6);
    expect(readInterventions(batam, list).errors).toEqual([]);
    expect(list.every(({ cost, on }) => cost === null && on)).toBe(true);
  });

  it('refuses the forty-first', () => {
    const forty = Array.from({ length: 40 }, (_, i) => intervention(String(i), 'campaign', '21.71.06'));
    const where = { in: 'area', code: '21.71.06' } as const;
    expect(withPlaced(forty, 'campaign', where, 'x')).toBe('tooMany');
    expect(withPlaced(forty.slice(1), 'campaign', where, 'x')).toHaveLength(40);
  });
});

describe('the land of the page', () => {
  it('says the same of a point as the tables do, but near the coast', () => {
    const strait = JSON.parse(readFileSync('public/regions/batam/basemap/strait.topojson', 'utf8'));
    const land = [...featuresIn(strait, 'land'), ...featuresIn(strait, 'reservoir')];
    const page: Ground = {
      geometry: {
        coast: {
          features: land.map((f) => ({
            type: 'Feature',
            geometry: f.geometry as Polygon,
            properties: { role: String(f.properties?.role) },
          })),
        },
      },
      islands: batam.islands,
      settings: batam.settings,
    };
    const points = Array.from({ length: 60 }, (_, i) => [103.85 + 0.04 * (i % 10), 0.85 + 0.07 * Math.floor(i / 10)]);
    const differ = points.filter(([lon = 0, lat = 0]) => groundFault(page, lon, lat) !== groundFault(batam, lon, lat));
    expect(differ.length).toBeLessThanOrEqual(2);
    expect(new Set(points.map(([lon = 0, lat = 0]) => groundFault(page, lon, lat))).size).toBeGreaterThan(1);
  });
});
