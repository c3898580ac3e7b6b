/** Every file of a publication: the layers and tables of a pack in one profile, as texts of fixed bytes. */
import type { Feature, Point } from 'geojson';
import type { RegionPack } from '../domain/pack.ts';
import type { Story } from '../domain/story.ts';
import { scoreClasses } from './areas.ts';
import { publishBoundary } from './boundary.ts';
import { type CitingFile, publishSources } from './citations.ts';
import { type FlowEnd, publishFlows } from './flows.ts';
import { type IslandShapeProperties, publishIslands } from './islands.ts';
import { contextFor, LAYERS, type Layer, type LayerInput, masked, maskFor, TABLES } from './layers.ts';
import { type Manifest, manifest } from './manifest.ts';
import type { Profile } from './profile.ts';
import { publishScores } from './scores.ts';
import { collectionText, tableText } from './serialise.ts';
import type { PublishContext } from './sources.ts';
import { publishStories, storiesText } from './stories.ts';
import { publishActors, publishIndicators, publishReference } from './tables.ts';

export interface PublicationInput extends LayerInput {
  readonly flowEnds: readonly FlowEnd[];
  /** Features of geometry/islands.geojson. */
  readonly islandShapes: readonly Feature<Point, IslandShapeProperties>[];
  readonly stories: readonly Story[];
  /** Hash over the facts of the pack. */
  readonly dataVersion: string;
}

export interface PublishedFile {
  /** Name within the region's folder, e.g. `ports.geojson`. */
  readonly name: string;
  readonly text: string;
  /** Features or rows. */
  readonly count: number;
}

export interface Publication {
  readonly files: readonly PublishedFile[];
  readonly manifest: Manifest;
}

function layersOf(input: PublicationInput, context: PublishContext): readonly Layer[] {
  const { pack, flowEnds, islandShapes } = input;
  return [
    ...Object.values(LAYERS).map((layer) => layer(input, context)),
    publishFlows(pack.incidents, flowEnds, pack.settings.city_code, context),
    publishBoundary(pack.maritime_boundaries, context),
    publishIslands(pack.islands, islandShapes, context),
  ];
}

function tablesOf(pack: RegionPack, context: PublishContext): readonly CitingFile[] {
  const shown = pack.areas.filter((area) => area.level !== 'kelurahan').map((area) => area.code);
  return [
    ...Object.entries(TABLES).map(([name, table]) => ({ name, rows: table(pack, context) })),
    { name: 'actors', rows: publishActors(pack.actors, context) },
    { name: 'indicators', rows: publishIndicators(pack.area_indicators, new Set(shown), context) },
    { name: 'reference', rows: publishReference(pack.reference_codes, context) },
  ];
}

/** The whole publication of one region in one profile. Pure: the same input gives the same bytes. */
export function publication(input: PublicationInput, profile: Profile): Publication {
  const { pack } = input;
  const context = contextFor(pack, profile);
  const mask = maskFor(pack, profile);
  const layers = layersOf(input, context).map((layer) => masked(layer, mask));
  const tables = tablesOf(pack, context).map(({ name, rows }) => ({ name, rows: rows.map(mask) }));
  const classes = scoreClasses(pack.reference_codes, pack.model.classes);
  const citing = [
    ...layers.map(({ name, features }) => ({ name, rows: features.map((item) => item.properties) })),
    ...tables,
  ];
  const sources = publishSources(pack.sources, pack.incidents, citing, profile);
  const scores = publishScores(input.scores, classes, context);
  // A story is told to a room: in both profiles it is the public one.
  const stories = publishStories(input.stories, maskFor(pack, 'public'));
  const files: PublishedFile[] = [
    ...layers.map((layer) => ({
      name: `${layer.name}.geojson`,
      text: collectionText(layer),
      count: layer.features.length,
    })),
    ...[...tables, { name: 'sources', rows: sources }, { name: 'scores', rows: scores }].map(({ name, rows }) => ({
      name: `${name}.json`,
      text: tableText(rows),
      count: rows.length,
    })),
    { name: 'model.json', text: `${JSON.stringify(pack.model, null, 1)}\n`, count: pack.model.nodes.length },
    { name: 'stories.json', text: storiesText(stories), count: stories.length },
  ];
  return { files, manifest: manifest(pack, profile, input.dataVersion, classes, files) };
}
