/** What is reported, as the screen and the command line get it. */
import type { LongWork } from '../breath.ts';
import type { DetectionBand, Disagreement } from '../density/index.ts';
import type { Variant } from '../scorable.ts';
import type { PatrolHours, PatrolRule } from './patrol.ts';
import type { ReportedRule } from './rule.ts';

/** `withoutEvidence` chooses the structural score that areas are held against; the reports stay the same. */
export interface ReportedOptions extends LongWork, Variant {
  /** Leave out reports found at staffed terminals: they are seen where officers stand. */
  readonly withoutTerminals: boolean;
  readonly seed: number;
  /** Hours of a patrol log by cell, as more effort beside the posts; without them, or with none above 0, nothing changes. */
  readonly patrol?: readonly PatrolHours[];
}

export interface ReportedCounts {
  /** Located, mostly inside the habitable cells, and counted in everything below. */
  readonly judged: number;
  /** Found at a staffed terminal, located and inside: among the judged, or left out where `withoutTerminals`. */
  readonly atTerminals: number;
  /** Without a position. */
  readonly unlocated: number;
  /** More than half of the error disc lies outside the habitable cells. */
  readonly outside: number;
}

export interface ReportedDensity {
  readonly bandwidth_km: number;
  /** H3 indexes of the habitable cells, ascending, at the resolution of model.json. */
  readonly codes: readonly string[];
  /** 1 for coastal water, 0 for land: each is a window of its own. */
  readonly water: Uint8Array;
  /** Reports per km² over all years; NaN where too little of the kernel lies in the window (`rule.leastEdge`). */
  readonly perKm2: Float64Array;
}

export interface ReportedBlocks {
  readonly resolution: number;
  /** H3 indexes, ascending: every block that holds a habitable cell. All arrays follow this order. */
  readonly codes: readonly string[];
  /** Code of the kecamatan with most of the block's habitable area; null where none has any. */
  readonly kecamatan: readonly (string | null)[];
  readonly habitable_km2: Float64Array;
  /** Reports whose centre lies in the block: what hot spots are made of. Sums to the judged. */
  readonly reports: Float64Array;
  /** Reports laid over their error discs: what the bands are made of. Sums to the judged. */
  readonly smeared: Float64Array;
  /** Reports that effort alone leads one to expect. Sums to the judged. */
  readonly expected: Float64Array;
  /** Gi* of (reports − expected) per habitable km²; NaN where it is not defined. */
  readonly giStar: Float64Array;
  /** Permutation p after Benjamini and Hochberg; NaN where it is not defined. */
  readonly pAdjusted: Float64Array;
  /** 1 hot, −1 cold, 0 neither or not defined. */
  readonly hot: Int8Array;
  /** Share of redraws of all positions in which the block is hot; NaN where Gi* is not defined. */
  readonly hotShare: Float64Array;
  /** Share of draws with reports strewn at random within their strata of effort in which any block is hot, any is cold; null without reports. */
  readonly chance: { readonly anyHot: number; readonly anyCold: number } | null;
  /** Posts in reach, mean over the block's habitable cells; with a patrol log its hours too, at the lower end of what they are worth. */
  readonly effort: Float64Array;
  /** With a patrol log: the same at the upper end. */
  readonly effortMost?: Float64Array;
  /** Smeared reports over the chance of being seen, as a band over β. */
  readonly bands: readonly DetectionBand[];
}

/** A kecamatan. Its reports and expected reports are those of the habitable cells that inherit from it, discs smeared. */
export interface ReportedArea extends Omit<Disagreement, 'code'> {
  readonly code: string;
  readonly name: string;
  readonly reports: number;
  readonly expected: number;
  /** Sum over its parts of observable blocks that hold reports; null where there is none. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Reports in blocks that are not observable: in `reports`, not in `band`. */
  readonly notObservable: number;
}

export interface ReportedResult {
  readonly withoutTerminals: boolean;
  readonly seed: number;
  readonly events: ReportedCounts;
  /** First and last year of the judged reports; null without any. */
  readonly years: { readonly first: number; readonly last: number } | null;
  readonly density: ReportedDensity;
  readonly blocks: ReportedBlocks;
  /** By code. */
  readonly areas: readonly ReportedArea[];
  /** The same with terminals left out where they count above, and counted where they do not: a verdict that turns hangs on them. */
  readonly areasOtherwise: readonly ReportedArea[];
  /** What lies in cells of no kecamatan: with the areas it sums to the judged. */
  readonly elsewhere: { readonly reports: number; readonly expected: number };
  readonly rule: ReportedRule;
  /** With a patrol log: its hours, and what they were taken to be worth. */
  readonly patrol?: PatrolRule & { readonly hours: number };
}
