/** What can be taken out of the forum, each one component without props, in a folder of its own and under its own heading. */
import type { ComponentType } from 'react';
import { OneFileSection } from './onefile/OneFileSection.tsx';
import { PicturePanel } from './picture/PicturePanel.tsx';
import { ProfilesSection } from './profiles/ProfilesSection.tsx';
import { SlidesSection } from './slides/SlidesSection.tsx';

export const OUT_SECTIONS = [
  { id: 'picture', name: 'still.heading', Part: PicturePanel },
  { id: 'slides', name: 'slides.heading', Part: SlidesSection },
  { id: 'onefile', name: 'onefile.heading', Part: OneFileSection },
  { id: 'profiles', name: 'profiles.heading', Part: ProfilesSection },
] as const satisfies readonly { readonly id: string; readonly name: string; readonly Part: ComponentType }[];
