/** What the check of the exposure against reported interceptions says, derived with the data. */
import { useDerived } from '../derived.ts';

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export interface Judged {
  readonly n: number;
  /** Shares of the reported events in the tenth of the water with most exposure, 0 to 1. */
  readonly exposure: Interval;
  readonly straight: Interval;
  readonly chance: Interval;
}
export interface ExposureCheckFile {
  readonly data_version: string;
  readonly draws: number;
  readonly sentence_id: string;
  readonly sentence_en: string;
  readonly interceptions: Judged | null;
  readonly withWrecks: Judged | null;
  readonly heldOutYears: Judged | null;
}

/** The check of the exposure of the region. */
export const useExposureCheck = () => useDerived<ExposureCheckFile>('exposure-check.json', 'internal');
