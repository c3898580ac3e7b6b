/** What is deployed is public: the built files are searched for everything the registers keep internal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { internalFacts, leaksIn, strayPoints } from '../../../scripts/leaks.mjs';
import { DIST, filesBelow, ROOT } from '../../../scripts/paths.mjs';

const REGIONS = join(ROOT, 'data', 'regions');
const regions = readdirSync(REGIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const BINARY = /\.(gz|woff2?|png|jpg|webp|ico|wasm)$/;

describe.each(regions.map(({ name }) => name))('the public build and the registers of %s', (region) => {
  const facts = internalFacts(join(REGIONS, region));
  beforeAll(() => ensureBuilt());

  test('there is something to look for', () => {
    // A small pack has few secrets and may have no event; the first pack has all kinds of them.
    const [each, positions] = region === 'batam' ? [5, 50] : [-1, 1];
    for (const [what, list] of Object.entries(facts.texts)) expect(list.length, what).toBeGreaterThan(each);
    expect(facts.texts['place name']).not.toEqual([]);
    expect(facts.positions.length).toBeGreaterThan(positions);
  });

  test('a planted landing, event, base or address is found, however it is written', () => {
    const [lon, lat] = facts.positions[0];
    expect(leaksIn(JSON.stringify({ coordinates: [lon, lat] }), facts)).toHaveLength(1);
    expect(leaksIn(`PLC,${lon.toFixed(4)},${lat.toFixed(4)}`, facts)).toHaveLength(1);
    expect(leaksIn(JSON.stringify({ lat, lon }), facts)).toHaveLength(1);
    for (const [what, list] of Object.entries(facts.texts).filter(([, { length }]) => length > 0)) {
      expect(leaksIn(`const x=${JSON.stringify({ a: list[0] })}`, facts), what).not.toEqual([]);
    }
  });

  test('no built file holds an internal name, address, account or position', () => {
    const files = filesBelow(DIST).filter((file) => !BINARY.test(file));
    expect(files.length).toBeGreaterThan(3);
    const leaks = files.flatMap((file) =>
      leaksIn(readFileSync(file, 'utf8'), facts).map((leak) => `${relative(DIST, file)}: ${leak}`),
    );
    expect(leaks).toEqual([]);
  });
});

test.each(regions.map(({ name }) => name))(
  'every point of the public layers of %s is the position of a public row',
  (region) => {
    const layers = filesBelow(join(DIST, 'regions', region)).filter((file) => file.endsWith('.geojson'));
    const features = layers.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')).features);
    expect(features.filter(({ geometry }) => geometry?.type === 'Point').length).toBeGreaterThan(10);
    expect(strayPoints(join(REGIONS, region), features)).toEqual([]);
    const planted = { geometry: { type: 'Point', coordinates: [104.14, 1.16] }, properties: { id: 'planted' } };
    expect(strayPoints(join(REGIONS, region), [planted])).toHaveLength(1);
  },
);

test('the built page does not ask for internal tables', () => {
  expect(readFileSync(join(DIST, 'index.html'), 'utf8')).not.toContain('jaga-profile');
  expect(filesBelow(DIST).filter((file) => file.includes('internal/'))).toEqual([]);
});
