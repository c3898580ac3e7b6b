/** Any file a clerk may have, to rows of text. Readers are loaded when a file needs them. */
import type { Outcome } from '../../domain/outcome.ts';
import { formatOf, saysOtherwise } from './format-of.ts';
import { MOST, type Notes, notesOf, Refusal } from './notes.ts';
import type { FileFormat, ReadFile, Sheet } from './sheet.ts';
import { textOf } from './text.ts';

type Read = Pick<ReadFile, 'format' | 'sheets'> & Partial<Pick<ReadFile, 'dropped'>>;

/**
 * @param name of the file, for the errors; what it holds is told by its bytes, never by its name
 * @returns null where nothing of it can be read, with the reason; else every shown sheet or layer, with the faults of single
 * rows beside it
 */
export async function readSheets(name: string, bytes: Uint8Array): Promise<Outcome<ReadFile | null>> {
  const notes = notesOf(name);
  try {
    const { format, sheets, dropped = [] } = await read(bytes, notes);
    if (sheets.every(({ lines }) => lines.length === 0 || (lines.length === 1 && lines[0]?.length === 0)))
      notes.refuse('empty', 'The file holds no rows; give it with its data.');
    if (saysOtherwise(name, format)) notes.warn('extension');
    return { value: { format, sheets, warnings: notes.warnings(), dropped }, errors: notes.errors };
  } catch (fault) {
    if (fault instanceof Refusal) return { value: null, errors: [fault.fault] };
    throw fault;
  }
}

async function read(bytes: Uint8Array, notes: Notes): Promise<Read> {
  if (bytes.length > MOST.bytes)
    notes.refuse('tooLarge', `The file is larger than ${MOST.bytes / 1e6} MB; divide it and give the parts.`);
  const told = formatOf(bytes);
  switch (told.kind) {
    case 'refused':
      return notes.refuse('format', told.remedy);
    case 'zip':
      return packed(bytes, notes);
    case 'flatgeobuf': {
      const { readFlatGeobuf } = await import('./flatgeobuf-in.ts');
      return { format: 'flatgeobuf', sheets: readFlatGeobuf(bytes, notes) };
    }
    case 'json': {
      const { readGeoJson } = await import('./geojson-in.ts');
      return { format: 'geojson', sheets: readGeoJson(textOf(bytes, notes), notes) };
    }
    case 'xml':
      return markup(textOf(bytes, notes), notes);
    case 'delimited': {
      const { readDelimited } = await import('./delimited-in.ts');
      return { format: 'delimited', sheets: readDelimited(bytes, notes) };
    }
  }
}

async function packed(bytes: Uint8Array, notes: Notes): Promise<Read> {
  const { openZip } = await import('./zip.ts');
  const entries = openZip(bytes, notes);
  const holds = (name: RegExp): boolean => entries.some((entry) => name.test(entry.name));
  const sheets = (format: FileFormat, read: readonly Sheet[]): Read => ({ format, sheets: read });
  if (holds(/^xl\/workbook\d*\.xml$/i)) {
    const { readXlsx } = await import('./xlsx-in.ts');
    return sheets('xlsx', readXlsx(entries, notes));
  }
  if (holds(/\.shp$/i)) {
    const { readShapefiles } = await import('./shapefile-in.ts');
    return sheets('shapefile', readShapefiles(entries, notes));
  }
  if (holds(/\.kml$/i)) {
    const { readKmz } = await import('./kml-file.ts');
    return { format: 'kmz', ...readKmz(entries, notes) };
  }
  const [, remedy] = OTHER_PACKED.find(([name]) => holds(name)) ?? [];
  return notes.refuse(
    'format',
    remedy ?? 'The packed file holds neither a spreadsheet, a shapefile nor a KML; unpack it and give the file inside.',
  );
}

const OTHER_PACKED: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.bin$/i, 'This is a binary spreadsheet (XLSB); save it as XLSX.'],
  [/^word\//i, 'This is a text document (DOCX); put its table into a spreadsheet and save that as XLSX.'],
  [/^ppt\//i, 'This is a presentation (PPTX); ask the sender for the table it was made from.'],
  [/^(mimetype|content\.xml)$/i, 'This is an OpenDocument file (ODS, ODT); save the sheet as XLSX or CSV UTF-8.'],
  [/\.dbf$/i, 'The zip holds a .dbf without its .shp; pack .shp, .dbf, .shx and .prj together.'],
  [/\.gdb\//i, 'This is an ESRI geodatabase; export the layer as a shapefile or GeoJSON.'],
];

async function markup(text: string, notes: Notes): Promise<Read> {
  const head = text.slice(0, 100_000).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  const root = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(head)?.[1]?.toLowerCase();
  if (root === 'gpx') {
    const { readGpx } = await import('./gpx-file.ts');
    return { format: 'gpx', ...readGpx(text, notes) };
  }
  if (root === 'kml') {
    const { readKml } = await import('./kml-file.ts');
    return { format: 'kml', ...readKml(text, notes) };
  }
  if (root === 'html')
    return notes.refuse(
      'format',
      'This is a web page, often one that is named like a spreadsheet; open it and save it as XLSX.',
    );
  return notes.refuse('format', 'This is XML, but neither KML nor GPX; give the table as XLSX or CSV UTF-8.');
}
