/** The committed public files: valid, sourced, and what publishing the facts again gives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicationInput, textsOf } from '../../../src/cli/publish.ts';
import type { Story } from '../../../src/domain/story.ts';
import { publication } from '../../../src/protect/publication.ts';

const FOLDER = 'public/regions/batam';
const committed = new Map(
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const),
);
let internal: ReadonlyMap<string, string>;
let published: ReadonlyMap<string, string>;

beforeAll(async () => {
  const input = await publicationInput('batam');
  published = textsOf(publication(input, 'public'));
  internal = textsOf(publication(input, 'internal'));
});

const layers = (texts: ReadonlyMap<string, string>) =>
  [...texts]
    .filter(([name]) => name.endsWith('.geojson'))
    .map(([name, text]) => ({ name, collection: JSON.parse(text) as FeatureCollection, text }));
const both = () => [...layers(published), ...layers(internal)];

test('the committed files are what publishing the facts gives, byte for byte', () => {
  expect([...committed.keys()].sort()).toEqual([...published.keys()].sort());
  const differing = [...published].filter(([name, text]) => committed.get(name) !== text).map(([name]) => name);
  expect(differing, 'run `npm run data -- --publish-only` and commit public/').toEqual([]);
});

const ringsOf = ({ geometry }: Feature): Position[][][] =>
  geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];

/** Positive for a counter-clockwise ring (shoelace). */
const turn = (ring: Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);

const positionsOf = (value: unknown): Position[] =>
  !Array.isArray(value) ? [] : typeof value[0] === 'number' ? [value as Position] : value.flatMap(positionsOf);

describe('RFC 7946', () => {
  test('every layer of both profiles is valid to an independent checker', () => {
    expect(both()).toHaveLength(18);
    for (const { text } of both()) expect(() => check(text)).not.toThrow();
  });

  test('the checker does find a fault', () => {
    expect(() =>
      check('{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point"}}]}'),
    ).toThrow();
  });

  test('outer rings turn counter-clockwise, holes clockwise, and every ring is closed', () => {
    let rings = 0;
    for (const { collection } of both()) {
      for (const polygon of collection.features.flatMap(ringsOf)) {
        polygon.forEach((ring, index) => {
          rings++;
          expect(ring.at(0)).toEqual(ring.at(-1));
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(Math.sign(turn(ring))).toBe(index === 0 ? 1 : -1);
        });
      }
    }
    expect(rings).toBeGreaterThan(100);
  });

  test('positions are longitude before latitude, and no crs is named', () => {
    for (const { name, collection } of both()) {
      expect(collection).not.toHaveProperty('crs');
      // Flows reach from Saudi Arabia to Papua; all else lies in Indonesia and its straits.
      const [west, east] = name === 'flows.geojson' ? [25, 145] : [97, 125];
      for (const [x = 0, y = 0, ...more] of collection.features.flatMap((item) =>
        item.geometry && 'coordinates' in item.geometry ? positionsOf(item.geometry.coordinates) : [],
      )) {
        expect(x).toBeGreaterThan(west);
        expect(x).toBeLessThan(east);
        expect(Math.abs(y)).toBeLessThan(45);
        expect(more).toEqual([]);
      }
    }
  });
});

/** Files whose members are no rows of a register. */
const NO_ROWS = ['scores.json', 'sources.json', 'model.json', 'manifest.json', 'stories.json'];

describe('sources', () => {
  test('no feature of any layer and no row of any table is without one', () => {
    const rows = [...published, ...internal].flatMap(([name, text]) => {
      const json: unknown = JSON.parse(text);
      if (name.endsWith('.geojson')) return (json as FeatureCollection).features.map((item) => item.properties);
      return NO_ROWS.includes(name) ? [] : (json as object[]);
    });
    expect(rows.length).toBeGreaterThan(2000);
    const without = rows.filter((row) => {
      const { source_title, source_url, source_date, grade } = (row ?? {}) as Record<string, unknown>;
      const told = typeof source_title === 'string' && source_title !== '' && source_date !== undefined;
      return !(told && (source_url === null || /^https?:/.test(String(source_url))) && /^[ABC]$/.test(String(grade)));
    });
    expect(without).toEqual([]);
  });

  test('the table of sources holds every source the public files cite, and no other', () => {
    const key = (title: unknown, url: unknown) => `${title} ${url}`;
    const listed = (JSON.parse(published.get('sources.json') ?? '[]') as { title: string; url: string | null }[]).map(
      (row) => key(row.title, row.url),
    );
    const cited = [...published]
      .filter(([name]) => !NO_ROWS.includes(name))
      .flatMap(([name, text]) => {
        const json: unknown = JSON.parse(text);
        const rows = name.endsWith('.geojson')
          ? (json as FeatureCollection).features.map((item) => item.properties)
          : (json as object[]);
        return rows.map((row) =>
          key((row as Record<string, unknown>).source_title, (row as Record<string, unknown>).source_url),
        );
      });
    expect([...listed].sort()).toEqual([...new Set(cited)].sort());
  });

  test('a step of a story names a source that stands in the table', () => {
    const titles = (JSON.parse(published.get('sources.json') ?? '[]') as { title: string }[]).map(({ title }) => title);
    const stories = JSON.parse(published.get('stories.json') ?? '[]') as Story[];
    const named = stories.flatMap(({ steps }) => steps.flatMap((step) => step.sources));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  });
});

test('the manifest names every file with its bytes, and the classes of the index with their doubt', () => {
  const manifest = JSON.parse(published.get('manifest.json') ?? '{}');
  expect(manifest).toMatchObject({
    id: 'batam',
    profile: 'public',
    compiled: '2026-11-21',
    data_version: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  for (const { name, bytes } of manifest.files) expect(Buffer.byteLength(published.get(name) ?? '')).toBe(bytes);
  expect(manifest.files).toHaveLength(published.size - 1);
  expect(manifest.classes.codes.map((item: { upper: number | null }) => item.upper)).toEqual([2, 3.5, 5, 6.5, 10]);
  expect(manifest.classes.certainty).toContain('secondary source');
});
