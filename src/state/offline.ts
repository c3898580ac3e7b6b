import { create } from 'zustand';

/**
 * Whether this device can do without the network: `unknown` until it has been asked and where browser or address offer
 * no keeping, `keeping` while the files come, `kept`, or `refused` by a full or locked storage or a download cut off.
 */
export type Kept = 'unknown' | 'keeping' | 'kept' | 'refused';

export interface OfflineState {
  readonly kept: Kept;
  /** A newer version lies ready beside the one at work. */
  readonly newer: boolean;
}

/** Set by src/app/shell/offline.ts, which is fetched late. */
export const useOffline = create<OfflineState>(() => ({ kept: 'unknown', newer: false }));
