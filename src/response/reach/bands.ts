/** Bands of distance to the nearest place of a kind. */

/**
 * Upper ends of the bands in kilometres; beyond the last a place is out of reach. A convention of ours, no official standard:
 * no source gives one for Batam. 5 km is the loosest position that counts (`LOOSEST_M`), so a finer band would be read off
 * noise; 15 and 30 km cut what is left of a city about 70 km long into parts that a map can tell apart.
 */
export const BAND_LIMITS_KM = [5, 15, 30] as const;

/** 0 is the nearest, 3 is beyond reach. */
export const BANDS = [0, 1, 2, 3] as const;
export type Band = (typeof BANDS)[number];
export const BEYOND = 3;

/** The band of a distance: 5 km is still in the first. */
export const bandOf = (km: number): Band =>
  BANDS.find((band) => band === BEYOND || km <= BAND_LIMITS_KM[band]) ?? BEYOND;
