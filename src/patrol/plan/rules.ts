/**
 * Every rule that a request of a plan can break, so that a screen can say each in its own words: the English remedy of an error is
 * for the command line. A test holds that the engines raise no other.
 */
// From their own files: a screen that takes the rules does not take the engines.
import { MOST_TIPS } from '../exposure/options.ts';
import { MOST_AREAS, MOST_CORNERS } from '../waters/no-go.ts';
import {
  LEAST_WATCH_HOURS,
  MOST_ASHORE_KM,
  MOST_GAP_KM,
  MOST_HOURS,
  MOST_OTHERS,
  MOST_VESSELS,
  MOST_WATCHES,
} from './limits.ts';

export interface RequestRule {
  /** Code, as in `rule` of an error. */
  readonly rule: string;
  /** Members of the error that may be set: `column` names the field, `row` counts from 1 in its list, `value` is what was given. */
  readonly params: readonly ('column' | 'row' | 'value')[];
  /** Figures that the rule goes by, for words that name them. */
  readonly figures?: Readonly<Record<string, number>>;
}

const IN_FIELD = ['column', 'row', 'value'] as const;
const IN_LIST = ['column', 'row'] as const;
const BOAT = ['column', 'row', 'value'] as const;
const LIMIT = ['column', 'value'] as const;

export const REQUEST_RULES = [
  // Its form; `range` goes by REQUEST_RANGES.
  {
    rule: 'form',
    params: IN_LIST,
    figures: {
      mostWeights: MOST_TIPS,
      mostAreas: MOST_AREAS,
      mostCorners: MOST_CORNERS,
      mostOthers: MOST_OTHERS,
      mostWatches: MOST_WATCHES,
    },
  },
  { rule: 'unknownField', params: IN_LIST },
  { rule: 'required', params: IN_FIELD, figures: { mostVessels: MOST_VESSELS } },
  { rule: 'range', params: IN_FIELD },
  { rule: 'enum', params: ['column', 'value'] },
  { rule: 'noBase', params: IN_LIST },
  { rule: 'fuelRate', params: BOAT },
  // Its hours.
  { rule: 'date', params: ['column', 'value'] },
  { rule: 'time', params: IN_FIELD },
  { rule: 'emptyWindow', params: ['column', 'value'] },
  { rule: 'longWindow', params: ['column', 'value'], figures: { mostHours: MOST_HOURS } },
  { rule: 'emptyHours', params: IN_FIELD },
  { rule: 'outsideWindow', params: IN_FIELD },
  // Limit and areas.
  { rule: 'limitForm', params: LIMIT },
  { rule: 'limitRuns', params: LIMIT },
  { rule: 'limitCrossesItself', params: LIMIT },
  { rule: 'limitOutside', params: LIMIT },
  { rule: 'limitSide', params: LIMIT },
  { rule: 'limitLeavesNoWater', params: LIMIT },
  { rule: 'noGoForm', params: IN_FIELD },
  { rule: 'noGoOpen', params: IN_FIELD },
  { rule: 'noGoCrossesItself', params: IN_FIELD },
  { rule: 'noGoOutside', params: IN_LIST },
  { rule: 'noGoCutsOff', params: BOAT },
  { rule: 'noGoLeavesNoWater', params: ['column'] },
  // Other units and stationary watches.
  { rule: 'othersForm', params: IN_FIELD },
  { rule: 'othersOutside', params: IN_LIST },
  { rule: 'othersLeaveNothing', params: BOAT },
  { rule: 'watchOutside', params: IN_LIST },
  { rule: 'watchSide', params: IN_LIST },
  { rule: 'watchAshore', params: IN_LIST, figures: { mostAshoreKm: MOST_ASHORE_KM } },
  // Boats.
  { rule: 'unknownBase', params: BOAT },
  { rule: 'baseAshore', params: BOAT, figures: { mostAshoreKm: MOST_ASHORE_KM } },
  { rule: 'baseFar', params: BOAT, figures: { mostGapKm: MOST_GAP_KM } },
  { rule: 'endurance', params: BOAT, figures: { leastWatchMinutes: LEAST_WATCH_HOURS * 60 } },
  { rule: 'tank', params: BOAT },
  // What the region and the weights leave.
  { rule: 'noWater', params: ['column'] },
  { rule: 'noExposure', params: [] },
  { rule: 'noLandings', params: [] },
  { rule: 'noForeignEnds', params: [] },
  { rule: 'noTraffic', params: [] },
  { rule: 'cancelled', params: [] },
] as const satisfies readonly RequestRule[];

export type RuleCode = (typeof REQUEST_RULES)[number]['rule'];
