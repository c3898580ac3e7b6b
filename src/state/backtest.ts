import { useEffect, useState } from 'react';
import { ready, useData } from './data.ts';
import { loadJson, regionPath } from './files.ts';
import { useView } from './store.ts';

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

/** The back-test of the region, and whether it was made from the data on screen; null until it is there. */
export function useBacktest(): { readonly file: BacktestFile; readonly current: boolean } | null {
  const region = useView((v) => v.region);
  const version = useData((s) => ready(s.manifest)?.data_version);
  const [file, setFile] = useState<BacktestFile | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadJson<BacktestFile>(`${regionPath(region, 'public')}derived/backtest.json`).then((loaded) => {
      if (wanted) setFile(ready(loaded));
    });
    return () => {
      wanted = false;
    };
  }, [region]);
  return file && { file, current: file.data_version === version };
}
