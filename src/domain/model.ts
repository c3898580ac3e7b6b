/**
 * model.json: an index as a tree, in the terms of COINr and the OECD/JRC handbook. A node is a leaf (an indicator) when
 * `indicator` names one; otherwise it aggregates its children.
 */
export type AggregationMethod = 'arithmetic' | 'geometric' | 'harmonic' | 'inform';

export interface ModelNode {
  readonly code: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly parent: string | null;
  /** Share among siblings; siblings are renormalised to sum 1. 0 shows the node without counting it. */
  readonly weight: number;
  /** How the children of this node are combined; null for a leaf. */
  readonly aggregation: AggregationMethod | null;
}

/** A column of area_indicators, by year, for the areas that have it. */
export interface MeasuredInput {
  readonly kind: 'measured';
  readonly indicator: string;
  readonly year: string;
  /** Divide by this column, times `per`; null for a raw column. */
  readonly denominator: { readonly indicator: string; readonly year: string; readonly per: number } | null;
  /** Relative change from an earlier year of the same column in percent, when given. */
  readonly growthFrom?: string | null;
  /** Source titles (their beginning) to take first where one area and year has several rows; see DATA for the reasons. */
  readonly prefer?: readonly string[];
}

/** A named spatial operator with its parameters; see src/risk/operators. */
export interface ComputedInput {
  readonly kind: 'computed';
  readonly operator: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The registers the figure is computed from, for the reader; each of their rows names its own source. */
  readonly source: string;
}

export interface Goalposts {
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log';
  /** How min and max were chosen, in words a reader can check. */
  readonly rule: string;
  /** Other posts at levels where the quantity is another one: counts within reach of a small unit are smaller. */
  readonly levels?: Readonly<Partial<Record<'kelurahan' | 'cell', { readonly min: number; readonly max: number }>>>;
}

export interface ModelIndicator extends ModelNode {
  readonly input: MeasuredInput | ComputedInput;
  /** 1: more is more risk. -1: more is less risk. */
  readonly direction: 1 | -1;
  readonly unit_en: string;
  readonly unit_id: string;
  readonly goalposts: Goalposts;
  /** `log`: value and goalposts on log(1 + x), for a column whose outliers are real. `winsorise`: outliers tied to the next value. */
  readonly treatment: 'none' | 'winsorise' | 'log';
  readonly imputation: 'none' | 'median' | 'mean';
  /** true when no value exists below kecamatan, so that a lower unit takes its kecamatan's value and says so. */
  readonly inherited: boolean;
  /** Relative error of the value as a share (0.2 = ±20 %), used in the Monte Carlo; 0 where none is stated. */
  readonly error: number;
  /** Whether the indicator rests on reports of crossings, and is therefore left out of the evidence-free variant. */
  readonly evidenceBased: boolean;
  /** Year or years of the data, for the reader. */
  readonly years: string;
  readonly note_en: string;
  readonly note_id: string;
}

export type NormalisationChoice = 'goalposts' | 'minmax' | 'zscore' | 'percentile';

/** What the Monte Carlo varies, and how far (METHODS.md, How sure). A list with one entry is not varied. */
export interface UncertaintyModel {
  /** Each sibling weight is multiplied by U(1 − weightRange, 1 + weightRange), then siblings are renormalised. */
  readonly weightRange: number;
  /** Each goalpost that is not 0 is multiplied by U(1 − goalpostRange, 1 + goalpostRange). */
  readonly goalpostRange: number;
  readonly normalisation: readonly NormalisationChoice[];
  /** How the dimensions are combined into the index. */
  readonly aggregation: readonly AggregationMethod[];
  /** `model`: as each indicator states. */
  readonly treatment: readonly ('model' | 'none' | 'winsorise')[];
  /** `model`: as each indicator states. */
  readonly imputation: readonly ('model' | 'median' | 'mean')[];
  /** How many times places and borders are moved and the computed indicators recomputed. */
  readonly replicates: number;
  /** Largest distance an approximate border is moved, metres. */
  readonly boundaryShift_m: number;
}

/** The sea the sea operators measure on. */
export interface SeaModel {
  readonly resolution: number;
  readonly buffer_m: number;
  /** Water within this distance of a unit is its coastal water. */
  readonly reach_km: number;
}

/** The H3 cells of the level `cell`: those whose centre lies on land of the region or on its coastal water. */
export interface CellModel {
  readonly resolution: number;
  /** Water is coastal within this distance of the region's land; also how far a cell may lie from the kecamatan it inherits from. */
  readonly coast_km: number;
}

/** A cause the two papers name, the indicators that stand for it, and whether there are data. */
export interface Cause {
  readonly code: string;
  readonly name_en: string;
  readonly name_id: string;
  /** Codes of indicators of this model; empty where there are no data below the city. */
  readonly indicators: readonly string[];
  readonly data_en: string;
  readonly data_id: string;
}

export interface IndexModel {
  readonly id: string;
  readonly version: string;
  readonly name_en: string;
  readonly name_id: string;
  readonly nodes: readonly (ModelNode | ModelIndicator)[];
  /** Scheme in reference_codes whose lower/upper cut the score into classes; null for none. */
  readonly classes: string | null;
  /** Radius in metres of the disc that stands for a unit known only as a point. */
  readonly pointRadius_m: number;
  /** How every indicator is normalised; `goalposts` where the model is silent. */
  readonly normalisation?: NormalisationChoice;
  readonly sea?: SeaModel;
  readonly cells?: CellModel;
  readonly uncertainty?: UncertaintyModel;
  readonly causes?: readonly Cause[];
  /** Why there is no index, where `nodes` is empty: nothing is scored then, and the app says this instead. */
  readonly none_en?: string;
  readonly none_id?: string;
}

/** Whether there is anything to score by. A region may say that it has no indicators; its areas then have no score. */
export const hasIndex = ({ nodes }: Pick<IndexModel, 'nodes'>): boolean => nodes.length > 0;

export const isIndicator = (node: ModelNode | ModelIndicator): node is ModelIndicator => 'input' in node;
