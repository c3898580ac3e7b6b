/** Hot spots by Getis-Ord statistics. */
export { adjustP } from './false-discovery.ts';
export { type Hotspot, type HotspotOptions, type HotspotResult, hotspots } from './hotspot.ts';
export type { Metric, ValuedPoints } from './points.ts';
export { columnFault, headerOf, type PointColumns, readPoints } from './read.ts';
export { kept, type ShuffleSource } from './shuffles.ts';
