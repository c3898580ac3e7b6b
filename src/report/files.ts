/** The published files a profile is made of, fetched in the form it is to have, not in the form the screen shows. */
import type { Topology } from 'topojson-specification';
import type { IndexModel } from '../domain/model.ts';
import type { AreaCollection, IndicatorFact, LayerCollection, Manifest, PublishedLevel } from '../domain/published.ts';
import { loadJson, regionPath } from '../state/files.ts';
import type { Profile } from '../state/view.ts';
import type { ProfileFiles, ProgrammeRow } from './content.ts';

export interface Fetched {
  readonly files: ProfileFiles;
  readonly strait: Topology;
}
/** The name of the file that could not be read. */
export interface Unread {
  readonly unread: string;
}

class UnreadFile extends Error {}

/** @throws for `readAll` to catch */
export async function need<T>(path: string): Promise<T> {
  const loaded = await loadJson<T>(path);
  if (loaded.state !== 'ready') throw new UnreadFile(path);
  return loaded.value;
}

/** @returns what `read` gives, or the first file that it needed and that is missing: half a page would mislead */
export async function readAll<T>(read: () => Promise<T>): Promise<{ readonly value: T } | Unread> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof UnreadFile) return { unread: error.message };
    throw error;
  }
}

export async function fetchProfileFiles(region: string, profile: Profile): Promise<Fetched | Unread> {
  const base = regionPath(region, profile);
  const read = await readAll(() =>
    Promise.all([
      need<Manifest>(`${base}manifest.json`),
      need<AreaCollection>(`${base}areas.geojson`),
      need<readonly PublishedLevel[]>(`${base}scores.json`),
      need<IndexModel>(`${base}model.json`),
      need<LayerCollection>(`${base}incidents.geojson`),
      need<LayerCollection>(`${base}places.geojson`),
      need<readonly ProgrammeRow[]>(`${base}programmes.json`),
      need<readonly IndicatorFact[]>(`${base}indicators.json`),
      need<Topology>(`${regionPath(region, 'public')}basemap/strait.topojson`),
    ]),
  );
  if ('unread' in read) return read;
  const [manifest, areas, scores, model, incidents, places, programmes, facts, strait] = read.value;
  return {
    files: {
      manifest,
      areas,
      units: new Map(scores.flatMap((l) => l.units.map((u) => [u.code, u] as const))),
      draws: scores[0]?.draws ?? 0,
      model,
      incidents: incidents.features,
      places: places.features,
      programmes,
      facts,
      changed: false,
      scheme: null,
    },
    strait,
  };
}
