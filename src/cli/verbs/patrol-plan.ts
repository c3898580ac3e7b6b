/** `patrol plan`: sectors, times and tracks of a few boats for one night. Internal: never part of what is published. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { csvText } from '../../exchange/csv.ts';
import { gpxText } from '../../exchange/gpx.ts';
import { kmlText } from '../../exchange/kml.ts';
import { closedTo } from '../../patrol/closed.ts';
import {
  type Language,
  PLAN_COLUMNS,
  type Plan,
  planRows,
  planTracks,
  readRequest,
  solvePlan,
  usualChanges,
  weekOf,
  whatIfs,
} from '../../patrol/plan/index.ts';
import { readPack } from '../read-pack.ts';
import { SEED_RULE, seedOf } from '../seed.ts';
import { json, usage, type Verb } from '../verb.ts';
import { wholeNumber } from '../whole-number.ts';

const MOST_ITERATIONS = 1_000_000_000;

const onProgress = (share: number): void => {
  process.stderr.write(`${Math.round(share * 100)} %\n`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const FILES: Readonly<Record<string, (plan: Plan, language: Language) => string>> = {
  gpx: (plan, language) => gpxText(planTracks(plan, language)),
  kml: (plan, language) => kmlText(planTracks(plan, language)),
  csv: (plan, language) => csvText(PLAN_COLUMNS, planRows(plan, language)),
};
const FORMATS = ['json', ...Object.keys(FILES)];

export const verb: Verb = {
  usage:
    '--region R --request FILE [--seed S --iterations N] [--week] [--what-if] | [--format gpx|kml|csv [--language id|en]]',
  positionals: [],
  options: {
    region: { type: 'string' },
    request: { type: 'string' },
    seed: { type: 'string' },
    iterations: { type: 'string' },
    week: { type: 'boolean', default: false },
    format: { type: 'string', default: 'json' },
    language: { type: 'string', default: 'id' },
    'what-if': { type: 'boolean', default: false },
  },
  run: async ({ region, request: file, seed: s, iterations: n, week, 'what-if': whatIf, format, language }) => {
    if (typeof region !== 'string') return usage('--region is missing');
    if (typeof file !== 'string') return usage('--request is missing');
    if (!existsSync(file) || !statSync(file).isFile()) return usage(`--request: there is no file "${file}"`);
    const seed = seedOf(s);
    if (seed === null) return usage(SEED_RULE);
    const iterations = n === undefined ? undefined : wholeNumber(n, 0, MOST_ITERATIONS);
    if (iterations === null) return usage(`--iterations must be a whole number from 0 to ${MOST_ITERATIONS}`);
    if (!FORMATS.includes(String(format ?? 'json'))) return usage(`--format must be one of ${FORMATS.join(', ')}`);
    if (language !== undefined && language !== 'id' && language !== 'en') return usage('--language must be id or en');
    const pack = readPack(region);
    if (pack === null) return usage(`--region: "${region}" is neither a folder nor the id of a region`);
    const closed = closedTo(pack.value.settings);
    if (closed.length > 0) return json({ errors: closed }, false);
    const request = readRequest(parsed(readFileSync(file, 'utf8')));
    if (!request.value) return json({ errors: [...pack.errors, ...request.errors] }, false);
    const options = { seed, onProgress, ...(iterations !== undefined && { iterations }) };
    const { value, errors } = await solvePlan(pack.value, request.value, options);
    const wrong = [...pack.errors, ...errors];
    if (!value) return json({ errors: wrong }, false);
    const { plan, solved } = value;
    const written = FILES[String(format)];
    if (written) return { kind: 'text', text: written(plan, language ?? 'id') };
    const changes = usualChanges(request.value, solved.fleet);
    const document = {
      ...plan,
      // A week is the last thing drawn: it does not change the plan of the same seed.
      ...(week === true && { week: weekOf(solved, request.value.window, s === undefined ? {} : { seed }) }),
      ...(whatIf === true && { whatIf: await whatIfs(request.value, solved, changes, { seed, onProgress }) }),
      ...(wrong.length > 0 && { errors: wrong }),
    };
    return json(document, wrong.length === 0);
  },
};
