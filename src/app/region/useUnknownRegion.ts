import { useEffect } from 'react';
import { ready, useData } from '../../state/data.ts';
import { loadRegions, useRegions } from '../../state/regions.ts';
import { useView } from '../../state/store.ts';

/** Whether the link names a region that this site does not hold. A file that merely failed to come is another thing. */
export function useUnknownRegion(): boolean {
  const region = useView((v) => v.region);
  const failed = useData((s) => s.manifest.state === 'failed');
  const list = useRegions((s) => ready(s.list));
  useEffect(() => {
    if (failed) void loadRegions();
  }, [failed]);
  return failed && list !== null && !list.some(({ id }) => id === region);
}
