import { circle, pointOnFeature } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '../../../src/risk/index.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import type { SpatialContext } from '../../../src/risk/spatial/context.ts';
import { planeGeometer, turfGeometer } from '../../../src/risk/spatial/geometer.ts';
import { quadrature, scattered } from '../../../src/risk/spatial/spread.ts';
import type { SpatialUnit } from '../../../src/risk/spatial/units.ts';
import { batam } from './batam.ts';

const kecamatan = prepare(batam, 'kecamatan').value;
const kelurahan = prepare(batam, 'kelurahan').value;
if (!kecamatan || !kelurahan) throw new Error('the model is unsound');

/** Flat arrays and great circles differ by less than this share, or by 5 m. */
const TOLERANCE = 0.0005;

describe('flat arrays equal Turf', () => {
  it.each([
    ['kecamatan', kecamatan],
    ['kelurahan', kelurahan],
  ] as const)('distances from every place near Batam to every %s', (_, { units }) => {
    const [turf, plane] = [turfGeometer(units), planeGeometer(units)];
    const places = batam.places
      .filter((p) => p.lon > 103.3 && p.lon < 104.9 && p.lat > 0.3 && p.lat < 1.75)
      .filter((_, i) => i % 4 === 0);
    expect(places.length).toBeGreaterThan(25);
    for (const [u] of units.entries())
      for (const { lon, lat } of places) {
        const [a, b] = [turf.toUnit_km(u, lon, lat), plane.toUnit_km(u, lon, lat)];
        expect(Math.abs(a - b)).toBeLessThan(Math.max(0.005, TOLERANCE * a));
      }
  });
  it.each(['LANDINGS', 'ROUTES', 'TERMINAL', 'AIRPORT', 'SERVICE', 'POLICE'])('the indicator %s', (code) => {
    for (const prepared of [kecamatan, kelurahan]) {
      const column = prepared.columns.find((c) => c.indicator.code === code);
      if (column?.indicator.input.kind !== 'computed') throw new Error('not computed');
      const flat = OPERATORS.get(column.indicator.input.operator)?.compute(
        { ...prepared.context, geometer: planeGeometer(prepared.units) },
        column.indicator.input.parameters,
      );
      for (const [u, v] of column.values.entries())
        expect(Math.abs((flat?.[u] ?? Number.NaN) - v)).toBeLessThan(Math.max(0.005, 0.001 * v));
    }
  });
});

describe('the error disc', () => {
  it('means over the seven points equal means over the disc up to the fifth degree', () => {
    const points = quadrature({ lon: 104, lat: 1, precision_m: 2000 });
    const x = (p: { lon: number }) => (p.lon - 104) / (2000 / (111195.08 * Math.cos((Math.PI / 180) * 1)));
    const y = (p: { lat: number }) => (p.lat - 1) / (2000 / 111195.08);
    const mean = (f: (x: number, y: number) => number) => points.reduce((sum, p) => sum + p.weight * f(x(p), y(p)), 0);
    // Exact moments of the unit disc: E[x²] = 1/4, E[x⁴] = 1/8, E[x²y²] = 1/24, odd ones 0.
    expect(mean(() => 1)).toBeCloseTo(1, 12);
    expect(mean((u) => u * u)).toBeCloseTo(1 / 4, 4);
    expect(mean((u) => u ** 4)).toBeCloseTo(1 / 8, 4);
    expect(mean((u, v) => u * u * v * v)).toBeCloseTo(1 / 24, 4);
    expect(mean((u, v) => u ** 3 * v * v)).toBeCloseTo(0, 9);
  });
  it('a replicate moves a place within its disc, alike wherever it is used', () => {
    const place = { lon: 104.1, lat: 1.19, precision_m: 1500 };
    const [a] = scattered(5)(place);
    expect(scattered(5)({ ...place })).toEqual([a]);
    expect(scattered(6)(place)).not.toEqual([a]);
    expect(Math.hypot((a?.lon ?? 0) - place.lon, (a?.lat ?? 0) - place.lat) * 111.2).toBeLessThan(1.51);
  });
});

/** One square unit about 2 km wide, and places put about it. */
const square: SpatialUnit = {
  code: 'x',
  name: 'X',
  parent: null,
  shape: {
    kind: 'polygon',
    approximate: true,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [104, 1],
          [104.018, 1],
          [104.018, 1.018],
          [104, 1.018],
          [104, 1],
        ],
      ],
    },
  },
  references: [{ lon: 104.009, lat: 1.009, precision_m: 0 }],
};
const disc: SpatialUnit = {
  ...square,
  code: 'y',
  shape: { kind: 'disc', lon: 104.009, lat: 1.009, radius_m: 1000, count_m: 1000, precision_m: 500 },
};
const [template] = batam.places.filter((p) => p.kind === 'informal_landing');
function around(
  at: readonly { lon: number; lat: number; precision?: number }[],
  kind = 'informal_landing',
  attributes: Record<string, unknown> = {},
): SpatialContext {
  if (!template || !kecamatan) throw new Error('no landing');
  const places = at.map(({ lon, lat, precision = 0 }, i) => ({
    ...template,
    id: `P${i}`,
    kind: kind as typeof template.kind,
    status: 'active' as const,
    attributes,
    lon: lon as typeof template.lon,
    lat: lat as typeof template.lat,
    location_precision_m: precision as typeof template.location_precision_m,
  }));
  return {
    ...kecamatan.context,
    tables: { ...batam, places },
    units: [square, disc],
    geometer: turfGeometer([square, disc]),
  };
}
const compute = (operator: string, context: SpatialContext, parameters: Record<string, unknown>) => [
  ...(OPERATORS.get(operator)?.compute(context, parameters) ?? []),
];
const density = (context: SpatialContext) =>
  compute('placeDensity', context, { kinds: ['informal_landing'], withoutRoles: ['interception'], bandwidth_km: 3 });

