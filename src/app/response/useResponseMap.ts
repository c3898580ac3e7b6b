/** The map of the response workspace, for the desk that is open: it draws on it, and says what a click means. */
import { create } from 'zustand';
import type { MapHandle } from '../../map/MapView.tsx';
import type { FullMapProps } from '../map/FullMap.tsx';

interface ResponseMapState {
  /** null until the full map stands. */
  readonly handle: MapHandle | null;
  /** null: a click chooses an area. */
  readonly onPick: FullMapProps['onPick'] | null;
}

export const useResponseMap = create<ResponseMapState>(() => ({ handle: null, onPick: null }));
