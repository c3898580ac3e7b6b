/** Whether the areas on screen are our own drawing or official boundaries that somebody loaded on this device. */
import type { AreaCollection } from '../domain/published.ts';
import { ready, useData } from './data.ts';

/** One kecamatan without an official boundary makes the whole map approximate. */
export const isApproximate = (areas: AreaCollection | null): boolean =>
  areas?.features.some(({ properties: p }) => p.level === 'kecamatan' && p.approximate) ?? true;

export const useApproximate = (): boolean => useData((s) => isApproximate(ready(s.areas)));
