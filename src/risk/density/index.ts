/** Reported intensity: kernel density, correction for detection, and where it disagrees with structural risk. */
export {
  type BetaRange,
  type DetectionBand,
  detectionBands,
  detectionProbability,
  P_MIN,
} from './detection.ts';
export {
  type ComparedUnit,
  type Disagreement,
  disagreements,
  GAP_SHARE,
  LEAST_REPORTS,
  LEAST_REPORTS_IN_ALL,
} from './disagreement.ts';
export {
  type DensityCells,
  type DensityOptions,
  type DensityPoints,
  edgeShares,
  kernelDensity,
} from './kernel-density.ts';
