/** Shapefiles in, packed together: every .shp of the packed file is a sheet. Missing parts are told. */
import { parseShp } from 'shpjs';
import { readDbf } from './dbf.ts';
import { featureTable } from './features.ts';
import type { Project } from './geometry.ts';
import { MOST, type Notes } from './notes.ts';
import { projectTo84 } from './projection.ts';
import type { Sheet } from './sheet.ts';
import type { Entry } from './zip.ts';

/** Kinds of shapes: points, lines, areas, many points, each plain, with height, with measure. */
const KINDS = [1, 3, 5, 8, 11, 13, 15, 18, 21, 23, 25, 28];
/** Rings are matched with each other: more of them in one shape would take minutes. */
const MOST_PARTS = 20_000;
const MOST_MATCHES = 2e9;
const broken = 'A .shp is damaged or was cut off; export the layer again and pack all its files.';

/**
 * Looks over the records before the library reads them: it trusts their counts, and a false one keeps it busy for hours.
 * @returns shapes in the order of the file
 */
function shapesOf(bytes: Uint8Array, notes: Notes): readonly unknown[] {
  const fail = (): never => notes.refuse('broken', broken);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100 || view.getInt32(0) !== 9994 || view.getInt32(24) * 2 > bytes.length) fail();
  const end = view.getInt32(24) * 2;
  const kind = view.getInt32(32, true);
  if (kind === 0) return nothing(view, end, fail);
  if (!KINDS.includes(kind)) notes.refuse('geometry', 'A .shp holds solids (multipatch); export its outlines.');
  const [plain, height] = [kind % 10, kind > 10 && kind < 20];
  let [parts, total, matches] = [0, 0, 0];
  for (let at = 100; at < end; ) {
    if (at + 12 > end) fail();
    const length = view.getInt32(at + 4) * 2;
    const own = view.getInt32(at + 8, true);
    if (length < 4 || at + 8 + length > end || (own !== 0 && own !== kind)) fail();
    const body = at + 12;
    const room = length - 4;
    const count = (offset: number): number => (offset + 4 > room ? fail() : view.getInt32(body + offset, true));
    if (own !== 0) {
      let points = 1;
      let least = height ? 24 : 16;
      if (plain === 8) {
        points = count(32);
        least = 36 + points * (height ? 24 : 16) + (height ? 16 : 0);
      } else if (plain === 3 || plain === 5) {
        parts = count(32);
        points = count(36);
        least = 40 + 4 * parts + points * (height ? 24 : 16) + (height ? 16 : 0);
        if (parts < 0 || (parts === 0 && points > 0)) fail();
      }
      if (points < 0 || least > room) fail();
      total += points;
      if (plain === 5) matches += parts * parts;
      if (total > MOST.vertices) notes.spend('vertices', total);
      if (parts > MOST_PARTS || matches > MOST_MATCHES)
        notes.refuse('parts', 'A shape of a .shp has too many parts to be matched; divide it into several shapes.');
      for (let part = 0, before = -1; (plain === 3 || plain === 5) && part < parts; part++) {
        const from = count(40 + 4 * part);
        if ((part === 0 && from !== 0) || from < before || from > points) fail();
        before = from;
      }
    }
    at += 8 + length;
  }
  try {
    // The types of the library say Buffer; it takes any view.
    return parseShp(bytes.subarray(0, end) as never) as readonly unknown[];
  } catch {
    return fail();
  }
}

/** A layer without shapes has rows all the same. */
function nothing(view: DataView, end: number, fail: () => never): readonly null[] {
  const shapes: null[] = [];
  for (let at = 100; at < end; at += 8 + view.getInt32(at + 4) * 2) {
    if (at + 12 > end || view.getInt32(at + 4) < 2) fail();
    shapes.push(null);
  }
  return shapes;
}

function projectionOf(entry: Entry | undefined, notes: Notes): Project | null {
  if (!entry) {
    notes.warn('noProjection');
    return null;
  }
  const project = projectTo84(new TextDecoder().decode(entry.read()));
  return project === undefined
    ? notes.refuse('crs', 'The .prj of a shapefile names no known coordinate system; export the layer in EPSG:4326.')
    : project;
}

/** @param entries of the packed file, at least one .shp among them */
export function readShapefiles(entries: readonly Entry[], notes: Notes): readonly Sheet[] {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  // A Mac puts a shadow of every file beside it.
  const layers = entries.filter(({ name }) => /\.shp$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name));
  return layers.map((entry) => {
    const stem = entry.name.slice(0, -4);
    const part = (ending: string): Entry | undefined => byName.get(`${stem}.${ending}`.toLowerCase());
    const shapes = shapesOf(entry.read(), notes);
    const [dbf, cpg] = [part('dbf'), part('cpg')];
    if (!dbf) notes.warn('noDbf');
    const attributes = dbf ? readDbf(dbf.read(), cpg ? new TextDecoder().decode(cpg.read()) : null, notes) : null;
    if (attributes && attributes.rows.length !== shapes.length)
      notes.refuse('countDiffers', 'The .shp and the .dbf of a layer have different numbers of rows; export it again.');
    const table = featureTable(notes, projectionOf(part('prj'), notes));
    shapes.forEach((shape, i) => {
      const row = attributes?.rows[i];
      if (row === null) notes.warn('deletedRow');
      else table.add(attributes?.columns.map((name, k) => [name, row?.[k] ?? ''] as const) ?? [], shape);
    });
    return table.sheet(layers.length > 1 ? (stem.split('/').at(-1) ?? null) : null);
  });
}
