/** The formats a layer can be written in, and what to take instead where one cannot hold it. */
import { csvLayerText } from './csv-layer.ts';
import { gpxLayerText } from './gpx-layer.ts';
import { hxlLayerText } from './hxl.ts';
import { kmlLayerText } from './kml-layer.ts';
import type { LayerFile, LayerText } from './layer.ts';

type Writer = (file: LayerFile) => LayerText;

const whole = (text: string): LayerText => ({ kind: 'text', text, left: 0 });
const refused = (reason: string): LayerText => ({ kind: 'refused', reason });

/** For formats that are nothing without geometry. */
const located =
  (write: (file: LayerFile, geojson: string) => LayerText): Writer =>
  (file) =>
    file.geojson === null ? refused('the layer is a table without geometry') : write(file, file.geojson);

const WRITERS = {
  csv: (file) => whole(csvLayerText(file)),
  hxl: (file) => whole(hxlLayerText(file)),
  geojson: located((_file, geojson) => whole(geojson)),
  kml: located(kmlLayerText),
  gpx: located(gpxLayerText),
} satisfies Record<string, Writer>;

export type Format = keyof typeof WRITERS;
export const FORMATS = Object.keys(WRITERS) as readonly Format[];
export const isFormat = (text: string): text is Format => Object.hasOwn(WRITERS, text);

/** In the order in which most is kept; a table can always be had as CSV. */
function remedy(file: LayerFile): string {
  const instead = (['geojson', 'kml', 'csv', 'hxl'] as const).filter((format) => WRITERS[format](file).kind === 'text');
  return `take ${instead.join(', ').replace(/, (\w+)$/, ' or $1')}`;
}

/** @returns the text, or a refusal that says why and which formats can hold the layer */
export function layerText(format: Format, file: LayerFile): LayerText {
  const result = WRITERS[format](file);
  return result.kind === 'refused' ? refused(`${result.reason}; ${remedy(file)}`) : result;
}
