/** `import check`: what would be understood of a file, kept and dropped. Nothing is stored. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Area } from '../../domain/register.ts';
import { importTable } from '../../exchange/import/table.ts';
import { areaFinder } from '../../exchange/mapping/areas.ts';
import { IMPORT_KINDS, type ImportKind } from '../../exchange/mapping/fields.ts';
import { readTable } from '../../region/table.ts';
import { packFolder } from '../read-pack.ts';
import { json, usage, type Verb } from '../verb.ts';

/** Kinds the contract names that no reader exists for yet: refused, never half done. */
const NOT_YET = ['routes', 'indicators', 'boundaries', 'tracks', 'pack'];
const MOST_BYTES = 100_000_000;

const isKind = (text: unknown): text is ImportKind => IMPORT_KINDS.some((kind) => kind === text);
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

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

export const verb: Verb = {
  usage: `FILE [--as ${IMPORT_KINDS.join('|')}] [--region batam]: delimited text; without --as it is guessed`,
  positionals: ['FILE'],
  options: { as: { type: 'string' }, region: { type: 'string', default: 'batam' } },
  run: ({ as, region }, [file = '']) => {
    if (NOT_YET.includes(String(as))) return usage(`--as ${as} is not read yet; it can be ${IMPORT_KINDS.join(', ')}`);
    if (as !== undefined && !isKind(as)) return usage(`--as must be one of ${IMPORT_KINDS.join(', ')}`);
    if (!isFile(file)) return usage(`FILE: there is no file "${file}"`);
    const folder = packFolder(String(region));
    const areas = folder === null ? null : areasOf(folder);
    if (areas === null) return usage(`--region: there is no region "${region}"`);
    if (statSync(file).size > MOST_BYTES) return usage(`FILE: more than ${MOST_BYTES / 1e6} MB; split it by year`);
    const { report, errors } = importTable(basename(file), readFileSync(file), as ?? null, areaFinder(areas));
    return json({ ...report, ...(errors.length > 0 && { errors }) }, errors.length === 0);
  },
};
