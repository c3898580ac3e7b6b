/** Tips over a tree of ways: which crossings touch which circle. */
import { type NauticalMiles, toKilometres } from '../../domain/units.ts';
import { arcKm } from '../../sea/frame.ts';
import type { SeaGrid } from '../../sea/index.ts';
import type { Tip } from './options.ts';

export interface Tips {
  /** A bit a tip, set in cells whose centre lies in its circle; a circle that holds no centre takes the nearest cell. */
  readonly own: Uint32Array;
  /** The bits of a place by itself: a landing in a circle counts even where its water lies outside. */
  at(lon: number, lat: number): number;
  /** Product of the factors of a set of bits. */
  factor(bits: number): number;
}

export function tipsOf(grid: SeaGrid, tips: readonly Tip[]): Tips {
  const own = new Uint32Array(grid.ids.length);
  const radius = (tip: Tip): number => toKilometres(tip.radiusNm as NauticalMiles);
  tips.forEach((tip, t) => {
    let [nearest, least, held] = [-1, Number.POSITIVE_INFINITY, false];
    for (let i = 0; i < own.length; i++) {
      const km = arcKm(tip.lon, tip.lat, grid.lon[i] as number, grid.lat[i] as number);
      if (km < least) [nearest, least] = [i, km];
      if (km > radius(tip)) continue;
      own[i] = ((own[i] as number) | (1 << t)) >>> 0;
      held = true;
    }
    // A circle ashore far from any water says nothing about a way at sea.
    if (!held && nearest >= 0 && least <= radius(tip) + 2) own[nearest] = ((own[nearest] as number) | (1 << t)) >>> 0;
  });
  return {
    own,
    at: (lon, lat) =>
      tips.reduce(
        (bits, tip, t) => (arcKm(tip.lon, tip.lat, lon, lat) <= radius(tip) ? (bits | (1 << t)) >>> 0 : bits),
        0,
      ),
    factor: (bits) => tips.reduce((product, tip, t) => ((bits >>> t) & 1 ? product * tip.factor : product), 1),
  };
}
