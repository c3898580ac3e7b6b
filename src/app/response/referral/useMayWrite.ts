import { useStore, useView } from '../../../state/store.ts';

/** An office works on its own installation, in internal mode; a public site takes nothing in. */
export const useMayWrite = (): boolean => {
  const available = useStore((s) => s.available);
  const profile = useView((v) => v.profile);
  return available === 'internal' && profile === 'internal';
};
