/** Flows, the maritime line, islands and areas. */
import fc from 'fast-check';
import type { LineString, Point } from 'geojson';
import { describe, expect, test } from 'vitest';
import { groupOf, outward, publishAreas, scoreClasses } from '../../../src/protect/areas.ts';
import { publishBoundary } from '../../../src/protect/boundary.ts';
import { originsOf, publishFlows } from '../../../src/protect/flows.ts';
import { publishIslands } from '../../../src/protect/islands.ts';
import { flowEnds, inside, islandShapes, open, pack } from './support.ts';

describe('flows', () => {
  const internal = publishFlows(pack.incidents, flowEnds, pack.settings.city_code, inside).features;
  const published = publishFlows(pack.incidents, flowEnds, pack.settings.city_code, open).features;
  const count = (code: string) => internal.find((item) => item.properties.code === code)?.properties.count;

  test('count the events that name an end, not persons', () => {
    const malaysia = pack.incidents.filter((row) => row.destination_country === 'MY' && row.direction !== 'inbound');
    expect(count('MY')).toBe(malaysia.length);
    const lombok = pack.incidents.filter(
      (row) => row.origin_text?.includes('Nusa Tenggara Barat') && row.direction !== 'inbound',
    );
    expect(count('52')).toBe(lombok.length);
    expect(originsOf('Jawa Timur (Madura); Aceh; Bangladesh (9 of 49)')).toEqual(['Jawa Timur', 'Aceh', 'Bangladesh']);
  });

  test('go from the province to the city and from the city to the country', () => {
    const hub = flowEnds.find((end) => end.kind === 'hub');
    for (const { geometry, properties } of internal) {
      if (properties.leg === 'left_out') expect(geometry).toBeNull();
      else {
        const [from, to] = (geometry as LineString).coordinates;
        expect(properties.leg === 'origin' ? to : from).toEqual([hub?.lon, hub?.lat]);
      }
    }
    expect(
      internal.filter((item) => item.properties.leg === 'left_out').map((item) => item.properties.name_id),
    ).toEqual(['Jawa', 'Sulawesi', 'Sumatera']);
    expect(internal.map((item) => item.properties.code)).not.toContain('21');
  });

  test('every origin and destination of the register is an arc, the city itself, or counted as left out', () => {
    const known = new Set([
      ...flowEnds.flatMap((end) => end.match),
      ...internal.map((item) => item.properties.name_id),
    ]);
    for (const row of pack.incidents) for (const origin of originsOf(row.origin_text)) expect(known).toContain(origin);
    const countries = new Set(flowEnds.filter((end) => end.kind === 'country').map((end) => end.code));
    for (const { destination_country: to } of pack.incidents)
      if (to !== null && to !== 'ID') expect(countries).toContain(to);
  });

  test('in public are bands below ten, and an end that sensitive rows alone name is not there', () => {
    for (const { properties } of published) {
      if (properties.count === null) expect(properties.band).not.toBeNull();
      else expect(properties.count).toBeGreaterThanOrEqual(10);
    }
    const onlySensitive = internal.filter(({ properties }) => {
      const rows = pack.incidents.filter(
        (row) => row.destination_country === properties.code && row.direction !== 'inbound',
      );
      return properties.leg === 'destination' && rows.every((row) => row.sensitive);
    });
    for (const { properties } of onlySensitive) {
      expect(published.map((item) => `${item.properties.leg} ${item.properties.code}`)).not.toContain(
        `destination ${properties.code}`,
      );
    }
  });
});

describe('the maritime line', () => {
  const { features } = publishBoundary(pack.maritime_boundaries, open);
  const lines = features.filter((item) => item.properties.form === 'line');

  test('joins the six points of 1973, four of 2009, and the vertices of 1969 apart', () => {
    expect(
      lines.map(({ properties }) => [properties.treaty.slice(0, 4), properties.points.join(' '), properties.certainty]),
    ).toEqual([
      ['1969', '', 'shelf_vertices'],
      ['1973', '1 2 3 4 5 6', 'treaty_points'],
      ['2009', '1 1A 1B 1C', 'treaty_points'],
    ]);
    expect(lines.map((line) => (line.geometry as LineString).coordinates.length)).toEqual([6, 6, 4]);
  });

  test('draws nothing east of the last known point and no drawn point', () => {
    const all = lines.flatMap((line) => (line.geometry as LineString).coordinates);
    expect(Math.max(...all.map(([x = 0]) => x))).toBe(104.03333);
    expect(all).not.toContainEqual([103.65832, 1.18477]);
  });

  test('marks where knowledge ends, and not where two lines meet', () => {
    const ends = features.filter((item) => item.properties.form === 'known_end');
    expect(ends.map((item) => (item.geometry as Point).coordinates)).toEqual([
      [101.20167, 2.69167],
      [103.38, 1.25],
      [104.03333, 1.2695],
      [103.566667, 1.1955],
    ]);
    for (const end of ends) expect(end.properties.beyond_unknown).toBe(true);
  });
});

