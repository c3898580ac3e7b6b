/** `import check`: what would be understood of a file, kept and dropped. Nothing is stored. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportKind } from '../../domain/imported.ts';
import type { Area } from '../../domain/register.ts';
import { boundaryFeatures } from '../../exchange/boundaries/features.ts';
import { matchBoundaries } from '../../exchange/boundaries/match.ts';
import { readSheets } from '../../exchange/files-in/read-sheets.ts';
import { importNow } from '../../exchange/import/import-file.ts';
import { type Imported, refused, wholeError } from '../../exchange/import/report.ts';
import { importTracks } from '../../exchange/import/tracks.ts';
import { areaFinder } from '../../exchange/mapping/areas.ts';
import { TABLE_KINDS } from '../../exchange/mapping/fields.ts';
import { checkPack } from '../../region/check.ts';
import { readDescriptor } from '../../region/descriptor.ts';
import { readTable } from '../../region/table.ts';
import { packFilesIn } from '../pack-file.ts';
import { packFolder } from '../read-pack.ts';
import { type Answer, json, usage, type Verb } from '../verb.ts';

const MOST_BYTES = 100_000_000;

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

interface Asked {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly folder: string;
}
type Reader = (asked: Asked) => Promise<Imported>;

type AreaName = Pick<Area, 'code' | 'name' | 'level' | 'parent_code'>;

/** The areas of a pack, read alone: a file is checked without waiting for the rest. */
function areasOf(folder: string): AreaName[] | null {
  const file = [`${folder}/areas.csv`, `${folder}/tables/areas.csv`].find(isFile);
  if (file === undefined) return null;
  const { rows } = readTable(
    'areas.csv',
    readFileSync(file, 'utf8'),
    ['code', 'name', 'level', 'parent_code'],
    new Set(),
  );
  return rows.map(({ cells: { code = '', name = '', level, parent_code = null } }): AreaName => {
    const known = level === 'kecamatan' || level === 'kelurahan' ? level : 'city';
    return { code, name, parent_code, level: known };
  });
}

function regionOf(folder: string) {
  const descriptor = `${folder}/datapackage.json`;
  const { settings } = readDescriptor(isFile(descriptor) ? readFileSync(descriptor, 'utf8') : undefined);
  return { areas: areaFinder(areasOf(folder) ?? []), extent: settings.extent, strait: settings.strait };
}

const tracks: Reader = async ({ name, bytes }) => importTracks(name, bytes);

/** Which areas the polygons of a file are; what is no area of the region is a dropped row, without its name. */
const boundaries: Reader = async ({ name, bytes, folder }) => {
  const { value, errors } = await readSheets(name, bytes);
  if (value === null) return refused('boundaries', errors);
  const features = boundaryFeatures(value);
  const matched = matchBoundaries(features, { areas: areasOf(folder) ?? [], box: regionOf(folder).strait });
  const { unmatched, warnings } = matched.report;
  const answer = refused('boundaries', matched.errors, features.length);
  if (matched.errors.length > 0) return answer;
  const told = { row: null, column: null };
  const report = {
    ...answer.report,
    kept: features.length - unmatched.length,
    dropped: unmatched.map(({ rule, reason }) => ({ ...told, file: name, rule, value: null, remedy: reason })),
    warnings: warnings.map(({ rule, codes, message }) => ({ ...told, rule, rows: codes.length, remedy: message })),
  };
  return { ...answer, report };
};

/** Shapes have readers of their own, whichever way they were recognised. */
const table =
  (as: ImportKind | null): Reader =>
  async (asked) => {
    const { value, errors } = await readSheets(asked.name, asked.bytes);
    if (value === null) return refused(as, errors);
    const imported = importNow(asked.name, value, { as, ...regionOf(asked.folder) });
    if (imported.report.as === 'boundaries') return boundaries(asked);
    return imported.report.as === 'tracks' ? tracks(asked) : imported;
  };

/** A pack is judged as `region check` does, row by row of all its tables. */
const pack: Reader = async ({ path, name }) => {
  const { value, errors } = packFilesIn(path, name);
  if (value === null) return refused(null, errors);
  const checked = checkPack(value);
  const rows = Object.values(checked.counts).reduce((sum, n) => sum + n, 0);
  // A step of a story is no row of a table.
  const inTables = checked.errors.filter(({ file, row }) => row !== null && !file.startsWith('stories/'));
  const faulty = new Set(inTables.map(({ file, row }) => `${file} ${row}`));
  const answer = refused(null, [], rows);
  // Values of a register are its own; a pack somebody brings may hold anything.
  const dropped = checked.errors.map((error) => ({ ...error, value: null }));
  const warnings = checked.warnings.map(({ rule, row, column, file, remedy }) => {
    const where = `${file}: ${remedy}`;
    return { rule, row, column, rows: null, remedy: where };
  });
  const nothing =
    rows === 0 ? [wholeError(name, 'noRows', 'This is no pack: it has no tables and no datapackage.json.')] : [];
  return { ...answer, report: { ...answer.report, kept: rows - faulty.size, dropped, warnings }, errors: nothing };
};

/** A reader for each kind the contract names. */
const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(TABLE_KINDS.map((kind) => [kind, table(kind)])),
  tracks,
  boundaries,
  pack,
};
const KINDS = Object.keys(READERS);

export const verb: Verb = {
  usage: `FILE [--as ${KINDS.join('|')}] [--region batam]: without --as it is guessed`,
  positionals: ['FILE'],
  options: { as: { type: 'string' }, region: { type: 'string', default: 'batam' } },
  run: async ({ as, region }, [file = '']): Promise<Answer> => {
    const reader = as === undefined ? table(null) : KINDS.includes(String(as)) ? READERS[String(as)] : undefined;
    if (reader === undefined) return usage(`--as must be one of ${KINDS.join(', ')}`);
    const isThere = as === 'pack' ? existsSync(file) : isFile(file);
    if (!isThere) return usage(`FILE: there is no file "${file}"`);
    const folder = packFolder(String(region));
    if (folder === null || areasOf(folder) === null) return usage(`--region: there is no region "${region}"`);
    if (statSync(file).size > MOST_BYTES) return usage(`FILE: more than ${MOST_BYTES / 1e6} MB; split it by year`);
    const bytes = statSync(file).isFile() ? readFileSync(file) : new Uint8Array();
    const { report, errors } = await reader({ path: file, name: basename(file), bytes, folder });
    return json(
      { ...report, ...(as === 'pack' && { as: 'pack' }), ...(errors.length > 0 && { errors }) },
      errors.length === 0,
    );
  },
};
