/**
 * The internal tables for one's own machine, made from data/ into .jaga/internal, never into dist/ or public/.
 * serve.mjs offers them under /internal/ to the browser on this machine alone.
 */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { writeInternalPages } from './docs.mjs';
import { fingerprint, INTERNAL, ROOT, readLocal, regionIds, writeLocal } from './paths.mjs';

/** Tables that no engine reads; of these the engine in the browser gets the header alone. */
const UNREAD = /(^|\/)(sources|case_series|actors)\.csv$/;

/** Files of a pack that the page reads as they are published, and no engine reads. */
const UNSENT = /^stories\//;

/** All that is read of an event: when, what kind, where and how surely. Nobody's number, age, words or address goes along. */
const EVENT_COLUMNS = new Set([
  'id',
  'date',
  'date_precision',
  'kind',
  'direction',
  'mode',
  'sensitive',
  'lon',
  'lat',
  'location_precision_m',
]);
/** What stands in columns that may not be empty. */
const EVENT_TEXTS = {
  place_text: 'withheld',
  summary: 'withheld',
  source_title: 'withheld',
  source_publisher: 'withheld',
  source_url: 'https://withheld.invalid/',
};

/** The table of events with every other column emptied. */
export function bareEvents(text) {
  const { data, meta } = Papa.parse(text, { header: true, skipEmptyLines: true });
  const bare = data.map((row) =>
    Object.fromEntries(
      meta.fields.map((name) => [name, EVENT_COLUMNS.has(name) ? row[name] : (EVENT_TEXTS[name] ?? '')]),
    ),
  );
  return `${Papa.unparse({ fields: meta.fields, data: bare }, { newline: '\n' })}\n`;
}

const INPUTS = [
  'scripts/internal.mjs',
  'scripts/docs.mjs',
  'METHODS.md',
  'DATA.md',
  'docs',
  'data/guides',
  'data/regions',
  'src/domain',
  'src/region',
  'src/sea',
  'src/risk',
  'src/protect',
  'src/cli',
  'package-lock.json',
];

/** Makes the internal tables of every region when data/ or the code that makes them changed. */
export async function ensureInternal() {
  const inputs = fingerprint(INPUTS);
  const ids = regionIds();
  const present = ids.every((id) => existsSync(join(INTERNAL, 'regions', id)));
  if (present && readLocal('internal.json')?.inputs === inputs) return;
  console.log('Making the internal tables (they stay on this machine) …');
  rmSync(INTERNAL, { recursive: true, force: true });
  const { tsImport } = await import('tsx/esm/api');
  const { publish } = await tsImport('../src/cli/publish.ts', import.meta.url);
  const { packFolder, readPackFiles } = await tsImport('../src/cli/read-pack.ts', import.meta.url);
  for (const region of ids) {
    const { folder } = await publish({ region, profile: 'internal', out: INTERNAL });
    // The pack itself, for the engine that scores in the browser: the tables it reads.
    const files = Object.fromEntries([...readPackFiles(packFolder(region))].filter(([name]) => !UNSENT.test(name)));
    for (const name of Object.keys(files))
      if (UNREAD.test(name)) files[name] = files[name].slice(0, files[name].indexOf('\n') + 1);
    files['incidents.csv'] = bareEvents(files['incidents.csv']);
    writeFileSync(join(folder, 'pack.json'), JSON.stringify(files));
    // Derived and internal: found by `npm run data`, because it takes half a minute.
    const derived = join(ROOT, 'data', 'regions', region, 'derived');
    if (existsSync(derived)) cpSync(derived, join(folder, 'derived'), { recursive: true });
  }
  writeInternalPages(INTERNAL);
  writeLocal('internal.json', { inputs });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ensureInternal();
