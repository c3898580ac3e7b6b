/** The sectors of a plan as lists and the map name them: numbered through all boats, called after the nearest public name. */
import { cellToLatLng } from 'h3-js';
import { labelPoint } from '../../domain/label-point.ts';
import type { AreaCollection, LayerFeature } from '../../domain/published.ts';
import { KM_PER_NAUTICAL_MILE, lonLat } from '../../domain/units.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import { greatCircleKm } from '../../sea/frame.ts';
import type { Language } from '../view.ts';

export interface NumberedSector {
  /** From 1, in the order of boats and of their stops. */
  readonly number: number;
  /** From 0. */
  readonly boat: number;
  readonly cell: string;
  /** HH:MM, WIB. */
  readonly arrive: string;
  readonly leave: string;
  readonly boundaryUnknown: boolean;
}

export const numberedSectors = ({ vessels }: Pick<Plan, 'vessels'>): readonly NumberedSector[] => {
  let number = 0;
  return vessels.flatMap(({ sectors }, boat) => sectors.map((sector) => ({ ...sector, boat, number: ++number })));
};

/** As on the map: 07. */
export const numberText = (number: number): string => String(number).padStart(2, '0');

export interface Named {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly village: boolean;
}

/** Ports are on every chart; a landing or a base never gives a sector its name. */
const PUBLIC_KINDS = new Set(['ferry_terminal_international', 'ferry_terminal_domestic', 'airport']);

export const publicNames = (
  areas: AreaCollection | null,
  ports: readonly LayerFeature[],
  language: Language,
): readonly Named[] => [
  ...ports.flatMap((f): Named[] => {
    const { kind, country, name, name_id } = f.properties;
    if (f.geometry?.type !== 'Point' || country !== 'ID' || !PUBLIC_KINDS.has(String(kind))) return [];
    const [lon = 0, lat = 0] = f.geometry.coordinates;
    return [{ name: String((language === 'id' && name_id) || name), lon, lat, village: false }];
  }),
  ...(areas?.features ?? []).flatMap((f): Named[] => {
    if (f.properties.level !== 'kelurahan') return [];
    const [lon, lat] = labelPoint(f.geometry);
    return [{ name: f.properties.name, lon, lat, village: true }];
  }),
];

/** A village nearer than this names a cell before any terminal does: its name is short, and known on every boat. */
const VILLAGE_NM = 5;

export interface CellName {
  readonly name: string;
  readonly distanceNm: number;
}

/** The nearest public name of each cell; a cell has none where the region names nothing. */
export function cellNames(cells: Iterable<string>, names: readonly Named[]): ReadonlyMap<string, CellName> {
  const found = new Map<string, CellName>();
  for (const cell of cells) {
    const [lat, lon] = cellToLatLng(cell);
    const near = names
      .map((n) => ({ ...n, distanceNm: greatCircleKm(lonLat(lon, lat), lonLat(n.lon, n.lat)) / KM_PER_NAUTICAL_MILE }))
      .sort((a, b) => a.distanceNm - b.distanceNm);
    const best = near.find((n) => n.village && n.distanceNm <= VILLAGE_NM) ?? near[0];
    if (best) found.set(cell, { name: best.name, distanceNm: best.distanceNm });
  }
  return found;
}
