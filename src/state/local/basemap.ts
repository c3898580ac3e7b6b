/**
 * The detailed base map, if there is one: that which somebody gave to this device, else that which the site ships for
 * its region.
 */
import { create } from 'zustand';
import { onDevice } from '../on-device.ts';

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

const flag = onDevice<1>('jaga.basemap.1', (parsed) => (parsed === 1 ? { value: 1, whole: true } : null));
const KEY = 'basemap';

const isSound = (x: DetailedMap): boolean =>
  x.file instanceof Blob &&
  Array.isArray(x.bounds) &&
  x.bounds.length === 4 &&
  [...x.bounds, x.minZoom, x.maxZoom, x.bytes].every(Number.isFinite);

/** Takes what this device kept; most keep nothing, and open no database for it. */
export async function recallBasemap(): Promise<void> {
  const { state } = flag.held();
  // A flag that cannot be read says yes: the database is asked, and knows.
  if (state === 'none' || state === 'refused' || useBasemap.getState().detailed) return;
  const { readFact, setFactAside } = await import('./device.ts');
  const detailed = await readFact<DetailedMap>(KEY);
  if (!detailed) return;
  if (isSound(detailed)) useBasemap.setState({ detailed });
  else if (await setFactAside(KEY)) flag.keep(null);
}

/** null takes the map away again. */
export async function keepBasemap(detailed: DetailedMap | null): Promise<void> {
  const { readFact, removeFact, writeFact } = await import('./device.ts');
  useBasemap.setState({ detailed, kept: true });
  if (detailed) useBasemap.setState({ kept: (await writeFact(KEY, detailed)) && (await readFact(KEY)) !== null });
  else await removeFact(KEY);
  if (!flag.keep(detailed ? 1 : null)) useBasemap.setState({ kept: false });
}
