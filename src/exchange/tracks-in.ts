/**
 * Tracks in, from GPX and KML: positions and times, and nothing else of a file. Names, descriptions, authors, addresses,
 * serial numbers and every extension are dropped while reading; a report says which elements were.
 */
import type { DataError, Outcome } from '../domain/outcome.ts';
import { gpxIn } from './gpx-in.ts';
import { kmlIn } from './kml-in.ts';
import type { TrackSegment } from './segments-in.ts';
import { type DroppedElement, readXml, type XmlFault } from './xml-in.ts';

export type { TrackPoint, TrackSegment } from './segments-in.ts';
export type { DroppedElement } from './xml-in.ts';

export type TrackSource = 'gpx' | 'kml';

export interface TracksIn {
  readonly source: TrackSource;
  /** In the order of the file, each once however often it stands there. */
  readonly segments: readonly TrackSegment[];
  /** Elements and attributes that were read past, by name, with how often. */
  readonly dropped: readonly DroppedElement[];
}

/** Bytes; a plotter's whole memory is a few. */
export const MOST_BYTES = 50_000_000;

const error = (file: string, rule: string, remedy: string, value: number | null = null): DataError => ({
  file,
  row: null,
  column: null,
  rule,
  value,
  remedy,
});
const refuse = (rule: string, remedy: string, value: number | null = null): Outcome<null> => ({
  value: null,
  errors: [error('tracks', rule, remedy, value)],
});

const XML_REMEDY: Readonly<Record<XmlFault['rule'], string>> = {
  notXml: 'This is neither GPX nor KML: export the track from the plotter as one of them.',
  entities: 'The file declares entities of its own, which no track needs: export it again from the plotter.',
  broken: 'The file is not well-formed from here on: export it again. The sound part before it is kept.',
  cutOff: 'The file ends too soon: copy it again from the plotter. What came before the end is kept.',
};

/** What the first bytes say of the letters; UTF-8 where they say nothing. */
function decoded(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const [, said = 'utf-8'] = /^[^>]*encoding\s*=\s*["']([\w.:-]+)["']/i.exec(head) ?? [];
  try {
    // Letters that do not fit become marks: they can only stand in names, and those are dropped.
    return new TextDecoder(marked ?? said).decode(bytes);
  } catch {
    return null;
  }
}

const identity = (segment: TrackSegment): string =>
  segment.map(({ lon, lat, timeMs }) => `${lon},${lat},${timeMs ?? ''}`).join(' ');

/**
 * @param content bytes of a file, or its text
 * @returns null where nothing of it can be used; else what is sound, with every fault beside it. `row` of an error counts
 * segments of the file from 1, `column` is the field; of a fault of the XML it is "line:column". No error holds text of the file.
 */
export function readTracks(content: Uint8Array | string): Outcome<TracksIn | null> {
  const size = content.length;
  if (size > MOST_BYTES)
    return refuse('tooLarge', `The file is larger than ${MOST_BYTES / 1e6} MB: export one night at a time.`, size);
  const zipped = typeof content === 'string' ? content.startsWith('PK') : content[0] === 0x50 && content[1] === 0x4b;
  if (zipped)
    return refuse('zipped', 'This is a packed file (KMZ): unpack it and give the .kml inside, or save as KML.');
  const raw = typeof content === 'string' ? content : decoded(content);
  if (raw === null) return refuse('encoding', 'The file names letters that are not known here: save it as UTF-8.');
  const text = raw.replace(/^\uFEFF?\s+/, '');
  if (text.trim() === '') return refuse('empty', 'The file is empty: export the track again.');
  return readText(text);
}

function readText(text: string): Outcome<TracksIn | null> {
  const dialects = { gpx: gpxIn(), kml: kmlIn() };
  const source = rootOf(text) === 'kml' ? 'kml' : 'gpx';
  const { dialect, gathered } = dialects[source];
  const { root, dropped, fault } = readXml(text, dialect);
  const errors: DataError[] = [];
  if (fault)
    errors.push({
      ...error(root === source ? source : 'tracks', fault.rule, XML_REMEDY[fault.rule]),
      column: `${fault.line}:${fault.column}`,
    });
  if (fault?.rule === 'notXml' || fault?.rule === 'entities') return { value: null, errors };
  if (root !== source)
    return refuse('notTracks', 'This is XML, but neither GPX nor KML: export the track as one of them.');
  const parts = gathered();
  // A file whose tracks are all faulty must not be read as its routes: those were meant, not sailed.
  const found = parts.find(({ begun }) => begun > 0);
  errors.push(...(found?.errors ?? []));
  if (!found || found.segments.length === 0) {
    const remedy =
      'The file holds no sound track of two points or more: export the track, not waypoints or areas alone.';
    return { value: null, errors: [...errors, error(source, 'noPoints', remedy)] };
  }
  const once = new Map(found.segments.map((segment) => [identity(segment), segment]));
  const beside = parts.flatMap(({ element, begun }) =>
    element !== found.element && begun > 0 ? [{ name: element, count: begun }] : [],
  );
  return { value: { source, segments: [...once.values()], dropped: [...dropped, ...beside] }, errors };
}

/** Local name of the first element, read without parsing: it chooses the dialect, the parser judges the file. */
const rootOf = (text: string): string =>
  /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(text.slice(0, 100_000).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''))?.[1] ??
  '';
