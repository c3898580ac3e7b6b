/** Every file of a publication: the layers and tables of a pack in one profile, as texts of fixed bytes. */
import type { Feature, Point } from 'geojson';
import type { RegionPack } from '../domain/pack.ts';
import { officialIn } from '../region/index.ts';
import { publishAreas, scoreClasses } from './areas.ts';
import { publishBoundary } from './boundary.ts';
import { type CitingFile, type CitingRow, publishSources } from './citations.ts';
import type { PublishedCollection, PublishedFeature } from './features.ts';
import { type FlowEnd, publishFlows } from './flows.ts';
import { publishIncidents } from './incidents.ts';
import { type IslandShapeProperties, publishIslands } from './islands.ts';
import { type Manifest, manifest } from './manifest.ts';
import { type NameMask, nameMask } from './names.ts';
import { publishBorderPoints, publishPlaces, publishPorts } from './places.ts';
import type { Profile } from './profile.ts';
import { publishRoutes } from './routes.ts';
import { type LevelScores, publishScores } from './scores.ts';
import { collectionText, tableText } from './serialise.ts';
import type { PublishContext } from './sources.ts';
import { publishActors, publishCaseSeries, publishIndicators, publishProgrammes, publishReference } from './tables.ts';

export interface PublicationInput {
  readonly pack: RegionPack;
  readonly flowEnds: readonly FlowEnd[];
  /** Features of geometry/islands.geojson. */
  readonly islandShapes: readonly Feature<Point, IslandShapeProperties>[];
  readonly scores: readonly LevelScores[];
  /** Hash over the files of the pack. */
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

type Layer = PublishedCollection<CitingRow>;

function layersOf(
  { pack, flowEnds, islandShapes, scores }: PublicationInput,
  context: PublishContext,
): readonly Layer[] {
  const { places, routes, incidents, geometry, settings } = pack;
  const classes = scoreClasses(pack.reference_codes, pack.model.classes);
  const shapes = [...geometry.kecamatan.features, ...geometry.kelurahan.features];
  return [
    publishAreas(
      shapes,
      scores.flatMap((level) => level.units),
      classes,
      context,
    ),
    publishPorts(places, context),
    publishBorderPoints(places, context),
    publishPlaces(places, context),
    publishRoutes(routes, places, geometry.coast, context),
    publishIncidents(incidents, context),
    publishFlows(incidents, flowEnds, settings.city_code, context),
    publishBoundary(pack.maritime_boundaries, context),
    publishIslands(pack.islands, islandShapes, context),
  ];
}

function tablesOf(pack: RegionPack, context: PublishContext): readonly CitingFile[] {
  const shown = pack.areas.filter((area) => area.level !== 'kelurahan').map((area) => area.code);
  return [
    { name: 'case_series', rows: publishCaseSeries(pack.case_series, context) },
    { name: 'programmes', rows: publishProgrammes(pack.programmes, context) },
    { name: 'actors', rows: publishActors(pack.actors, context) },
    { name: 'indicators', rows: publishIndicators(pack.area_indicators, new Set(shown), context) },
    { name: 'reference', rows: publishReference(pack.reference_codes, context) },
  ];
}

function maskFor({ places, routes, areas, islands, actors }: RegionPack, profile: Profile): NameMask {
  if (profile === 'internal') return (value) => value;
  const open = [...areas, ...islands, ...actors].map((row) => row.name);
  return nameMask(places, routes, open);
}

const masked = <P>(item: PublishedFeature<P>, mask: NameMask): PublishedFeature<P> => ({
  ...item,
  properties: mask(item.properties),
});

/** The whole publication of one region in one profile. Pure: the same input gives the same bytes. */
export function publication(input: PublicationInput, profile: Profile): Publication {
  const { pack } = input;
  const context: PublishContext = {
    profile,
    compiled: pack.settings.compiled,
    isOfficial: officialIn(pack.sources),
  };
  const mask = maskFor(pack, profile);
  const layers = layersOf(input, context).map((layer) => ({
    ...layer,
    features: layer.features.map((item) => masked(item, mask)),
  }));
  const tables = tablesOf(pack, context).map(({ name, rows }) => ({ name, rows: rows.map(mask) }));
  const classes = scoreClasses(pack.reference_codes, pack.model.classes);
  const citing = [
    ...layers.map(({ name, features }) => ({ name, rows: features.map((item) => item.properties) })),
    ...tables,
  ];
  const sources = publishSources(pack.sources, pack.incidents, citing, profile);
  const scores = publishScores(input.scores, classes, context);
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
  ];
  return { files, manifest: manifest(pack, profile, input.dataVersion, classes, files) };
}
