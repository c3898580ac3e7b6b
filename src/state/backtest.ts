import { useDerived } from './derived.ts';

interface Share {
  readonly share: number;
  readonly pai: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly kde: number | null;
  readonly chance: { readonly low: number | null; readonly high: number | null };
}
interface Tested {
  readonly n: number;
  readonly shares: readonly Share[];
  readonly distinguishable: boolean | null;
}
export interface BacktestFile {
  readonly data_version: string;
  readonly sentence_id: string;
  readonly sentence_en: string;
  readonly pooled: Tested;
  readonly variants: { readonly withoutTerminals: Tested; readonly evidenceFree: Tested };
}

/** The back-test of the region. */
export const useBacktest = () => useDerived<BacktestFile>('backtest.json', 'public');
