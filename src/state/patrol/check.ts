/** What the check of the exposure against reported interceptions says, derived with the data. */
import { useEffect, useState } from 'react';
import { ready, useData } from '../data.ts';
import { loadJson, regionPath } from '../files.ts';
import { useView } from '../store.ts';

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

/** Null until it is there; `current` says whether it was made from the data on screen. */
export function useExposureCheck(): { readonly file: ExposureCheckFile; readonly current: boolean } | null {
  const region = useView((v) => v.region);
  const version = useData((s) => ready(s.manifest)?.data_version);
  const [file, setFile] = useState<ExposureCheckFile | null>(null);
  useEffect(() => {
    let wanted = true;
    const path = `${regionPath(region, 'internal')}derived/exposure-check.json`;
    void loadJson<ExposureCheckFile>(path).then((loaded) => {
      if (wanted) setFile(ready(loaded));
    });
    return () => {
      wanted = false;
    };
  }, [region]);
  return file && { file, current: file.data_version === version };
}
