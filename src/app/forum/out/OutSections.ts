/** What can be taken out of the forum, each one component without props, in a folder of its own. */
import type { ComponentType } from 'react';
import { PicturePanel } from './picture/PicturePanel.tsx';

interface OutSection {
  /** Its heading is the word `still.section.<id>`. */
  readonly id: 'picture';
  readonly Part: ComponentType;
}

export const OUT_SECTIONS: readonly OutSection[] = [{ id: 'picture', Part: PicturePanel }];
