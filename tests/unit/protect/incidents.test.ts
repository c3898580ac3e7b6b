import { describe, expect, test } from 'vitest';
import {
  type IncidentCountProperties,
  type IncidentProperties,
  publishIncidents,
} from '../../../src/protect/incidents.ts';
import { inside, open, pack } from './support.ts';

const internal = publishIncidents(pack.incidents, inside).features as {
  geometry: unknown;
  properties: IncidentProperties;
}[];
const published = publishIncidents(pack.incidents, open).features as {
  geometry: unknown;
  properties: IncidentCountProperties;
}[];
const sensitive = pack.incidents.filter((row) => row.sensitive);

describe('inside', () => {
  test('every row is there, at its place with its radius', () => {
    expect(internal).toHaveLength(pack.incidents.length);
    const row = pack.incidents.find((item) => item.id === 'INC-0003');
    const shown = internal.find((item) => item.properties.id === 'INC-0003');
    expect(shown?.geometry).toEqual({ type: 'Point', coordinates: [row?.lon, row?.lat] });
    expect(shown?.properties).toMatchObject({ location_precision_m: 500, persons: 25, female: 9, sensitive: false });
  });

  test('a sensitive row is month, kecamatan and kind: no link, no summary, no place', () => {
    expect(sensitive).toHaveLength(26);
    for (const row of sensitive) {
      const shown = internal.find((item) => item.properties.id === row.id);
      expect(shown?.properties).toMatchObject({
        date: row.date.slice(0, 7),
        kecamatan: row.kecamatan,
        kind: row.kind,
        sensitive: true,
      });
      const text = JSON.stringify(shown);
      for (const secret of [
        row.source_url,
        row.source2_url,
        row.source_title,
        row.summary,
        row.place_text,
        row.agency,
      ]) {
        if (secret) expect(text).not.toContain(secret);
      }
      if (row.lon !== null) {
        expect(text).not.toContain(`[${row.lon},${row.lat}]`);
        expect(shown?.properties.location_precision_m).toBeGreaterThanOrEqual(4000);
      }
    }
  });

  test('an unlocated row has no point', () => {
    const nowhere = pack.incidents.filter((row) => row.lon === null).map((row) => row.id);
    expect(nowhere.length).toBeGreaterThan(0);
    for (const id of nowhere) expect(internal.find((item) => item.properties.id === id)?.geometry).toBeNull();
  });
});

describe('in public', () => {
  test('features have no geometry and no column of a single event', () => {
    for (const { geometry, properties } of published) {
      expect(geometry).toBeNull();
      expect(Object.keys(properties).sort()).toEqual(
        [
          'band',
          'count',
          'grade',
          'kecamatan',
          'kind',
          'source_date',
          'source_publisher',
          'source_title',
          'source_url',
          'year',
        ].sort(),
      );
    }
    expect(JSON.stringify(published)).not.toMatch(/INC-\d/);
  });

  test('every event is counted once, in the band of its kecamatan, year and kind', () => {
    const groups = new Map<string, (typeof pack.incidents)[number][]>();
    for (const row of pack.incidents) {
      const key = [row.kecamatan, row.date.slice(0, 4), row.kind].join('|');
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    expect(published).toHaveLength(groups.size);
    for (const { properties } of published) {
      const members = groups.get([properties.kecamatan, properties.year, properties.kind].join('|')) ?? [];
      expect(members.length).toBeGreaterThan(0);
      if (members.length < 10) expect([properties.count, properties.band]).toEqual([null, '1-9']);
      else expect(properties.count ?? properties.band).toBe(members.filter((row) => !row.sensitive).length);
    }
  });

  test('ten open rows are a figure, and sensitive ones beside them are not in it', () => {
    const [first] = pack.incidents.filter((row) => !row.sensitive);
    if (!first) throw new Error('the register has no open row');
    const rows = Array.from({ length: 12 }, (_, n) => ({ ...first, id: `INC-${n}`, sensitive: n < 2 }));
    const [only] = publishIncidents(rows, open).features;
    expect(only?.properties).toMatchObject({ count: 10, band: null });
  });
});
