/** Fuel of a night: what to take along, and how long a tank lasts. */

/** A fifth more than what is burnt, for what goes wrong. */
export const FUEL_RESERVE = 0.2;

/** Litres to take along for hours under way or on watch at litres an hour. */
export const fuelFor = (hours: number, fuelLph: number): number => fuelLph * hours * (1 + FUEL_RESERVE);

/** Hours that a tank lasts with its reserve left in it; Infinity without a tank, or where nothing is burnt. */
export function tankHours({ fuelLph, fuelL }: { fuelLph: number | null; fuelL: number | null }): number {
  if (fuelLph === null || fuelL === null || fuelLph === 0) return Number.POSITIVE_INFINITY;
  // A hair less, so that no rounding of the product asks for more than the tank holds.
  return (fuelL / (fuelLph * (1 + FUEL_RESERVE))) * (1 - 1e-9);
}
