/** The classes of the view, as hooks over classes.ts. */
import type { ReferenceCode } from '../domain/register.ts';
import type { ClassRule } from '../risk/classes.ts';
import { ruleOf } from './classes.ts';
import { ready, useData } from './data.ts';
import { memoLast } from './memo.ts';
import { useViewPart } from './store.ts';
import type { SchemeChoice } from './view.ts';

const ruleFor = memoLast(ruleOf);

/** The scheme of the view: the model's own in public, and for cells, whose colours run through all its classes. */
export function useScheme(): SchemeChoice | null {
  const { classes, profile, level } = useViewPart('classes', 'profile', 'level');
  return profile === 'internal' && level !== 'cell' ? classes : null;
}

export function useClassRule(): ClassRule | null {
  const scheme = useScheme();
  const manifest = useData((s) => ready(s.manifest));
  const reference = useData((s) => ready(s.tables.reference)) as readonly ReferenceCode[] | null;
  return manifest && ruleFor(manifest, reference, scheme);
}
