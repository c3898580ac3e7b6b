/** Rows of the legend by profile: which layer, its words, its file, and how many things it shows. */
import type { LayerCollection, LayerFeature } from '../domain/published.ts';
import { type DataState, type LayerFile, ready } from './data.ts';
import { eventsWithin } from './time.ts';
import type { LayerId, Profile, TimeRange } from './view.ts';

type Name =
  | 'routes_irregular'
  | 'routesPublic'
  | 'ferries'
  | 'landings'
  | 'landingsPublic'
  | 'ports'
  | 'border_points'
  | 'incidents'
  | 'services'
  | 'posts'
  | 'bases'
  | 'foreign'
  | 'boundary'
  | 'feeders'
  | 'islands'
  | 'flows';

export interface LegendEntry {
  readonly layer: LayerId;
  readonly name: Name;
  readonly note: 'landingsNote' | null;
  readonly file: LayerFile;
  /** null while the file is on its way. */
  readonly count: number | null;
}

interface Row {
  readonly layer: LayerId;
  readonly file: LayerFile;
  /** A second file that holds some of them. */
  readonly also?: LayerFile;
  readonly profiles: readonly Profile[];
  readonly name: Name;
  readonly publicName?: Name;
  readonly note?: 'landingsNote';
  readonly holds: (p: LayerFeature['properties']) => boolean;
}

const BOTH: readonly Profile[] = ['internal', 'public'];
const INTERNAL: readonly Profile[] = ['internal'];
const kind =
  (...kinds: readonly string[]) =>
  (p: LayerFeature['properties']) =>
    kinds.includes(String(p.kind));

const ROWS: readonly Row[] = [
  {
    layer: 'routes_irregular',
    file: 'routes',
    profiles: BOTH,
    name: 'routes_irregular',
    publicName: 'routesPublic',
    holds: kind('irregular_sea'),
  },
  { layer: 'ferries', file: 'routes', profiles: BOTH, name: 'ferries', holds: kind('regular_ferry') },
  {
    layer: 'landings',
    file: 'places',
    profiles: BOTH,
    name: 'landings',
    publicName: 'landingsPublic',
    note: 'landingsNote',
    holds: kind('informal_landing'),
  },
  { layer: 'ports', file: 'ports', profiles: BOTH, name: 'ports', holds: () => true },
  { layer: 'incidents', file: 'incidents', profiles: INTERNAL, name: 'incidents', holds: () => true },
  {
    layer: 'border_points',
    file: 'border_points',
    profiles: BOTH,
    name: 'border_points',
    holds: kind('iom_monitoring_area', 'border_post'),
  },
  { layer: 'services', file: 'places', profiles: BOTH, name: 'services', holds: kind('service') },
  { layer: 'posts', file: 'places', profiles: BOTH, name: 'posts', holds: kind('police_post', 'immigration_office') },
  {
    layer: 'bases',
    file: 'places',
    also: 'border_points',
    profiles: INTERNAL,
    name: 'bases',
    holds: kind('patrol_base', 'surveillance_site'),
  },
  { layer: 'foreign', file: 'places', profiles: INTERNAL, name: 'foreign', holds: kind('foreign_landing') },
  {
    layer: 'feeders',
    file: 'routes',
    profiles: BOTH,
    name: 'feeders',
    holds: kind('domestic_feeder_air', 'domestic_feeder_sea', 'land_border'),
  },
  { layer: 'flows', file: 'flows', profiles: BOTH, name: 'flows', holds: () => true },
  { layer: 'boundary', file: 'boundary', profiles: BOTH, name: 'boundary', holds: () => true },
  { layer: 'islands', file: 'islands', profiles: BOTH, name: 'islands', holds: () => true },
];

/** Every row of one layer in a file, drawn or not (a public count of events has no place). */
export const rowsOf = (layer: LayerId, file: LayerCollection): readonly LayerFeature[] => {
  const row = ROWS.find((r) => r.layer === layer);
  return file.features.filter((f) => row?.holds(f.properties));
};

/** The files that hold a layer, whatever the profile, and whether a feature of them is of the layer. */
export function heldBy(layer: LayerId): { readonly files: readonly LayerFile[]; readonly holds: Row['holds'] } | null {
  const row = ROWS.find((r) => r.layer === layer);
  return row ? { files: row.also ? [row.file, row.also] : [row.file], holds: row.holds } : null;
}

/** What the map draws of a layer: features with a geometry, of its kinds, in the chosen time. */
export function shownIn(layer: LayerId, layers: DataState['layers'], time: TimeRange): readonly LayerFeature[] | null {
  const row = ROWS.find((r) => r.layer === layer);
  if (!row) return null;
  const files = (row.also ? [row.file, row.also] : [row.file]).map((file) => ready(layers[file]));
  if (files.includes(null)) return null;
  const drawn = files.flatMap((file) => file?.features ?? []).filter((f) => f.geometry && row.holds(f.properties));
  return layer === 'incidents' ? eventsWithin(drawn, time) : drawn;
}

export const legendEntries = (layers: DataState['layers'], profile: Profile, time: TimeRange): readonly LegendEntry[] =>
  ROWS.filter((r) => r.profiles.includes(profile)).map((r) => ({
    layer: r.layer,
    name: profile === 'public' ? (r.publicName ?? r.name) : r.name,
    note: (profile === 'internal' && r.note) || null,
    file: r.file,
    count: shownIn(r.layer, layers, time)?.length ?? null,
  }));
