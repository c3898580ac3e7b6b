/** The layers and tables that are also handed out one by one: each as the site publishes it, in one profile. */
import type { RegionPack } from '../domain/pack.ts';
import { officialIn } from '../region/index.ts';
import { publishAreas, scoreClasses } from './areas.ts';
import type { CitingRow } from './citations.ts';
import type { PublishedCollection } from './features.ts';
import { publishIncidents } from './incidents.ts';
import { type NameMask, nameMask } from './names.ts';
import { publishBorderPoints, publishPlaces, publishPorts } from './places.ts';
import type { Profile } from './profile.ts';
import { publishRoutes } from './routes.ts';
import type { LevelScores } from './scores.ts';
import type { PublishContext } from './sources.ts';
import { publishCaseSeries, publishProgrammes } from './tables.ts';

export interface LayerInput {
  readonly pack: RegionPack;
  /** Of both levels; `areas` alone needs them. */
  readonly scores: readonly LevelScores[];
}

export type Layer = PublishedCollection<CitingRow>;
type MakesLayer = (input: LayerInput, context: PublishContext) => Layer;
type MakesTable = (pack: RegionPack, context: PublishContext) => readonly CitingRow[];

/** In the order of the published files. */
export const LAYERS = {
  areas: ({ pack, scores }, context) =>
    publishAreas(
      [...pack.geometry.kecamatan.features, ...pack.geometry.kelurahan.features],
      scores.flatMap((level) => level.units),
      scoreClasses(pack.reference_codes, pack.model.classes),
      context,
    ),
  ports: ({ pack }, context) => publishPorts(pack.places, context),
  border_points: ({ pack }, context) => publishBorderPoints(pack.places, context),
  places: ({ pack }, context) => publishPlaces(pack.places, context),
  routes: ({ pack }, context) => publishRoutes(pack.routes, pack.places, pack.geometry.coast, context),
  incidents: ({ pack }, context) => publishIncidents(pack.incidents, context),
} satisfies Record<string, MakesLayer>;

export const TABLES = {
  case_series: (pack, context) => publishCaseSeries(pack.case_series, context),
  programmes: (pack, context) => publishProgrammes(pack.programmes, context),
} satisfies Record<string, MakesTable>;

export const contextFor = ({ settings, sources }: RegionPack, profile: Profile): PublishContext => ({
  profile,
  compiled: settings.compiled,
  isOfficial: officialIn(sources),
});

/** The last net over everything that leaves in public; inside nothing is hidden. */
export function maskFor({ places, routes, areas, islands, actors }: RegionPack, profile: Profile): NameMask {
  if (profile === 'internal') return (value) => value;
  const open = [...areas, ...islands, ...actors].map((row) => row.name);
  return nameMask(places, routes, open);
}

export const masked = (layer: Layer, mask: NameMask): Layer => ({
  ...layer,
  features: layer.features.map((item) => ({ ...item, properties: mask(item.properties) })),
});
