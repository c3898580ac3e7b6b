/** The verbs. Each is loaded only when called, so that none waits for the engines of another. */
import type { Verb } from './verb.ts';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<{ readonly verb: Verb }>;
}

export const VERBS: Readonly<Record<string, Entry>> = {
  backtest: {
    summary: 'hold the structural surface against the reports of years it has not seen',
    load: () => import('./verbs/backtest.ts'),
  },
  export: {
    summary: 'one layer as CSV, CSV with HXL tags, GeoJSON, KML or GPX; public unless told otherwise',
    load: () => import('./verbs/export.ts'),
  },
  hotspot: {
    summary: 'hot and cold spots of the points of a CSV file (Getis-Ord)',
    load: () => import('./verbs/hotspot.ts'),
  },
  'import check': {
    summary: "what would be understood of an agency's file: rows kept and dropped, person columns removed",
    load: () => import('./verbs/import-check.ts'),
  },
  'index score': {
    summary: 'score the units of a region, or of an index laid out as COINr does',
    load: () => import('./verbs/index-score.ts'),
  },
  'index sensitivity': {
    summary: 'what the ranking depends on most: Sobol indices of every assumption, and ranks without a node',
    load: () => import('./verbs/index-sensitivity.ts'),
  },
  'index uncertainty': {
    summary: 'how sure the ranks are: intervals, class probabilities, units that cannot be told apart',
    load: () => import('./verbs/index-uncertainty.ts'),
  },
  'patrol cover': {
    summary: 'choose the sites that cover the most weight, with proof',
    load: () => import('./verbs/patrol-cover.ts'),
  },
  'patrol route': {
    summary: 'the tour that earns most within a limit: an orienteering instance in the layout of OPLib',
    load: () => import('./verbs/patrol-route.ts'),
  },
  'patrol exposure': {
    summary: 'where irregular crossings would pass at sea, or (--check) held against reported interceptions; internal',
    load: () => import('./verbs/patrol-exposure.ts'),
  },
  'patrol log': {
    summary: 'hours by sector of a track (GPX, KML), against the plan of its night; internal',
    load: () => import('./verbs/patrol-log.ts'),
  },
  'patrol plan': {
    summary: 'sectors, times and tracks of a few boats for one night, and how good any plan could be; internal',
    load: () => import('./verbs/patrol-plan.ts'),
  },
  'region boundaries': {
    summary: 'put official boundaries of a file over the approximate areas of a pack, on this machine alone',
    load: () => import('./verbs/region-boundaries.ts'),
  },
  'region check': {
    summary: 'check a region pack and name every fault',
    load: () => import('./verbs/region-check.ts'),
  },
  'region sources': {
    summary: 'derive sources.csv from the other tables of a pack',
    load: () => import('./verbs/region-sources.ts'),
  },
  reported: {
    summary: 'what is reported, beside the score: density, hot blocks, detection bands, disagreements (internal)',
    load: () => import('./verbs/reported.ts'),
  },
};
