/**
 * Where a prediction is judged: the habitable cells, what is known of each, and how an event known to a radius lies over
 * them.
 */
import Flatbush from 'flatbush';
import { cellArea, UNITS } from 'h3-js';
import type { DataError } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { CellGrid } from '../cells/grid.ts';
import { peoplePoints, staffedPoints } from './people.ts';

/** Land counts as habitable within this distance of people (DESIGN: 1 km). */
export const PEOPLE_KM = 1;
/** Upper ends of the bands of distance to the nearest staffed point, kilometres; the last band is open. */
export const EFFORT_BANDS_KM = [1, 3, 6] as const;

export interface Study {
  /** Number of habitable cells. */
  readonly n: number;
  /** Place of each in the region's list of cells. */
  readonly cell: Int32Array;
  /** Centres in kilometres on the plane x = lon·kx, y = lat·ky. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly area: Float64Array;
  /** Stratum of effort: band of distance to the nearest staffed point, water apart from land. */
  readonly stratum: Uint8Array;
  readonly strata: readonly Int32Array[];
  /** Kilometres a degree. */
  readonly kx: number;
  readonly ky: number;
  /** Cells whose centre lies within a radius of a point. */
  readonly within: (x: number, y: number, radius: number) => number[];
  readonly nearest: (x: number, y: number) => number;
}

/** A study over any cells: `stratum` says which cells chance may exchange. */
export function studyOf(
  cells: Pick<Study, 'cell' | 'x' | 'y' | 'area' | 'stratum'>,
  { kx, ky }: { readonly kx: number; readonly ky: number },
): Study {
  const { x, y, stratum } = cells;
  const n = x.length;
  const index = n > 0 ? new Flatbush(n) : null;
  for (let i = 0; i < n; i++) index?.add(x[i] as number, y[i] as number);
  index?.finish();
  const strata = Array.from({ length: stratum.reduce((most, s) => Math.max(most, s), 0) + 1 }, (_, s) =>
    Int32Array.from(stratum.keys()).filter((i) => stratum[i] === s),
  );
  return {
    ...cells,
    n,
    strata,
    kx,
    ky,
    within: (px, py, r) =>
      index
        ?.search(
          px - r,
          py - r,
          px + r,
          py + r,
          (i) => ((x[i] as number) - px) ** 2 + ((y[i] as number) - py) ** 2 <= r * r,
        )
        .sort((a, b) => a - b) ?? [],
    nearest: (px, py) => index?.neighbors(px, py, 1)[0] ?? -1,
  };
}

/** The habitable cells of a region: coastal water, and land within 1 km of people. */
export function habitableStudy(pack: RegionPack, { codes, lon, lat, water, plane }: CellGrid): Study {
  const distanceTo = (points: readonly { readonly lon: number; readonly lat: number }[]) => {
    const index = points.length > 0 ? new Flatbush(points.length) : null;
    for (const p of points) index?.add(p.lon * plane.kx, p.lat * plane.ky);
    index?.finish();
    return (i: number): number => {
      const [px, py] = [(lon[i] as number) * plane.kx, (lat[i] as number) * plane.ky];
      const at = points[index?.neighbors(px, py, 1)[0] ?? -1];
      return at ? Math.hypot(at.lon * plane.kx - px, at.lat * plane.ky - py) : Number.POSITIVE_INFINITY;
    };
  };
  const toPeople = distanceTo(peoplePoints(pack));
  const toStaff = distanceTo(staffedPoints(pack));
  const cell = Int32Array.from(codes.keys()).filter((i) => water[i] === 1 || toPeople(i) <= PEOPLE_KM);
  const pick = (a: Float64Array, k: number) => Float64Array.from(cell, (i) => (a[i] as number) * k);
  const bands = EFFORT_BANDS_KM.length + 1;
  const bandOf = (km: number): number => EFFORT_BANDS_KM.filter((limit) => km >= limit).length;
  return studyOf(
    {
      cell,
      x: pick(lon, plane.kx),
      y: pick(lat, plane.ky),
      area: Float64Array.from(cell, (i) => cellArea(codes[i] ?? '', UNITS.km2)),
      stratum: Uint8Array.from(cell, (i) => (water[i] === 1 ? bands : 0) + bandOf(toStaff(i))),
    },
    plane,
  );
}

/** The fault of a region that has nothing to judge on. */
export const NO_CELLS: DataError = {
  file: 'geometry/coast.geojson',
  row: null,
  column: 'role',
  rule: 'level',
  value: 'cell',
  remedy: 'There are no habitable cells: the coast needs land of the role region.',
};