describe('density', () => {
  it('a place inside counts 1, one at a bandwidth from the border exp(−1/2), one far away nothing', () => {
    expect(density(around([{ lon: 104.01, lat: 1.01 }]))).toEqual([1, 1]);
    const [polygon] = density(around([{ lon: 104.018 + 3 / 111.195 / Math.cos(Math.PI / 180), lat: 1.009 }]));
    expect(polygon).toBeCloseTo(Math.exp(-0.5), 3);
    expect(density(around([{ lon: 104.4, lat: 1.01 }]))).toEqual([0, 0]);
    expect(density(around([]))).toEqual([0, 0]);
  });
  it('an uncertain place inside counts less than a certain one, and interceptions not at all', () => {
    const [sure, loose] = [
      density(around([{ lon: 104.009, lat: 1.009 }]))[0] ?? 0,
      density(around([{ lon: 104.009, lat: 1.009, precision: 4000 }]))[0] ?? 0,
    ];
    expect(loose).toBeLessThan(sure);
    expect(loose).toBeGreaterThan(0.7);
    expect(
      density(around([{ lon: 104.009, lat: 1.009 }], 'informal_landing', { role: 'interception and capsizing' })),
    ).toEqual([0, 0]);
    expect(density(around([{ lon: 104.009, lat: 1.009 }], 'informal_landing', { role: ['interception'] }))).toEqual([
      0, 0,
    ]);
  });
});

describe('expected distance to the nearest', () => {
  const nearest = (context: SpatialContext) =>
    compute('expectedDistanceToNearest', context, { kinds: ['service'], maxPrecision_m: 5000 });
  it('is the distance to the nearer of two, and two thirds of the radius from the middle of an error disc', () => {
    const [d] = nearest(
      around(
        [
          { lon: 104.009, lat: 1.109 },
          { lon: 104.009, lat: 1.509 },
        ],
        'service',
      ),
    );
    expect(d).toBeCloseTo(0.1 * 111.195, 2);
    const [middle] = nearest(around([{ lon: 104.009, lat: 1.009, precision: 3000 }], 'service'));
    expect(middle ?? 0).toBeGreaterThan(1.7);
    expect(middle ?? 0).toBeLessThan(2.1);
  });
  it('a place known to more than 5 km counts for the city only; without any place there is no value', () => {
    expect(nearest(around([{ lon: 104.009, lat: 1.009, precision: 8000 }], 'service'))).toEqual([
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('by sea', () => {
  it('no unit is nearer to Johor by sea than by air, and Nongsa is nearer than Galang', () => {
    const column = kecamatan.columns.find((c) => c.indicator.code === 'SEADIST')?.values ?? new Float64Array();
    const at = (name: string) => column[kecamatan.units.findIndex((u) => u.name === name)] ?? Number.NaN;
    expect(at('Nongsa')).toBeLessThan(at('Galang') / 2);
    const foreign = batam.places.filter((p) => p.kind === 'foreign_landing');
    const turf = turfGeometer(kecamatan.units);
    for (const [u] of kecamatan.units.entries()) {
      const straight = Math.min(...foreign.map((p) => turf.toUnit_km(u, p.lon, p.lat)));
      // The coastal water begins up to 2 km off the unit's shore.
      expect(column[u] ?? 0).toBeGreaterThan((straight - 2.5) / 1.852);
    }
  });
  it('the strait east of Sei Beduk is open: its way is under 27 nautical miles, not around Galang', () => {
    const u = kecamatan.units.findIndex((x) => x.name === 'Sei Beduk');
    expect(kecamatan.columns.find((c) => c.indicator.code === 'SEADIST')?.values[u]).toBeLessThan(27);
  });
});

describe('counts', () => {
  it('every inhabited island but the main one lies in one kecamatan', () => {
    const column = kecamatan.columns.find((c) => c.indicator.code === 'ISLANDS')?.values ?? new Float64Array();
    const named = batam.islands.filter((i) => i.populated && kecamatan.units.some((u) => u.name === i.kecamatan));
    expect(column.reduce((a, b) => a + b, 0)).toBe(named.length);
    expect(named.length).toBeGreaterThanOrEqual(78);
  });
  it('assisted villages are counted once however many reports name them', () => {
    const column = kecamatan.columns.find((c) => c.indicator.code === 'VILLAGES')?.values ?? new Float64Array();
    const at = (name: string) => column[kecamatan.units.findIndex((u) => u.name === name)];
    expect([at('Sagulung'), at('Bulang'), at('Sekupang'), at('Nongsa')]).toEqual([6, 3, 1, 0]);
  });
});

it('reference points lie in their unit, a unit without seats has a point on it, a disc its centre', () => {
  for (const { shape, references } of [...kecamatan.units, ...kelurahan.units]) {
    expect(references.length).toBeGreaterThan(0);
    if (shape?.kind === 'disc')
      expect(references).toEqual([{ lon: shape.lon, lat: shape.lat, precision_m: shape.precision_m }]);
  }
  const round = circle([104, 1], 2, { steps: 16 });
  expect(
    turfGeometer([{ ...square, shape: { kind: 'polygon', geometry: round.geometry, approximate: true } }]).toUnit_km(
      0,
      ...(pointOnFeature(round).geometry.coordinates as [number, number]),
    ),
  ).toBe(0);
});
