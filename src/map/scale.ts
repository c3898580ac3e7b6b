/** Bars of a scale: round lengths at the middle of a map. */
import type { Camera } from '../state/view.ts';
import { worldSize } from './camera.ts';

const EARTH_M = 40075016.686;
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** Metres on the ground for one px at the middle of a map. */
export const metresPerPx = (camera: Camera): number =>
  (EARTH_M * Math.cos((camera.lat * Math.PI) / 180)) / worldSize(camera.zoom);

/** The longest round length that fits, in units of `unit` metres. */
export const roundLength = (perPx: number, unit: number, longestPx: number): number =>
  STEPS.filter((s) => (s * unit) / perPx <= longestPx).at(-1) ?? STEPS[0] ?? 0.1;
