/** The map of the data workspace, for the part that is open: it draws on it, and says what a click means. */
import { create } from 'zustand';
import type { MapHandle } from '../../map/MapView.tsx';
import type { FullMapProps } from '../map/FullMap.tsx';

interface DataMapState {
  /** null until the full map stands. */
  readonly handle: MapHandle | null;
  readonly onPick: FullMapProps['onPick'] | null;
}

export const useDataMap = create<DataMapState>(() => ({ handle: null, onPick: null }));
