/** What a plan leaves open: where the exposure that it does not cover lies, named by places whose names are public. */
import { cellToLatLng, cellToParent } from 'h3-js';
import { labelPoint } from '../../domain/label-point.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { PlaceKind } from '../../domain/register.ts';
import { KM_PER_NAUTICAL_MILE } from '../../domain/units.ts';
import { arcKm, steadyDegrees } from '../../sea/frame.ts';
import { type Fleet, type Tours, uncovered } from './tours.ts';

export interface OpenArea {
  /** H3 cell one resolution coarser than the sectors. */
  readonly cell: string;
  /** Share of the modelled exposure that lies here and is not covered. */
  readonly share: number;
  /** What of the exposure here that is not left to other units the plan covers, stationary watches counted; 0 to 1. */
  readonly covered: number;
  /** The nearest place with a public name, and how far it is; null where the region names none. */
  readonly near: { readonly name: string; readonly distanceNm: number } | null;
}

const MOST = 8;
/** Kinds that stand on the public map with name and position; a landing or a base never names an area. */
const PUBLIC_KINDS: readonly PlaceKind[] = ['ferry_terminal_international', 'ferry_terminal_domestic', 'airport'];

interface Named {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Kelurahan are points, or polygons once official boundaries are laid over the pack; either has one place for its name. */
const namesOf = ({ places, geometry }: RegionPack): Named[] => [
  ...places.filter(({ kind, country }) => country === 'ID' && PUBLIC_KINDS.includes(kind)),
  ...geometry.kelurahan.features.map(({ geometry: shape, properties }) => {
    const [lon, lat] = labelPoint(shape);
    return { name: properties.name, lon, lat };
  }),
];

/** The largest open areas, largest first. */
export function openAreas(fleet: Fleet, tours: Tours): OpenArea[] {
  const { pack, demand, given, seas } = fleet.world;
  const rest = uncovered(fleet, tours);
  const areas = new Map<string, { rest: number; all: number }>();
  demand.ids.forEach((id, j) => {
    const parent = cellToParent(id, seas.resolution - 1);
    const { rest: r, all } = areas.get(parent) ?? { rest: 0, all: 0 };
    areas.set(parent, { rest: r + (rest[j] as number), all: all + (given.ours[j] as number) });
  });
  const names = namesOf(pack);
  return [...areas]
    .filter(([, { all }]) => all > 0)
    .sort(([a, x], [b, y]) => y.rest - x.rest || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([cell, { rest: share, all }]) => ({
      cell,
      share,
      covered: 1 - share / all,
      near: nearest(names, cell),
    }));
}

function nearest(names: readonly Named[], cell: string): OpenArea['near'] {
  const [lat = 0, lon = 0] = cellToLatLng(cell).map(steadyDegrees);
  let best: { name: string; distanceNm: number } | null = null;
  for (const { name, lon: x, lat: y } of names) {
    const distanceNm = Math.round((arcKm(lon, lat, x, y) / KM_PER_NAUTICAL_MILE) * 10) / 10;
    if (!best || distanceNm < best.distanceNm) best = { name, distanceNm };
  }
  return best;
}
