import type { Topology } from 'topojson-specification';
import { create } from 'zustand';
import type { AreaCollection, LayerCollection, Manifest } from '../domain/published.ts';
import { type Loadable, loadJson, regionPath, WAITING } from './files.ts';
import type { Profile } from './view.ts';

/** GeoJSON layers, by the name of their file. */
export const LAYER_FILES = [
  'ports',
  'border_points',
  'routes',
  'places',
  'incidents',
  'boundary',
  'islands',
  'flows',
] as const;
export type LayerFile = (typeof LAYER_FILES)[number];

/** Tables without geometry, by the name of their file. */
export const TABLE_FILES = [
  'scores',
  'model',
  'case_series',
  'indicators',
  'programmes',
  'actors',
  'sources',
  'reference',
] as const;
export type TableFile = (typeof TABLE_FILES)[number];

export interface DataState {
  readonly region: string;
  readonly profile: Profile;
  readonly manifest: Loadable<Manifest>;
  readonly areas: Loadable<AreaCollection>;
  readonly strait: Loadable<Topology>;
  readonly layers: Readonly<Record<LayerFile, Loadable<LayerCollection>>>;
  readonly tables: Readonly<Record<TableFile, Loadable<unknown>>>;
}

const record = (x: unknown): Readonly<Record<string, unknown>> =>
  typeof x === 'object' && x !== null ? (x as Readonly<Record<string, unknown>>) : {};
const isCollection = (x: unknown): boolean => {
  const { features } = record(x);
  return (
    Array.isArray(features) &&
    features.every((f) => 'geometry' in record(f) && record(record(f).properties) === record(f).properties)
  );
};
const isManifest = (x: unknown): boolean => Array.isArray(record(record(x).settings).views);
const isTopology = (x: unknown): boolean => record(x).type === 'Topology' && Array.isArray(record(x).arcs);
const isTable = (name: TableFile, x: unknown): boolean => Array.isArray(name === 'model' ? record(x).nodes : x);

const all = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((k) => [k, WAITING])) as Record<K, typeof WAITING>;

const empty = (region: string, profile: Profile): DataState => ({
  region,
  profile,
  manifest: WAITING,
  areas: WAITING,
  strait: WAITING,
  layers: all(LAYER_FILES),
  tables: all(TABLE_FILES),
});

export const useData = create<DataState>(() => empty('', 'public'));

/** What the first useful map needs: the manifest, the areas with their scores, and the coast of the strait. */
export async function loadFirst(region: string, profile: Profile): Promise<void> {
  useData.setState(empty(region, profile), true);
  const base = regionPath(region, profile);
  const current = () => useData.getState().region === region && useData.getState().profile === profile;
  const take = async (key: 'manifest' | 'areas' | 'strait', path: string, isSound: (x: unknown) => boolean) => {
    const loaded = await loadJson(path, isSound);
    if (current()) useData.setState({ [key]: loaded } as Partial<DataState>);
  };
  await Promise.all([
    take('manifest', `${base}manifest.json`, isManifest),
    take('areas', `${base}areas.geojson`, isCollection),
    // The base map holds nothing that differs between the profiles.
    take('strait', `${regionPath(region, 'public')}basemap/strait.topojson`, isTopology),
  ]);
}

let begun: string | null = null;

/** Asks for what the page begins with before anything is drawn. */
export function beginFirst(region: string, profile: Profile): void {
  begun = regionPath(region, profile);
  void loadFirst(region, profile);
}

/** Loads what the view asks for, once more only where the page did not begin with it. */
export function followFirst(region: string, profile: Profile): void {
  if (begun !== regionPath(region, profile)) void loadFirst(region, profile);
  begun = null;
}

/** Files that are being fetched now, by path: a workspace that opens meanwhile waits for the same ones. */
const onTheirWay = new Map<string, Promise<void>>();

/**
 * Everything else, after the first useful map; each file stands alone, so one that fails leaves the rest at work. What is
 * there, or on its way, is not fetched again; what failed is.
 */
export async function loadRest(region: string, profile: Profile): Promise<void> {
  const base = regionPath(region, profile);
  const current = () => useData.getState().region === region && useData.getState().profile === profile;
  const once = (path: string, there: Loadable<unknown>, load: () => Promise<void>): Promise<void> => {
    if (current() && there.state === 'ready') return Promise.resolve();
    const coming = onTheirWay.get(path) ?? load().finally(() => onTheirWay.delete(path));
    onTheirWay.set(path, coming);
    return coming;
  };
  const { layers, tables } = useData.getState();
  const layer = (file: LayerFile) =>
    once(`${base}${file}.geojson`, layers[file], async () => {
      const loaded = await loadJson<LayerCollection>(`${base}${file}.geojson`, isCollection);
      if (current()) useData.setState((s) => ({ layers: { ...s.layers, [file]: loaded } }));
    });
  const table = (file: TableFile) =>
    once(`${base}${file}.json`, tables[file], async () => {
      const loaded = await loadJson<unknown>(`${base}${file}.json`, (x) => isTable(file, x));
      if (current()) useData.setState((s) => ({ tables: { ...s.tables, [file]: loaded } }));
    });
  await Promise.all([...LAYER_FILES.map(layer), ...TABLE_FILES.map(table)]);
}

/** Files that are not of the publication that the manifest tells of, as after an update that a host carried out in part. */
export function ofAnotherVersion({ manifest, areas, layers, tables }: DataState): readonly string[] {
  const told = new Map(ready(manifest)?.files?.map(({ name, bytes }) => [name, bytes]));
  const there: readonly (readonly [string, Loadable<unknown>])[] = [
    ['areas.geojson', areas],
    ...LAYER_FILES.map((name) => [`${name}.geojson`, layers[name]] as const),
    ...TABLE_FILES.map((name) => [`${name}.json`, tables[name]] as const),
  ];
  return there.flatMap(([name, file]) =>
    file.state === 'ready' && file.bytes !== undefined && told.has(name) && told.get(name) !== file.bytes ? [name] : [],
  );
}

export const ready = <T>(loadable: Loadable<T>): T | null => (loadable.state === 'ready' ? loadable.value : null);

/** Every file of the page has arrived or failed: what is not there now does not come. Nothing comes without the manifest. */
export const allSettled = ({ manifest, areas, strait, layers, tables }: DataState): boolean =>
  manifest.state === 'failed' ||
  [manifest, areas, strait, ...Object.values(layers), ...Object.values(tables)].every(
    ({ state }) => state !== 'waiting',
  );
