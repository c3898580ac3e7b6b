/** What the specifications of the cut share: an archive of the real seas, a folder, and a run. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { PMTiles, type Source } from 'pmtiles';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { main } from '../../../src/cli/basemap/main.ts';
import { pmtilesOf } from '../../support/pmtiles.ts';

const topology = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Topology;
const sea = topology('public/regions/batam/basemap/sea.topojson');
export const strait = topology('public/regions/batam/basemap/strait.topojson');
export const land = feature(sea, 'land') as unknown as FeatureCollection;
export const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The land of Southeast Asia down to zoom 9, in tiles of the Protomaps schema. */
export const seas = pmtilesOf({ earth: land, water: none }, [97.5, -11, 125, 6.5], [0, 9]);

export const folder = (): string => mkdtempSync(join(tmpdir(), 'jaga-basemap-'));
export const fileOf = (bytes: Uint8Array, name = 'source.pmtiles'): string => {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
};

export const sourceOf = (bytes: Uint8Array): Source => ({
  getKey: () => 'test',
  getBytes: async (offset, length) => ({ data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer }),
});
export const reader = (bytes: Uint8Array): PMTiles => new PMTiles(sourceOf(bytes));

/** Runs the command without waiting between tries; what it says, and its exit code. */
export async function run(argv: readonly string[], into: string, signal = new AbortController().signal) {
  let said = '';
  const lines = { write: (text: string) => (said += text) };
  const code = await main(argv, into, { lines, signal, pause: async () => {} });
  return { code, said };
}
