/** What the index engine answers; the command line prints it as it is (see the contract in METHODS). */
export type ScoreLevel = 'kecamatan' | 'kelurahan' | 'cell';

export interface IndicatorValue {
  readonly raw: number | null;
  readonly treated: number | null;
  /** On the index's scale, 0 to 10, higher is more risk. */
  readonly normalised: number | null;
  readonly imputed: boolean;
  readonly inherited: boolean;
  readonly source: string | null;
  readonly year: string | null;
}

export interface UnitScore {
  readonly code: string;
  readonly name: string;
  readonly score: number | null;
  /** 1 is the highest score; ties share the smaller rank; null without a score. */
  readonly rank: number | null;
  readonly class: string | null;
  readonly nodes: Readonly<Record<string, number | null>>;
  readonly indicators: Readonly<Record<string, IndicatorValue>>;
}

export interface ScoreAudit {
  readonly imputed: number;
  readonly treated: readonly {
    readonly indicator: string;
    readonly method: 'winsorise' | 'log' | 'none';
    readonly points: number;
  }[];
  readonly screened: readonly string[];
}

export interface ScoreResult {
  readonly model: string;
  /** null for an index from files of its own (COINr layout), which has no level. */
  readonly level: ScoreLevel | null;
  readonly units: readonly UnitScore[];
  readonly audit: ScoreAudit;
}

export interface RankInterval {
  readonly nominal: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export interface UnitUncertainty extends UnitScore {
  readonly rankInterval: RankInterval | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly classProbability: Readonly<Record<string, number>> | null;
  /** Codes not above or below this unit in at least 95 % of the same draws. */
  readonly sameAs: readonly string[];
}
