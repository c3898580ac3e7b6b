/** Ways between the places of a plan, found when first asked for. */
import type { LonLat } from '../../domain/units.ts';
import { lineKm } from '../../sea/index.ts';
import { centreOf, type GrowingField, growingField, wayTo } from './ways.ts';
import type { World } from './world.ts';

export interface Legs {
  /** Kilometres from a boat's mooring to a sector, the same both ways; Infinity where no way leads. */
  fromBase(boat: number, sector: number): number;
  /** Kilometres between two sectors, the same both ways. */
  between(a: number, b: number): number;
  baseWay(boat: number, sector: number): readonly LonLat[];
  way(a: number, b: number): readonly LonLat[];
}

interface Way {
  readonly km: number;
  readonly corners: readonly LonLat[];
}

export function legsOf({ waters, sectors, boats }: World): Legs {
  const fields = new Map<number, GrowingField>();
  const ways = new Map<string, Way>();
  const once = (key: string, find: () => readonly LonLat[]): Way => {
    const known = ways.get(key);
    if (known) return known;
    const corners = find();
    const way = { corners, km: corners.length > 0 ? lineKm(corners) : Number.POSITIVE_INFINITY };
    ways.set(key, way);
    return way;
  };
  const fieldTo = (sector: number, wanted: number): GrowingField => {
    const cell = sectors[sector] as number;
    const field = fields.get(sector) ?? growingField(waters, centreOf(waters, cell), cell);
    fields.set(sector, field);
    field.settle(wanted);
    return field;
  };
  const base = (boat: number, sector: number): Way =>
    once(`b${boat}-${sector}`, () =>
      wayTo(waters, (boats[boat] as World['boats'][number]).field, sectors[sector] as number),
    );
  // Always searched from the sector of lower number: a way is then the same there and back.
  const pair = (a: number, b: number): Way =>
    once(`${a}-${b}`, () => wayTo(waters, fieldTo(a, sectors[b] as number), sectors[b] as number));
  return {
    fromBase: (boat, sector) => base(boat, sector).km,
    between: (a, b) => (a === b ? 0 : pair(Math.min(a, b), Math.max(a, b)).km),
    baseWay: (boat, sector) => base(boat, sector).corners,
    way: (a, b) => (a < b ? pair(a, b).corners : [...pair(b, a).corners].reverse()),
  };
}
