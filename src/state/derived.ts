/** Files that were derived with the data and say from which version of it. */
import { useEffect, useState } from 'react';
import { ready, useData } from './data.ts';
import { loadJson, regionPath } from './files.ts';
import { useView } from './store.ts';
import type { Profile } from './view.ts';

/** Null until the file is there; `current` says whether it was made from the data on screen. @param name within `derived/` */
export function useDerived<T extends { readonly data_version: string }>(
  name: string,
  profile: Profile,
): { readonly file: T; readonly current: boolean } | null {
  const region = useView((v) => v.region);
  const version = useData((s) => ready(s.manifest)?.data_version);
  const [file, setFile] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadJson<T>(`${regionPath(region, profile)}derived/${name}`).then((loaded) => {
      if (wanted) setFile(ready(loaded));
    });
    return () => {
      wanted = false;
    };
  }, [region, name, profile]);
  return file && { file, current: file.data_version === version };
}
