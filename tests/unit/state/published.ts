/** The files the app loads, in both profiles: the committed public ones, and the internal ones made for this machine. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataVersion } from '../../../src/cli/publish/version.ts';
import { publish } from '../../../src/cli/publish.ts';
import { readPackFiles } from '../../../src/cli/read-pack.ts';
import type { IndexModel } from '../../../src/domain/model.ts';
import type {
  AreaCollection,
  CaseFact,
  IndicatorFact,
  LayerCollection,
  LayerFeature,
  Manifest,
  PublishedLevel,
} from '../../../src/domain/published.ts';
import { type DataState, LAYER_FILES, type LayerFile } from '../../../src/state/data.ts';
import { WAITING } from '../../../src/state/files.ts';
import type { Profile } from '../../../src/state/view.ts';

export const PROFILES: readonly Profile[] = ['internal', 'public'];

const read = <T>(folder: string, name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;

/** The tables of this machine where they are of the facts as they stand, else tables made for this test and removed. */
async function withInternal<T>(use: (folder: string) => T): Promise<T> {
  const standing = '.jaga/internal/regions/batam';
  const fresh =
    existsSync(join(standing, 'manifest.json')) &&
    read<Manifest>(standing, 'manifest.json').data_version ===
      dataVersion(readPackFiles('data/regions/batam', { local: false }));
  if (fresh) return use(standing);
  const out = mkdtempSync(join(tmpdir(), 'published-'));
  try {
    await publish({ region: 'batam', profile: 'internal', out });
    return use(join(out, 'regions', 'batam'));
  } finally {
    rmSync(out, { recursive: true });
  }
}

export interface Published {
  readonly manifest: Manifest;
  readonly areas: AreaCollection;
  readonly layers: DataState['layers'];
  readonly scores: readonly PublishedLevel[];
  readonly model: IndexModel;
  readonly cases: readonly CaseFact[];
  readonly facts: readonly IndicatorFact[];
}

const readAll = (folder: string): Published => ({
  manifest: read(folder, 'manifest.json'),
  areas: read(folder, 'areas.geojson'),
  layers: Object.fromEntries(
    LAYER_FILES.map((file) => [file, { state: 'ready', value: read<LayerCollection>(folder, `${file}.geojson`) }]),
  ) as DataState['layers'],
  scores: read(folder, 'scores.json'),
  model: read(folder, 'model.json'),
  cases: read(folder, 'case_series.json'),
  facts: read(folder, 'indicators.json'),
});

export const published: Readonly<Record<Profile, Published>> = {
  internal: await withInternal(readAll),
  public: readAll('public/regions/batam'),
};

/** No file is there yet. */
export const waiting = Object.fromEntries(LAYER_FILES.map((file) => [file, WAITING])) as DataState['layers'];

export const featuresOfFile = (profile: Profile, file: LayerFile): readonly LayerFeature[] => {
  const loaded = published[profile].layers[file];
  if (loaded.state !== 'ready') throw new Error(`${file} was not read`);
  return loaded.value.features;
};
