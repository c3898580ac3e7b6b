/**
 * `region boundaries FILE --region R`: official boundaries over the approximate areas. They are written to `<pack>/local/`,
 * which git ignores, and are read from there by every other verb and by the internal tables of `npm start`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { boundaryFeatures } from '../../exchange/boundaries/features.ts';
import { matchBoundaries } from '../../exchange/boundaries/match.ts';
import type { Fixes } from '../../exchange/boundaries/model.ts';
import { boundaryOverlay, knownPcodes } from '../../exchange/boundaries/overlay.ts';
import { readSheets } from '../../exchange/files-in/read-sheets.ts';
import { LOCAL, packFolder, readLocalBoundaries, readPack } from '../read-pack.ts';
import { type Answer, json, usage, type Verb } from '../verb.ts';

const MOST_BYTES = 300_000_000;
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** `{"key": "21.71.04.1002" or null}`, keys as `unmatched` tells them; null where the file holds anything else. */
function readFixes(path: string): Fixes | null {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const sound = (x: unknown): boolean => x === null || typeof x === 'string';
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    return Object.values(read).every(sound) ? (read as Fixes) : null;
  } catch {
    return null;
  }
}

function clear(folder: string): Answer {
  const cleared = Object.keys(readLocalBoundaries(folder)).sort();
  for (const file of cleared) rmSync(join(folder, LOCAL, file));
  return json({ cleared }, true);
}

async function load(path: string, region: string, folder: string, fixes: Fixes): Promise<Answer> {
  const { value: file, errors } = await readSheets(basename(path), readFileSync(path));
  if (file === null) return json({ errors }, false);
  const pack = readPack(region, { local: false });
  if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
  const { areas, settings } = pack.value;
  const pcodes = knownPcodes(readLocalBoundaries(folder));
  const matched = matchBoundaries(boundaryFeatures(file), { areas, pcodes, box: settings.strait }, fixes);
  const { report } = matched;
  if (matched.errors.length > 0) return json({ ...report, errors: matched.errors }, false);
  if (report.matched.kecamatan + report.matched.kelurahan === 0) {
    const remedy = 'No feature is an area of this region: look at the reasons in "unmatched", and at --region.';
    const nothing = { file: 'boundaries', row: null, column: null, rule: 'noneMatched', value: null, remedy };
    return json({ ...report, errors: [nothing] }, false);
  }
  for (const [name, text] of Object.entries(boundaryOverlay(matched))) {
    const target = join(folder, LOCAL, name);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return json(report, true);
}

export const verb: Verb = {
  usage: 'FILE --region R [--fixes FIXES.json], or --clear --region R',
  positionals: ['[FILE]'],
  options: {
    region: { type: 'string' },
    clear: { type: 'boolean' },
    fixes: { type: 'string' },
  },
  run: ({ region, clear: cleared, fixes }, [file]) => {
    if (typeof region !== 'string') return usage('--region is missing');
    const folder = packFolder(region);
    if (folder === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    if (cleared === true) return clear(folder);
    if (file === undefined) return usage('FILE is missing');
    if (!isFile(file)) return usage(`FILE: there is no file "${file}"`);
    if (statSync(file).size > MOST_BYTES)
      return usage(`FILE: more than ${MOST_BYTES / 1e6} MB; cut it to the city first`);
    if (fixes !== undefined && (typeof fixes !== 'string' || !isFile(fixes)))
      return usage(`--fixes: there is no file "${fixes}"`);
    const decided = typeof fixes === 'string' ? readFixes(fixes) : {};
    if (decided === null) return usage('--fixes must be a JSON object of keys and area codes or null');
    return load(file, region, folder, decided);
  },
};
