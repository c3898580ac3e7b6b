/** What stands behind a figure: register rows, the nearest features, the nearest services. */
import './page.ts';
import { describe, expect, test } from 'vitest';
import { labelPoint } from '../../../src/domain/label-point.ts';
import { lonLat } from '../../../src/domain/units.ts';
import { greatCircleKm } from '../../../src/sea/frame.ts';
import { behind } from '../../../src/state/behind.ts';
import { factsBehind } from '../../../src/state/facts.ts';
import { dimensionsOf, indicatorsOf, yearsSpan } from '../../../src/state/model.ts';
import { nearestServices } from '../../../src/state/services.ts';
import { featuresOfFile, PROFILES, published, waiting } from './published.ts';

const { model, facts, areas, layers } = published.internal;
const indicators = indicatorsOf(model);
const kecamatan = areas.features.filter((f) => f.properties.level === 'kecamatan');
const nongsa = labelPoint(
  kecamatan.find((f) => f.properties.name === 'Nongsa')?.geometry ?? { type: 'Point', coordinates: [] },
);

describe('the rows of the register behind a measured indicator', () => {
  const measured = indicators.filter((i) => i.input.kind === 'measured' && i.weight > 0);

  test('exist, with source and grade, for every kecamatan whose value is known', () => {
    expect(measured.length).toBeGreaterThan(1);
    const units = published.internal.scores.find((l) => l.level === 'kecamatan')?.units ?? [];
    expect(units).toHaveLength(12);
    for (const unit of units) {
      for (const indicator of measured) {
        const value = unit.indicators?.[indicator.code];
        if (value?.raw == null || value.imputed) continue;
        const rows = factsBehind(indicator, unit.code, facts);
        expect(rows.length, `${unit.name} ${indicator.code}`).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row.area_code).toBe(unit.code);
          expect(row.source_title, `${unit.name} ${indicator.code}`).not.toBe('');
          expect(['A', 'B', 'C']).toContain(row.grade);
        }
      }
    }
  });

  test('are of the indicator, its denominator or its base year, and of nothing else', () => {
    for (const indicator of measured) {
      if (indicator.input.kind !== 'measured') continue;
      const { input } = indicator;
      const wanted = [input.indicator, input.denominator?.indicator];
      for (const row of factsBehind(indicator, '21.71.04', facts)) expect(wanted).toContain(row.indicator);
    }
  });

  test('are none for a computed indicator', () => {
    for (const indicator of indicators.filter((i) => i.input.kind === 'computed'))
      expect(factsBehind(indicator, '21.71.04', facts)).toEqual([]);
  });
});

describe('the features behind a computed indicator', () => {
  const counting = indicators.filter((i) => i.input.kind === 'computed' && behind(i, layers, nongsa, 4) !== null);

  test('are the nearest of the kinds it counts, the nearest first', () => {
    expect(counting.length).toBeGreaterThan(2);
    for (const indicator of counting) {
      const { kinds = [] } =
        indicator.input.kind === 'computed' ? (indicator.input.parameters as { kinds?: string[] }) : {};
      const found = behind(indicator, layers, nongsa, 1000)?.features ?? [];
      const distances = found.map((f) => f.km);
      expect(distances, indicator.code).toEqual([...distances].sort((a, b) => a - b));
      for (const { feature } of found) expect(kinds, indicator.code).toContain(feature.properties.kind);
      expect(behind(indicator, layers, nongsa, 4)?.features).toEqual(found.slice(0, 4));
    }
  });

  test('of routes are measured from their nearer end', () => {
    const routes = counting.find((i) => behind(i, layers, nongsa, 4)?.what === 'routes');
    expect(routes).toBeDefined();
    const [first] = (routes && behind(routes, layers, nongsa, 1)?.features) ?? [];
    const line = first?.feature.geometry?.type === 'LineString' ? first.feature.geometry.coordinates : [];
    const ends = [line[0], line.at(-1)].map((p) =>
      greatCircleKm(lonLat(nongsa[0], nongsa[1]), lonLat(p?.[0] ?? 0, p?.[1] ?? 0)),
    );
    expect(first?.km).toBeCloseTo(Math.min(...ends), 9);
  });

  test('are none before the files are there', () => {
    for (const indicator of indicators) expect(behind(indicator, waiting, nongsa, 4)).toBeNull();
  });
});

describe('the nearest services', () => {
  const places = featuresOfFile('internal', 'places');

  test('are victim services with a usable point, the nearest first', () => {
    for (const area of kecamatan) {
      const [lon, lat] = labelPoint(area.geometry);
      const found = nearestServices(places, lon, lat);
      expect(found.length, area.properties.name).toBeGreaterThan(2);
      expect(found.map((s) => s.km)).toEqual(found.map((s) => s.km).sort((a, b) => a - b));
      for (const s of found) {
        const feature = places.find((f) => f.properties.id === s.id);
        expect(feature?.properties.kind, s.id).toBe('service');
        expect(s.radiusKm, s.id).toBeLessThanOrEqual(5);
        expect(s.name_id && s.name_en, s.id).toBeTruthy();
      }
    }
  });

  test('leave out one whose place is not known to 5 km, and in public every one without a point', () => {
    const [service] = places.filter((f) => f.properties.kind === 'service' && f.geometry);
    expect(service).toBeDefined();
    if (!service) return;
    const loose = { ...service, properties: { ...service.properties, location_precision_m: 5001 } };
    expect(nearestServices([loose], ...nongsa)).toEqual([]);
    expect(nearestServices([{ ...service, geometry: null }], ...nongsa)).toEqual([]);
    const open = featuresOfFile('public', 'places');
    const shelters = open.filter((f) =>
      ((f.properties.attributes as { services?: string[] } | undefined)?.services ?? []).includes('shelter'),
    );
    expect(shelters.length).toBeGreaterThan(0);
    const listed = nearestServices(open, ...nongsa).map((s) => s.id);
    for (const f of shelters) expect(listed).not.toContain(f.properties.id);
  });
});

describe('the model', () => {
  test.each(PROFILES)('has three dimensions below the top: %s', (profile) => {
    expect(dimensionsOf(published[profile].model)).toHaveLength(3);
  });

  test('tells from which to which year its measured figures are', () => {
    const span = yearsSpan(model);
    const years = indicators
      .filter((i) => i.input.kind === 'measured' && i.weight > 0)
      .flatMap((i) => i.years.match(/\d{4}/g) ?? []);
    expect(years.map(Number)).toContain(span?.from);
    expect(years.map(Number)).toContain(span?.to);
    expect(span?.from).toBeLessThanOrEqual(span?.to ?? 0);
  });
});
