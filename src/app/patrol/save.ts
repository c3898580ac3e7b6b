/** The plan as files for a plotter and a table. They are internal: each says so in its own text. */
import { csvText } from '../../exchange/csv.ts';
import { gpxText } from '../../exchange/gpx.ts';
import { kmlText } from '../../exchange/kml.ts';
import { PLAN_COLUMNS, planRows, planTracks } from '../../patrol/plan/files.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import type { Language } from '../../state/view.ts';
import { download } from '../shell/download.ts';

export const FORMATS = ['gpx', 'kml', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const WRITE: Readonly<Record<Format, { type: string; text: (plan: Plan, language: Language) => string }>> = {
  gpx: { type: 'application/gpx+xml', text: (plan, language) => gpxText(planTracks(plan, language)) },
  kml: {
    type: 'application/vnd.google-earth.kml+xml',
    text: (plan, language) => kmlText(planTracks(plan, language)),
  },
  csv: { type: 'text/csv;charset=utf-8', text: (plan, language) => csvText(PLAN_COLUMNS, planRows(plan, language)) },
};

/** @returns the name of the file, which tells the night and nothing else */
export function savePlan(plan: Plan, date: string, format: Format, language: Language): string {
  const name = `jaga-selat-internal-${date}.${format}`;
  const { type, text } = WRITE[format];
  download(name, text(plan, language), type);
  return name;
}
