/** The published tables of Batam, as the response reads them on screen. */
import { readFileSync } from 'node:fs';
import type {
  AreaCollection,
  IndicatorFact,
  LayerCollection,
  SourcedProperties,
} from '../../../src/domain/published.ts';
import type { Programme } from '../../../src/domain/register.ts';
import type { DataState } from '../../../src/state/data.ts';
import { helpPlaces } from '../../../src/state/response/places.ts';

const file = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}`, 'utf8')) as T;
const layer = (name: string) => ({ state: 'ready' as const, value: file<LayerCollection>(`${name}.geojson`) });

export const programmes = file<readonly (Programme & SourcedProperties)[]>('programmes.json');
export const indicators = file<readonly IndicatorFact[]>('indicators.json');
export const areas = file<AreaCollection>('areas.geojson').features.map((f) => f.properties);
export const places = helpPlaces({
  layers: { places: layer('places'), ports: layer('ports'), border_points: layer('border_points') },
} as unknown as DataState);
export const city = { code: '21.71', names: ['Batam', 'Kota Batam', 'Batam City'] };
