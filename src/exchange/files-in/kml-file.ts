/**
 * KML 2.2 and 2.3 in: placemarks with their data and shapes. What a file links to is never fetched, addresses and phones
 * of placemarks are read past, and a description is one more column of text.
 */
import type { DroppedElement } from '../xml-in.ts';
import { featureTable } from './features.ts';
import type { Notes } from './notes.ts';
import type { Sheet } from './sheet.ts';
import { textOf } from './text.ts';
import { numberOf, walkXml } from './xml-file.ts';
import type { Entry } from './zip.ts';

export interface XmlSheets {
  readonly sheets: readonly Sheet[];
  readonly dropped: readonly DroppedElement[];
}

const HOLDERS = ['Document', 'Folder', 'Placemark', 'NetworkLink'];
const SHAPES = ['Point', 'LineString', 'LinearRing', 'Polygon', 'MultiGeometry', 'Track', 'MultiTrack'];
const BOUNDARY = ['LinearRing'];
/** Texts of a placemark that become columns of their own. */
const TEXTS: Readonly<Record<string, string>> = {
  name: 'name',
  description: 'description',
  when: 'time',
  begin: 'time',
};

type Shape = { type: string; coordinates?: unknown; geometries?: unknown[] };

function positionsOf(text: string): number[][] {
  // Tuples stand apart by spaces; some writers put one after each comma as well.
  const tuples = text.trim().replace(/\s*,\s*/g, ',');
  if (tuples === '') return [];
  return tuples.split(/\s+/).map((tuple) => tuple.split(',').slice(0, 2).map(numberOf).concat(Number.NaN).slice(0, 2));
}

/** Shapes of one kind beside each other are one shape of many parts. */
function gathered(parts: readonly Shape[]): Shape {
  const [kind = ''] = parts.map(({ type }) => type);
  const alike = /^(Point|LineString|Polygon)$/.test(kind) && parts.every(({ type }) => type === kind);
  return alike
    ? { type: `Multi${kind}`, coordinates: parts.map(({ coordinates }) => coordinates) }
    : { type: 'GeometryCollection', geometries: [...parts] };
}

export function readKml(text: string, notes: Notes): XmlSheets {
  const table = featureTable(notes);
  let cells: [string, string][] | null = null;
  let data = '';
  /** Shapes of the open placemark and of every open holder of many within it. */
  let shapes: Shape[][] = [];
  let rings: number[][][] = [];
  let coordinates: number[][] = [];
  const put = (shape: Shape): void => void shapes.at(-1)?.push(shape);
  const dropped = walkXml(
    text,
    {
      children: {
        '': ['kml'],
        kml: HOLDERS,
        Document: HOLDERS,
        Folder: HOLDERS,
        Placemark: ['name', 'description', 'ExtendedData', 'TimeStamp', 'TimeSpan', ...SHAPES],
        TimeStamp: ['when'],
        TimeSpan: ['begin'],
        ExtendedData: ['Data', 'SchemaData'],
        Data: ['value'],
        SchemaData: ['SimpleData'],
        MultiGeometry: SHAPES,
        MultiTrack: ['Track'],
        Point: ['coordinates'],
        LineString: ['coordinates'],
        LinearRing: ['coordinates'],
        Polygon: ['outerBoundaryIs', 'innerBoundaryIs'],
        outerBoundaryIs: BOUNDARY,
        innerBoundaryIs: BOUNDARY,
        Track: ['coord'],
      },
      open(name, attributes) {
        if (name === 'NetworkLink') notes.warn('networkLink');
        if (name === 'Placemark') [cells, shapes, rings] = [[], [[]], []];
        if (name === 'Data' || name === 'SimpleData') data = attributes.name ?? '';
        if (name === 'MultiGeometry' || name === 'MultiTrack') shapes.push([]);
        if (name === 'Polygon') rings = [];
        if (SHAPES.includes(name)) coordinates = [];
      },
      close(name, own) {
        const column = TEXTS[name];
        if (column) cells?.push([column, own.trim()]);
        else if (name === 'value' || name === 'SimpleData') cells?.push([data, own.trim()]);
        else if (name === 'coordinates') coordinates = positionsOf(own);
        else if (name === 'coord')
          coordinates.push(
            own
              .trim()
              .split(/[\s,]+/)
              .slice(0, 2)
              .map(numberOf),
          );
        else if (name === 'Point') put({ type: 'Point', coordinates: coordinates[0] ?? [] });
        else if (name === 'LineString' || name === 'Track') put({ type: 'LineString', coordinates });
        // A ring is the border of an area while a polygon is open, else a line.
        else if (name === 'LinearRing') rings.push(coordinates);
        else if (name === 'Polygon') put({ type: 'Polygon', coordinates: rings });
        else if (name === 'MultiGeometry' || name === 'MultiTrack') {
          const parts = shapes.pop() ?? [];
          if (parts.length > 0) put(parts.length === 1 && parts[0] ? parts[0] : gathered(parts));
        } else if (name === 'Placemark') {
          const [top = []] = shapes;
          table.add(cells ?? [], top.length > 1 ? gathered(top) : (top[0] ?? null));
          cells = null;
        }
      },
    },
    notes,
  );
  return { sheets: [table.sheet(null)], dropped };
}

/**
 * `doc.kml`, else the first KML of the packed file. Some writers keep in it nothing but links to the layers packed beside it:
 * where it holds no placemark those are read, each a sheet. Pictures are not unpacked.
 */
export function readKmz(entries: readonly Entry[], notes: Notes): XmlSheets {
  const texts = entries.filter(({ name }) => /\.kml$/i.test(name));
  const [first] = texts;
  const doc = texts.find(({ name }) => /^doc\.kml$/i.test(name)) ?? first;
  if (!doc) return notes.refuse('format', 'The packed file holds no KML; export the layer again.');
  const readOne = (entry: Entry): XmlSheets => readKml(textOf(entry.read(), notes), notes);
  const main = readOne(doc);
  const others = texts.filter((entry) => entry !== doc);
  if (hasRows(main)) {
    notes.warn('otherKml', others.length);
    return main;
  }
  const layers = others.map((entry) => ({ entry, read: readOne(entry) })).filter(({ read }) => hasRows(read));
  if (layers.length === 0) return main;
  const counts = new Map<string, number>();
  for (const { name, count } of [main, ...layers.map(({ read }) => read)].flatMap(({ dropped }) => dropped))
    counts.set(name, (counts.get(name) ?? 0) + count);
  const label = ({ name }: Entry): string | null =>
    layers.length > 1 ? (name.split('/').at(-1)?.slice(0, -4) ?? null) : null;
  return {
    sheets: layers.flatMap(({ entry, read }) => read.sheets.map((sheet) => ({ ...sheet, name: label(entry) }))),
    dropped: [...counts].map(([name, count]) => ({ name, count })),
  };
}

const hasRows = ({ sheets }: XmlSheets): boolean => sheets.some(({ lines }) => lines.length > 1);
