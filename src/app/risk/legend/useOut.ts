import { useStore, useView } from '../../../state/store.ts';
import type { Profile } from '../../../state/view.ts';

/** Public is what a download holds, unless the internal form is asked for. */
export function useOut(): Profile {
  const profile = useView((v) => v.profile);
  const wanted = useStore((s) => s.exportProfile);
  return profile === 'public' ? 'public' : wanted;
}
