/** A site that ships a detailed base map, and what its pictures hold: used by specifications beside the driver's voices. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { basemapFiles } from '../../scripts/basemaps.mjs';
import { DIST } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { pmtilesOf } from '../support/pmtiles.ts';

const root = new URL('../../', import.meta.url);
const json = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T;
const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features],
});

interface Settings {
  readonly strait: readonly [number, number, number, number];
  readonly land_links: readonly { readonly name_id: string; readonly on: Position[] }[];
}
interface Label {
  readonly kind: string;
  readonly name_id: string;
  readonly name_en: string;
  readonly lon: number;
  readonly lat: number;
}

/** The strait of the pack in the Protomaps schema: land, sea, the Barelang road and the names of islands and straits. */
export function straitArchive(): Uint8Array {
  const { strait, land_links } = json<{ settings: Settings }>('public/regions/batam/manifest.json').settings;
  const [west, south, east, north] = strait;
  const topology = json<Topology>('public/regions/batam/basemap/strait.topojson');
  const land = (feature(topology, 'land') as unknown as FeatureCollection).features;
  const shores = land.flatMap(({ geometry: g }) =>
    g.type === 'MultiPolygon'
      ? g.coordinates.map(([ring = []]) => ring)
      : g.type === 'Polygon'
        ? [g.coordinates[0] ?? []]
        : [],
  );
  const frame = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const sea: Feature = {
    ...{ type: 'Feature', properties: { kind: 'ocean' } },
    geometry: { type: 'Polygon', coordinates: [frame, ...shores] },
  };
  const roads = land_links.map(
    ({ name_id, on }): Feature => ({
      ...{ type: 'Feature', properties: { kind: 'highway', name: name_id, min_zoom: 3 } },
      geometry: { type: 'LineString', coordinates: on },
    }),
  );
  const places = json<Label[]>('public/regions/batam/basemap/labels.json').map(
    ({ kind, name_id, name_en, lon, lat }): Feature => ({
      type: 'Feature',
      properties: {
        kind: kind === 'water' ? 'strait' : 'locality',
        name: name_id,
        'name:id': name_id,
        'name:en': name_en,
        population_rank: 6,
        min_zoom: 6,
        sort_key: 1,
      },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }),
  );
  const layers = {
    earth: collection(land),
    water: collection([sea]),
    roads: collection(roads),
    places: collection(places),
  };
  return pmtilesOf(layers, strait, [0, 11]);
}

/** The built site with this base map, as `npm run build` would make it, on a port of its own. */
export async function siteShipping(archive: Uint8Array): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'jaga-site-'));
  const [site, cut] = [join(folder, 'dist'), join(folder, 'cut')];
  cpSync(DIST, site, { recursive: true });
  mkdirSync(cut);
  writeFileSync(join(cut, 'batam.pmtiles'), archive);
  for (const { fileName, source } of basemapFiles(cut)) {
    mkdirSync(dirname(join(site, fileName)), { recursive: true });
    writeFileSync(join(site, fileName), source);
    // What the build packed beside it is of another list.
    rmSync(join(site, `${fileName}.gz`), { force: true });
  }
  const server = await serve({ root: site, profile: 'public' });
  return {
    url: server.url,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
