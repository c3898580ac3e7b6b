import { useEffect, useState } from 'react';
import { type Loadable, loadText, WAITING } from '../../../state/files.ts';
import type { Profile } from '../../../state/view.ts';

/** A page of the project in one profile. Kept for the visit: a sheet that is opened again does not ask again. */
const read = new Map<string, Loadable<string>>();

/** @param name file below docs/, for example `methods.md` */
export function usePage(name: string, profile: Profile): Loadable<string> {
  const path = `${profile === 'internal' ? 'internal/' : ''}docs/${name}`;
  const [, arrived] = useState(0);
  useEffect(() => {
    if (read.get(path)?.state === 'ready') return;
    let wanted = true;
    void loadText(path).then((page) => {
      read.set(path, page);
      if (wanted) arrived((n) => n + 1);
    });
    return () => {
      wanted = false;
    };
  }, [path]);
  return read.get(path) ?? WAITING;
}
