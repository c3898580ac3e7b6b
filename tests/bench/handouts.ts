/** What is handed out: twelve area profiles in one PDF. */
import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import type { IndexModel } from '../../src/domain/model.ts';
import type {
  AreaCollection,
  IndicatorFact,
  LayerCollection,
  Manifest,
  PublishedLevel,
} from '../../src/domain/published.ts';
import type { MapColours } from '../../src/map/theme.ts';
import { drawBatch } from '../../src/report/batch.ts';
import type { ProgrammeRow } from '../../src/report/content.ts';
import { sfntOf } from '../../src/report/sfnt.ts';
import { featuresOf } from '../../src/state/areas.ts';
import { type Bench, checksum, timed } from './measure.ts';

const BASE = 'public/regions/batam/';
const read = <T>(name: string): T => JSON.parse(readFileSync(`${BASE}${name}`, 'utf8')) as T;
const font = (weight: number) =>
  sfntOf(new Uint8Array(readFileSync(`node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff`)));
/** Colours do not matter to the time. */
const colours = new Proxy({}, { get: () => '#335577' }) as MapColours;

export const benches: readonly Bench[] = [
  {
    name: 'profiles-12-pdf-s',
    unit: 's',
    limit: 30,
    measure: async () => {
      const scores = read<readonly PublishedLevel[]>('scores.json');
      const files = {
        manifest: read<Manifest>('manifest.json'),
        areas: read<AreaCollection>('areas.geojson'),
        units: new Map(scores.flatMap((l) => l.units.map((u) => [u.code, u] as const))),
        draws: scores[0]?.draws ?? 0,
        model: read<IndexModel>('model.json'),
        incidents: read<LayerCollection>('incidents.geojson').features,
        places: read<LayerCollection>('places.geojson').features,
        programmes: read<readonly ProgrammeRow[]>('programmes.json'),
        facts: read<readonly IndicatorFact[]>('indicators.json'),
        changed: false,
        scheme: null,
      };
      const strait = read<Topology>('basemap/strait.topojson');
      const fonts = { normal: await font(400), bold: await font(600) };
      const codes = featuresOf(files.areas, 'kecamatan').map((f) => f.properties.code);
      const work = async () => {
        const made = await drawBatch({ files, strait }, fonts, colours, {
          codes,
          language: 'id',
          onProgress: () => undefined,
          signal: new AbortController().signal,
        });
        return { pages: made?.pages ?? 0, bytes: made?.doc.output('arraybuffer').byteLength ?? 0 };
      };
      const { ms, result } = await timed(3, work);
      return { value: ms / 1000, n: result.pages, check: checksum(result.pages) };
    },
  },
];
