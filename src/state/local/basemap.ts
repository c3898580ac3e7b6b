/** The detailed base map of this device, if somebody gave one: the file itself, and what it covers. */
import { create } from 'zustand';

export interface DetailedMap {
  readonly file: Blob;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bytes: number;
}

interface BasemapState {
  readonly detailed: DetailedMap | null;
  /** False where the device refuses to keep it: it lasts until the page closes. */
  readonly kept: boolean;
}

export const useBasemap = create<BasemapState>(() => ({ detailed: null, kept: true }));

const FLAG = 'jaga.basemap.1';
const KEY = 'basemap';

const flagged = (): boolean => {
  try {
    return window.localStorage.getItem(FLAG) === '1';
  } catch {
    return false;
  }
};

/** Takes what this device kept; most keep nothing, and open no database for it. */
export async function recallBasemap(): Promise<void> {
  if (!flagged() || useBasemap.getState().detailed) return;
  const { readFact } = await import('./device.ts');
  const detailed = await readFact<DetailedMap>(KEY);
  if (detailed) useBasemap.setState({ detailed });
}

/** null takes the map away again. */
export async function keepBasemap(detailed: DetailedMap | null): Promise<void> {
  const { readFact, removeFact, writeFact } = await import('./device.ts');
  useBasemap.setState({ detailed, kept: true });
  if (detailed) useBasemap.setState({ kept: (await writeFact(KEY, detailed)) && (await readFact(KEY)) !== null });
  else await removeFact(KEY);
  try {
    if (detailed) window.localStorage.setItem(FLAG, '1');
    else window.localStorage.removeItem(FLAG);
  } catch {
    useBasemap.setState({ kept: false });
  }
}
