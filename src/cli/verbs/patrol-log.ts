/** `patrol log`: what was sailed, as hours by sector, against the plan of its night. Internal: never part of what is published. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { MOST_BYTES, readTracks } from '../../exchange/tracks-in.ts';
import { entriesOf, type LogPlan, plannedAgainstDone, readLogPlan, totalsBySector } from '../../patrol/log/index.ts';
import { json, usage, type Verb } from '../verb.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

export const verb: Verb = {
  usage: '--tracks FILE [--plan FILE] [--hours H --date D] [--json]: a plan is the JSON of patrol plan',
  positionals: [],
  options: {
    tracks: { type: 'string' },
    plan: { type: 'string' },
    hours: { type: 'string' },
    date: { type: 'string' },
    // Every verb prints JSON; the word is taken so that a script may say it.
    json: { type: 'boolean', default: false },
  },
  run: ({ tracks: file, plan: planFile, hours: h, date }) => {
    if (typeof file !== 'string') return usage('--tracks is missing');
    if (!isFile(file)) return usage(`--tracks: there is no file "${file}"`);
    if (planFile !== undefined && !isFile(String(planFile))) return usage(`--plan: there is no file "${planFile}"`);
    if (h !== undefined && date === undefined) return usage('--date is missing: hours belong to a day, YYYY-MM-DD');
    const hours = h === undefined ? null : Number(h);
    if (hours !== null && (String(h).trim() === '' || !(hours > 0))) return usage('--hours must be a number above 0');
    let plan: LogPlan | null = null;
    if (typeof planFile === 'string') {
      const read = readLogPlan(parsed(readFileSync(planFile, 'utf8')));
      if (!read.value) return json({ errors: read.errors }, false);
      // The answer of `patrol plan` does not say its day.
      plan = { ...read.value, date: read.value.date ?? (date === undefined ? null : String(date)) };
    }
    // A larger file is refused by its size: it need not be read for that.
    const content = statSync(file).size > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : readFileSync(file);
    const tracks = readTracks(content);
    if (!tracks.value) return json({ errors: tracks.errors }, false);
    const untimed = hours === null ? null : { date: String(date), hours };
    const logged = entriesOf(tracks.value, { plan, untimed });
    const errors = [...tracks.errors, ...logged.errors];
    const { entries, done } = logged.value;
    const document = {
      entries: entries.map((entry) => ({
        ...entry,
        compared: entry.planned && plannedAgainstDone(entry.planned, entry.cells),
      })),
      days: done.sectors,
      sectors: totalsBySector(entries),
      leftOut: { gaps: done.gaps, fast: done.fast, untimedSegments: done.untimed },
      dropped: tracks.value.dropped,
      ...(errors.length > 0 && { errors }),
    };
    return json(document, errors.length === 0);
  },
};
