import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { makePatrolBrief } from '../../../src/report/brief/save.ts';
import { colours } from '../map/colours.ts';
import { featuresOfFile } from '../state/published.ts';
import { manifest, NIGHT, places, realPlan } from './briefs.ts';
import { strait } from './profiles.ts';

vi.mock('../../../src/map/theme.ts', async (original) => ({ ...(await original<object>()), coloursOf: () => colours }));

const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const FILES: Readonly<Record<string, unknown>> = {
  'internal/regions/batam/manifest.json': manifest,
  'internal/regions/batam/places.geojson': collection(places),
  'internal/regions/batam/boundary.geojson': collection(featuresOfFile('internal', 'boundary')),
  'regions/batam/basemap/strait.topojson': strait,
};
const asked: string[] = [];
function serve(without?: string): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const weight = /inter-latin-(400|600)/.exec(address)?.[1];
    if (weight)
      return new Response(readFileSync(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`));
    asked.push(address);
    const file = address === without ? undefined : FILES[address];
    return file ? new Response(JSON.stringify(file)) : new Response('', { status: 404 });
  });
}
afterEach(() => vi.unstubAllGlobals());

const request = {
  region: 'batam',
  language: 'id',
  plan: realPlan,
  window: NIGHT,
  speedLossPct: 0,
  direction: 'outbound',
  notes: { sea: '', tip: false },
} as const;

test('a plan becomes a file named by its night, from the internal files it needs and no others', async () => {
  serve();
  const made = await makePatrolBrief(request);
  if ('unread' in made) throw new Error(made.unread);
  expect(made.name).toBe('jaga-selat-lembar-patroli-2026-11-28.pdf');
  expect(new TextDecoder().decode(await made.blob.slice(0, 5).arrayBuffer())).toBe('%PDF-');
  expect(made.blob.size).toBeLessThan(600_000);
  expect(asked.toSorted()).toEqual(Object.keys(FILES).toSorted());
});

test('a file that is missing is named, and half a brief is not made', async () => {
  serve('internal/regions/batam/boundary.geojson');
  expect(await makePatrolBrief(request)).toEqual({ unread: 'internal/regions/batam/boundary.geojson' });
});
