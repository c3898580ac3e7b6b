/** A file that is missing, cut off, or another thing than it should be is a value with a name; nothing is half-loaded. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  LAYER_FILES,
  loadFirst,
  loadRest,
  ofAnotherVersion,
  ready,
  TABLE_FILES,
  useData,
} from '../../../src/state/data.ts';
import { loadJson, regionPath } from '../../../src/state/files.ts';

/** Serves public/ as a static host does, with some files told otherwise. */
function host(otherwise: Readonly<Record<string, () => Response | Promise<Response>>> = {}) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const own = otherwise[path.split('/').at(-1) ?? ''];
    return own ? own() : new Response(readFileSync(`public/${path}`, 'utf8'));
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

const gone = () => new Response('Not found', { status: 404 });
const cut = () => new Response('{"type":"FeatureCollection","features":[{"type":"Fea');
const unplugged = () => Promise.reject(new TypeError('Failed to fetch'));

describe('one file', () => {
  test.each([
    ['missing', gone],
    ['unreadable', cut],
    ['network', unplugged],
  ] as const)('that is %s is named as such', async (reason, answer) => {
    host({ 'routes.geojson': answer });
    expect(await loadJson('regions/batam/routes.geojson')).toMatchObject({
      state: 'failed',
      failure: { file: 'regions/batam/routes.geojson', reason },
    });
  });

  test('of the internal profile lies apart from what a public site holds', () => {
    expect(regionPath('batam', 'public')).toBe('regions/batam/');
    expect(regionPath('batam', 'internal')).toBe('internal/regions/batam/');
  });
});

describe('loading a region', () => {
  test('takes every file there is, and the public profile asks for nothing internal', async () => {
    const asked = host();
    await loadFirst('batam', 'public');
    await loadRest('batam', 'public');
    const { layers, tables, manifest, areas, strait } = useData.getState();
    for (const [name, file] of Object.entries({ manifest, areas, strait, ...layers, ...tables }))
      expect(file.state, name).toBe('ready');
    expect(asked).toHaveLength(3 + LAYER_FILES.length + TABLE_FILES.length);
    expect(asked.filter((path) => path.includes('internal'))).toEqual([]);
  });

  test('fetches no file twice, however many workspaces ask; what failed is asked for again', async () => {
    const asked = host({ 'routes.geojson': gone });
    await loadFirst('batam', 'public');
    await Promise.all([loadRest('batam', 'public'), loadRest('batam', 'public')]);
    expect(new Set(asked).size).toBe(asked.length);
    const { routes, ports } = useData.getState().layers;
    expect(routes.state).toBe('failed');
    const again = host();
    await loadRest('batam', 'public');
    expect(again).toEqual(['regions/batam/routes.geojson']);
    expect(useData.getState().layers).toMatchObject({ ports, routes: { state: 'ready' } });
  });

  test('names a file of another version than the manifest, and none where all are of one', async () => {
    host();
    await loadFirst('batam', 'public');
    await loadRest('batam', 'public');
    expect(ofAnotherVersion(useData.getState())).toEqual([]);
    const older = () => new Response(readFileSync('public/regions/batam/scores.json', 'utf8').replace(/\d/, '10'));
    host({ 'scores.json': older });
    await loadFirst('batam', 'public');
    await loadRest('batam', 'public');
    expect(ofAnotherVersion(useData.getState())).toEqual(['scores.json']);
  });

  test('goes on when one file is damaged, and keeps the rest', async () => {
    host({ 'routes.geojson': cut, 'scores.json': gone });
    await loadFirst('batam', 'public');
    await loadRest('batam', 'public');
    const { layers, tables } = useData.getState();
    expect(layers.routes).toMatchObject({ state: 'failed', failure: { reason: 'unreadable' } });
    expect(tables.scores).toMatchObject({ state: 'failed', failure: { reason: 'missing' } });
    expect(ready(layers.ports)?.features.length).toBeGreaterThan(20);
    expect(ready(tables.model)).not.toBeNull();
  });

  test.each([
    ['routes.geojson', '{"type":"FeatureCollection"}'],
    ['routes.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}'],
    ['routes.geojson', 'null'],
    ['areas.geojson', '[]'],
    ['manifest.json', '{}'],
    ['strait.topojson', '{"type":"FeatureCollection","features":[]}'],
    ['scores.json', '{}'],
    ['model.json', '[]'],
  ])('does not take for good a %s that reads %s', async (name, text) => {
    host({ [name]: () => new Response(text) });
    await loadFirst('batam', 'public');
    await loadRest('batam', 'public');
    const { layers, tables, manifest, areas, strait } = useData.getState();
    const failed = Object.values({ manifest, areas, strait, ...layers, ...tables }).filter((f) => f.state === 'failed');
    expect(failed).toEqual([
      {
        state: 'failed',
        failure: { file: expect.stringContaining(name), reason: 'unreadable', detail: 'unexpected shape' },
      },
    ]);
  });

  test('forgets files of a region that was left while they were on their way', async () => {
    let answer = (_: Response) => {};
    host({
      'routes.geojson': () =>
        new Promise<Response>((done) => {
          answer = done;
        }),
    });
    await loadFirst('batam', 'public');
    const slow = loadRest('batam', 'public');
    useData.setState({ region: 'elsewhere' });
    answer(new Response('{"type":"FeatureCollection","features":[]}'));
    await slow;
    expect(useData.getState().layers.routes.state).toBe('waiting');
  });
});
