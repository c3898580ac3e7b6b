/** The committed public files hold nothing the registers keep internal: no name, id, link or position. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from '@turf/turf';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { internalFacts, leaksIn } from '../../../scripts/leaks.mjs';
import { regionIds } from '../../../scripts/paths.mjs';

const PACK = 'data/regions/batam';
const FOLDER = 'public/regions/batam';
const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);
const texts = names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]);
const table = (name) =>
  Papa.parse(readFileSync(join(PACK, `${name}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;
const places = table('places');
const routes = table('routes');

const PROTECTED = ['informal_landing', 'foreign_landing', 'patrol_base', 'surveillance_site'];
/** Whole coasts and registers: they hold every cape and islet alike, so that holding one tells nothing. */
const GEOGRAPHY = ['areas.geojson', 'islands.geojson', 'boundary.geojson'];

test.each(regionIds())('no name, id, summary or link of an internal row of %s is in a public file', (region) => {
  const facts = internalFacts(join('data/regions', region));
  expect(facts.texts['place id'].length).toBeGreaterThan(0);
  const folder = join('public/regions', region);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const leaks = files.flatMap(({ name }) =>
    leaksIn(readFileSync(join(folder, name), 'utf8'), facts).map((leak) => `${name} ${leak}`),
  );
  expect(leaks.filter((leak) => !(GEOGRAPHY.includes(leak.split(' ')[0]) && leak.includes(' position: ')))).toEqual([]);
});

describe('positions', () => {
  const publicPorts = places.filter((row) => !PROTECTED.includes(row.kind) && row.kind !== 'service');
  // A timetable is public with both its quays.
  const scheduled = new Set(
    routes
      .filter((row) => row.kind !== 'irregular_sea')
      .flatMap((row) => [row.origin_place_id, row.destination_place_id]),
  );
  const point = (row) => [Number(row.lon), Number(row.lat)];
  const near = (a, b) => distance(a, b, { units: 'meters' }) < 100;
  const hidden = places.filter(
    (row) =>
      PROTECTED.includes(row.kind) &&
      !scheduled.has(row.id) &&
      !publicPorts.some((port) => near(point(port), point(row))),
  );
  const positionsOf = (value) => (typeof value?.[0] === 'number' ? [value] : (value ?? []).flatMap(positionsOf));
  const layers = texts.filter(([name]) => name.endsWith('.geojson') && !GEOGRAPHY.includes(name));

  test('there is something to hide', () => {
    expect(hidden.length).toBeGreaterThan(80);
    expect(layers.map(([name]) => name).sort()).toEqual(
      ['border_points', 'flows', 'incidents', 'places', 'ports', 'routes'].map((name) => `${name}.geojson`),
    );
  });

  test('none lies within 100 m of a landing, base or surveillance site', () => {
    const close = layers.flatMap(([name, text]) =>
      JSON.parse(text).features.flatMap(({ geometry }) =>
        positionsOf(geometry?.coordinates).flatMap((position) =>
          hidden.filter((row) => near(position, point(row))).map((row) => `${name} ${position} ${row.id}`),
        ),
      ),
    );
    expect(close).toEqual([]);
  });

  test('a shelter has none in any file', () => {
    const shelters = places.filter(
      (row) => row.kind === 'service' && JSON.parse(row.attributes).services?.includes('shelter'),
    );
    expect(shelters).toHaveLength(9);
    const { features } = JSON.parse(texts.find(([name]) => name === 'places.geojson')[1]);
    for (const { id } of shelters) expect(features.find((item) => item.properties.id === id).geometry).toBeNull();
  });
});

test('no sensitive row can be told: neither its id, its title nor its address', () => {
  const sensitive = table('incidents').filter((row) => row.sensitive === '1');
  expect(sensitive).toHaveLength(26);
  for (const [name, text] of texts) {
    for (const row of sensitive) {
      for (const secret of [row.id, row.source_title, row.source_url, row.source2_url, row.summary].filter(Boolean)) {
        expect(text.includes(JSON.stringify(secret).slice(1, -1)), `${name} ${row.id}`).toBe(false);
      }
    }
  }
});
