/** The facts of this device laid over the served pack. */

import { withBoundaries } from '../../exchange/boundaries/overlay.ts';
import { readFact } from './device.ts';
import type { PackFiles } from './pack.ts';
import { type LocalBoundaries, useLocal } from './store.ts';

export const boundariesKey = (region: string): string => `${region}:boundaries`;

/** From the page while it lasts, else from the device. */
export async function boundariesOf(region: string): Promise<LocalBoundaries | null> {
  const { boundaries } = useLocal.getState();
  if (boundaries) return boundaries;
  const kept = await readFact<LocalBoundaries>(boundariesKey(region));
  if (kept) useLocal.setState({ boundaries: kept });
  return kept;
}

export async function overlaid(region: string, served: PackFiles): Promise<PackFiles> {
  const boundaries = await boundariesOf(region);
  if (!boundaries) return served;
  return Object.fromEntries(withBoundaries(new Map(Object.entries(served)), boundaries.files));
}
