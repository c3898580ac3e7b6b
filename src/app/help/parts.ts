/**
 * The parts of the help sheet, in the order of its tabs. A part is one entry here: an id of small letters and hyphens (it
 * stands in links as `help=id`), the key of its name, and a component without props in a chunk of its own.
 */
import type { ParseKeys } from 'i18next';
import { type ComponentType, lazy } from 'react';

export interface HelpPart {
  readonly id: string;
  readonly label: ParseKeys;
  readonly Part: ComponentType;
}

/** Opens when none is named. */
export const FIRST_PART = 'guide';

export const PARTS: readonly HelpPart[] = [
  {
    id: 'guide',
    label: 'help.part.guide',
    Part: lazy(() => import('./guide/Guides.tsx').then((m) => ({ default: m.Guides }))),
  },
  {
    id: 'keys',
    label: 'help.part.keys',
    Part: lazy(() => import('./keys/Keys.tsx').then((m) => ({ default: m.Keys }))),
  },
  {
    id: 'methods',
    label: 'help.part.methods',
    Part: lazy(() => import('./docs/Methods.tsx').then((m) => ({ default: m.Methods }))),
  },
  {
    id: 'data',
    label: 'help.part.data',
    Part: lazy(() => import('./docs/Facts.tsx').then((m) => ({ default: m.Facts }))),
  },
];
