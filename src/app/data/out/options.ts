import type { Format } from '../../../exchange/formats.ts';

/** HXL is CSV with one more row, so it is an option of CSV. */
export const BASE_FORMATS = ['csv', 'geojson', 'kml', 'gpx'] as const satisfies readonly Format[];
export type BaseFormat = (typeof BASE_FORMATS)[number];
export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  hxl: 'CSV + HXL',
  geojson: 'GeoJSON',
  kml: 'KML',
  gpx: 'GPX',
};

export interface OutOptions {
  readonly base: BaseFormat;
  readonly hxl: boolean;
  /** null: as is usual, with several layers and not with one. */
  readonly style: boolean | null;
  readonly metadata: boolean | null;
}

export const START: OutOptions = { base: 'csv', hxl: false, style: null, metadata: null };

export const formatOf = ({ base, hxl }: OutOptions): Format => (base === 'csv' && hxl ? 'hxl' : base);

/** What goes along, as chosen or as is usual. A style is of a GeoJSON file, a row of tags of a CSV file. */
export const besideOf = ({ base, hxl, style, metadata }: OutOptions, several: boolean) => ({
  hxl: base === 'csv' && hxl,
  style: base === 'geojson' && (style ?? several),
  metadata: metadata ?? several,
});

/** Bytes in the unit that a reader would use, with the key of its words. */
export function sizeOf(bytes: number): { readonly key: 'bytes' | 'kilobytes' | 'megabytes'; readonly value: number } {
  if (bytes < 1000) return { key: 'bytes', value: bytes };
  return bytes < 1e6 ? { key: 'kilobytes', value: bytes / 1e3 } : { key: 'megabytes', value: bytes / 1e6 };
}
