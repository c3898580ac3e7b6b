import type { Knots, NauticalMiles } from '../domain/units.ts';

/**
 * Minutes to cover a distance by sea: 60 · distance / (speed · (1 − loss / 100)).
 * @param seaLossPct share of the speed that the sea state takes, per cent
 * @returns null where the boat does not move: speed not above 0, or a loss of 100 or more (or below 0)
 */
export function travelMinutes(distance_nm: NauticalMiles, speed_kn: Knots, seaLossPct = 0): number | null {
  if (!(speed_kn > 0) || !(seaLossPct >= 0) || seaLossPct >= 100) return null;
  return (60 * distance_nm) / (speed_kn * (1 - seaLossPct / 100));
}
