/** What of a show is of this moment alone: in no link, no undo and no file. */
import { create } from 'zustand';
import type { MapHandle } from '../../../map/MapView.tsx';

interface ShowState {
  /** The room sees nothing while it should listen. */
  readonly black: boolean;
  /** "file:id" of the feature whose card is open. */
  readonly feature: string | null;
  /** The full map, once it stands. */
  readonly handle: MapHandle | null;
}

export const useShow = create<ShowState>(() => ({ black: false, feature: null, handle: null }));
export const setBlack = (black: boolean): void => useShow.setState({ black });
export const setFeature = (feature: string | null): void => useShow.setState({ feature });
