/** The public files a story is told from, whatever the rest of the site shows: what leaves the forum is made of these alone. */
import type { Topology } from 'topojson-specification';
import type { AreaCollection, CaseFact, LayerCollection, Manifest } from '../../domain/published.ts';
import type { Actor, Programme, ReferenceCode, Source } from '../../domain/register.ts';
import type { MapLabel } from '../../map/feed.ts';
import { LAYER_FILES, type LayerFile } from '../../state/data.ts';
import { regionPath } from '../../state/files.ts';
import { need, readAll, type Unread } from '../files.ts';

export interface StoryFacts {
  readonly manifest: Manifest;
  readonly areas: AreaCollection;
  readonly layers: Readonly<Record<LayerFile, LayerCollection>>;
  /** Base maps from the nearest to the widest. */
  readonly strait: Topology;
  readonly sea: Topology;
  readonly world: Topology;
  readonly labels: readonly MapLabel[];
  readonly cases: readonly CaseFact[];
  readonly programmes: readonly Programme[];
  readonly actors: readonly Actor[];
  readonly reference: readonly ReferenceCode[];
  readonly sources: readonly Source[];
}

/** @returns all of them, or the first that could not be read: half a story would mislead */
export async function loadStoryFacts(region: string): Promise<{ readonly value: StoryFacts } | Unread> {
  const base = regionPath(region, 'public');
  return readAll(async () => {
    const [manifest, areas, strait, sea, world, labels, cases, programmes, actors, reference, sources, ...layers] =
      await Promise.all([
        need<Manifest>(`${base}manifest.json`),
        need<AreaCollection>(`${base}areas.geojson`),
        need<Topology>(`${base}basemap/strait.topojson`),
        need<Topology>(`${base}basemap/sea.topojson`),
        need<Topology>('basemap/world.topojson'),
        need<readonly MapLabel[]>(`${base}basemap/labels.json`),
        need<readonly CaseFact[]>(`${base}case_series.json`),
        need<readonly Programme[]>(`${base}programmes.json`),
        need<readonly Actor[]>(`${base}actors.json`),
        need<readonly ReferenceCode[]>(`${base}reference.json`),
        need<readonly Source[]>(`${base}sources.json`),
        ...LAYER_FILES.map((file) => need<LayerCollection>(`${base}${file}.geojson`)),
      ]);
    const byFile = Object.fromEntries(LAYER_FILES.map((file, i) => [file, layers[i]])) as StoryFacts['layers'];
    return {
      manifest,
      areas,
      strait,
      sea,
      world,
      labels,
      cases,
      programmes,
      actors,
      reference,
      sources,
      layers: byFile,
    };
  });
}
