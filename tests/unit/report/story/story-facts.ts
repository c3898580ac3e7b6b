/** The public files a story is told from, for tests. */
import { readFileSync } from 'node:fs';
import type { StoryFacts } from '../../../../src/report/story/facts.ts';
import { LAYER_FILES } from '../../../../src/state/data.ts';

const FOLDER = 'public/regions/batam';
const read = <T>(name: string): T => JSON.parse(readFileSync(name, 'utf8')) as T;
const table = <T>(name: string): T => read<T>(`${FOLDER}/${name}`);

export const facts: StoryFacts = {
  manifest: table('manifest.json'),
  areas: table('areas.geojson'),
  layers: Object.fromEntries(LAYER_FILES.map((f) => [f, table(`${f}.geojson`)])) as StoryFacts['layers'],
  strait: table('basemap/strait.topojson'),
  sea: table('basemap/sea.topojson'),
  world: read('public/basemap/world.topojson'),
  labels: table('basemap/labels.json'),
  cases: table('case_series.json'),
  programmes: table('programmes.json'),
  actors: table('actors.json'),
  reference: table('reference.json'),
  sources: table('sources.json'),
};
