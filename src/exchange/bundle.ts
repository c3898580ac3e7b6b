/** Layers as files that can be handed on: each in the format asked for, its style, and what describes them, as one zip. */
import { Zip, ZipDeflate } from 'fflate';
import { type Format, layerText } from './formats.ts';
import type { LayerFile } from './layer.ts';
import { dataPackageText } from './metadata/data-package.ts';
import { dcatText } from './metadata/dcat.ts';
import type { AboutData, WrittenFile } from './metadata/facts.ts';
import { licencesText, readmeText } from './metadata/readme.ts';
import type { FileLanguage } from './metadata/words.ts';
import { type PublishedLayer, unfitFor } from './published-layer.ts';
import { qmlText } from './qgis/qml.ts';

export interface Chosen {
  readonly layer: PublishedLayer;
  readonly file: LayerFile;
  /** Only features on screen and within the chosen time. */
  readonly selected: boolean;
}

export interface BundleOptions {
  readonly format: Format;
  /** A QGIS style beside each GeoJSON file. */
  readonly style: boolean;
  readonly metadata: boolean;
  /** Of the words in styles; everything else is in both languages. */
  readonly language: FileLanguage;
}

export interface MadeText {
  readonly name: string;
  readonly text: string;
}

const ENDINGS: Readonly<Record<Format, string>> = {
  csv: '.csv',
  hxl: '-hxl.csv',
  geojson: '.geojson',
  kml: '.kml',
  gpx: '.gpx',
};

const stem = ({ region, profile }: AboutData, layer: string): string => `jaga-selat-${region}-${layer}-${profile}`;
/** The name of a layer's file says what it holds and for whom. */
export const fileName = (about: AboutData, layer: string, format: Format): string =>
  `${stem(about, layer)}${ENDINGS[format]}`;
export const bundleName = (about: AboutData): string => `${stem(about, 'data')}-${about.compiled}.zip`;

export const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** One layer in the format asked for, or as CSV where that cannot hold it: a table can always be had. */
export function written(about: AboutData, { layer, file, selected }: Chosen, asked: Format): WrittenFile & MadeText {
  const format = unfitFor(asked, file) === null ? asked : 'csv';
  const result = layerText(format, file);
  if (result.kind === 'refused') throw new Error(`${layer} as ${format}: ${result.reason}`);
  const { text, left } = result;
  return { layer, file, selected, format, left, text, name: fileName(about, layer, format), bytes: byteLength(text) };
}

/** Everything that goes along with the layers: a note to read first, licences, styles, metadata. */
export function besides(
  about: AboutData,
  files: readonly WrittenFile[],
  { format, style, metadata, language }: BundleOptions,
): readonly MadeText[] {
  const styles = style
    ? files.flatMap((file): MadeText[] => {
        const text = file.format === 'geojson' ? qmlText(file.layer, about.profile, language) : null;
        return text === null ? [] : [{ name: `${stem(about, file.layer)}.qml`, text }];
      })
    : [];
  return [
    { name: 'README.txt', text: readmeText(about, files, { format, styles: styles.length > 0, metadata }) },
    { name: 'LICENCES.txt', text: licencesText(files) },
    ...styles,
    ...(metadata
      ? [
          { name: 'datapackage.json', text: dataPackageText(about, files) },
          { name: 'dcat.jsonld', text: dcatText(about, files) },
        ]
      : []),
  ];
}

/** Midnight of a date in whatever zone this runs in: a zip tells local time without a zone. */
const midnight = (date: string): Date => {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day);
};

/**
 * Packs texts one after the other, so that a page can draw in between.
 * @param date YYYY-MM-DD that every entry bears: the same texts are the same bytes
 * @param onEntry heard after each entry; a page waits here for its next frame
 */
export async function zipBytes(
  entries: readonly MadeText[],
  date: string,
  onEntry: (done: number, of: number) => Promise<void> | void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) fault = error;
    else parts.push(part);
  });
  for (const [i, { name, text }] of entries.entries()) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = midnight(date);
    zip.add(entry);
    entry.push(new TextEncoder().encode(text), true);
    await onEntry(i + 1, entries.length);
  }
  zip.end();
  if (fault) throw fault;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
