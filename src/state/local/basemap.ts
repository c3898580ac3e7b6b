/**
 * The detailed base map, if there is one: that which somebody gave to this device, else that which the site ships for
 * its region.
 */
import { create } from 'zustand';

export interface DetailedMap {
  readonly file: Blob;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bytes: number;
  /** Whom the archive asks to name; '' where it names nobody, and in a map kept before this was read. */
  readonly credit?: string;
}

interface BasemapState {
  readonly detailed: DetailedMap | null;
  /** False where the device refuses to keep it: it lasts until the page closes. */
  readonly kept: boolean;
  /** What the site itself has for a region, once it is here. */
  readonly shipped: { readonly region: string; readonly map: DetailedMap } | null;
}

export const useBasemap = create<BasemapState>(() => ({ detailed: null, kept: true, shipped: null }));

/** The one that is drawn. */
export const shownBasemap = ({ detailed, shipped }: BasemapState, region: string): DetailedMap | null =>
  detailed ?? (shipped?.region === region ? shipped.map : null);

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
