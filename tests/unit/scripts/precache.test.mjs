/** What a device keeps of the public site: every file it needs once, under a digest, and no internal table. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from '../../../scripts/build.mjs';
import { DIST, filesBelow } from '../../../scripts/paths.mjs';
import { precacheList } from '../../../scripts/precache.mjs';

beforeAll(() => ensureBuilt());
const folder = mkdtempSync(join(tmpdir(), 'jaga-keep-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the built worker lists every file of the site but packed doubles and itself', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const site = filesBelow(DIST)
    .map((file) => file.slice(DIST.length + 1).replaceAll('\\', '/'))
    .filter((name) => !name.endsWith('.gz') && name !== 'sw.js');
  expect(site.length).toBeGreaterThan(150);
  expect(site.filter((name) => !worker.includes(name))).toEqual([]);
  expect(worker).not.toMatch(/internal\/|\.gz["'`]/);
});

test('every digest is that of the file, and only a name with a digest in it does without a revision', () => {
  const list = precacheList(DIST);
  for (const { url, revision, integrity } of list) {
    const digest = createHash('sha256')
      .update(readFileSync(join(DIST, url)))
      .digest('base64');
    expect(integrity, url).toBe(`sha256-${digest}`);
    expect(revision === null, url).toBe(/^assets\/.+-[\w-]{8,}\.\w+$/.test(url));
  }
});

test('a change of contents changes the revision, so that no device stays with the old file', () => {
  mkdirSync(join(folder, 'regions'), { recursive: true });
  const revisionOf = (text) => {
    writeFileSync(join(folder, 'regions', 'areas.geojson'), text);
    return precacheList(folder)[0].revision;
  };
  expect(revisionOf('{"a":1}')).not.toBe(revisionOf('{"a":2}'));
  expect(revisionOf('{"a":1}')).toBe(revisionOf('{"a":1}'));
});

test('a tiled base map, which may be larger than a device gives, is left out', () => {
  writeFileSync(join(folder, 'batam.pmtiles'), 'tiles');
  expect(precacheList(folder).map(({ url }) => url)).toEqual(['regions/areas.geojson']);
});