describe('islands', () => {
  const { features } = publishIslands(pack.islands, islandShapes, open);

  test('are those without a polygon, at their register position, an estimate marked as one', () => {
    expect(features).toHaveLength(islandShapes.filter((shape) => !shape.properties.in_polygon).length);
    for (const { geometry, properties } of features) {
      const row = pack.islands.find((island) => island.island_code === properties.island_code);
      const [x = 0, y = 0] = (geometry as Point).coordinates;
      expect(Math.hypot(x - (row?.lon ?? 0), y - (row?.lat ?? 0))).toBeLessThan(1e-5);
      // A name in a ministry's list is not what a blog says of the same island: the grade is that of the source shown.
      const official = pack.sources.find((s) => s.url === properties.source_url && s.title === properties.source_title);
      const documented = official?.official ? 'A' : 'B';
      expect(properties.grade).toBe(properties.basis === 'documented' ? documented : 'C');
      expect(properties.note === null).toBe(properties.basis === 'documented');
    }
  });
});

describe('areas', () => {
  const classes = scoreClasses(pack.reference_codes, 'inform_risk_class');
  const unit = (code: string, score: number) => ({
    ...{ code, name: code, score, rank: 3, class: 'high', nodes: {}, indicators: {}, sameAs: [] },
    ...{ rankInterval: { nominal: 3, low: 1, median: 3, high: 6 }, interval: { low: 4.26, high: 5.51 } },
    classProbability: { medium: 0.4, high: 0.6 },
  });
  const shapes = [...pack.geometry.kecamatan.features, ...pack.geometry.kelurahan.features];
  const units = [unit('21.71.04', 5.123456), unit('21.71.04.1002', 4.4)];

  test('are 12 polygons and 64 points', () => {
    const { features } = publishAreas(shapes, units, classes, inside);
    expect(
      features.filter((item) => item.properties.level === 'kecamatan' && /Polygon/.test(item.geometry?.type ?? '')),
    ).toHaveLength(12);
    expect(
      features.filter((item) => item.properties.level === 'kelurahan' && item.geometry?.type === 'Point'),
    ).toHaveLength(64);
  });

  test('inside carry score, rank and intervals; what was not computed is null', () => {
    const { features } = publishAreas(shapes, units, classes, inside);
    expect(features.find((item) => item.properties.code === '21.71.04')?.properties).toMatchObject({
      ...{ score: 5.1235, rank: 3, class: 'high', rank_low: 1, rank_high: 6, score_low: 4.26, score_high: 5.51 },
    });
    expect(features.find((item) => item.properties.code === '21.71.01')?.properties).toMatchObject({
      score: null,
      rank: null,
    });
  });

  test('in public carry a group and a rounded interval, no score, no rank, no class', () => {
    const { features } = publishAreas(shapes, units, classes, open);
    const nongsa = features.find((item) => item.properties.code === '21.71.04')?.properties ?? {};
    expect(nongsa).toMatchObject({ class_group: 'higher', interval_low: 4, interval_high: 6 });
    for (const { properties } of features) {
      expect(Object.keys(properties).filter((key) => /score|rank|^class$/.test(key))).toEqual([]);
    }
  });

  test('five classes make three groups', () => {
    expect(classes.map((item) => [item.code, item.group])).toEqual([
      ['very_low', 'lower'],
      ['low', 'lower'],
      ['medium', 'medium'],
      ['high', 'higher'],
      ['very_high', 'higher'],
    ]);
    expect(groupOf(classes, null)).toBeNull();
  });

  test('an interval is only ever widened, to halves, within the scale', () => {
    const score = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const wide = outward(low, high);
        expect(wide.low).toBeLessThanOrEqual(low);
        expect(wide.high).toBeGreaterThanOrEqual(high);
        expect([wide.low * 2, wide.high * 2].every(Number.isInteger)).toBe(true);
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.high).toBeLessThanOrEqual(10);
      }),
    );
  });
});
