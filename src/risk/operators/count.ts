/** Counts: islands within a unit, and register rows that name it. */
import * as z from 'zod/mini';
import type { RegionTables } from '../../domain/pack.ts';
import { operator } from './operator.ts';

/** Populated islands that the register gives to one kecamatan: the main island, which none holds, is left out. */
const inhabited = ({ islands }: Pick<RegionTables, 'islands'>) =>
  islands.filter((island) => island.populated && island.kecamatan !== null && !island.kecamatan.includes('('));

/**
 * Inhabited islands of the island register. A polygon counts the islands that the register gives to the kecamatan of its
 * name (378 of 454 are our estimate by nearest documented island): most small islands have no polygon to lie in. A disc
 * counts the islands whose point lies in it, a cell those within the radius of such a disc about its centre.
 */
export const inhabitedIslands = operator(
  z.strictObject({}),
  ({ tables, units, geometer }) => {
    const kecamatan = new Set(units.map((unit) => unit.name));
    const islands = inhabited(tables);
    return Float64Array.from(units, (unit, u) => {
      const { shape } = unit;
      if (!shape) return Number.NaN;
      const byName = shape.kind === 'polygon' && unit.parent === null && kecamatan.has(unit.name);
      const beyond_km = shape.kind === 'disc' ? Math.max(0, shape.count_m - shape.radius_m) / 1000 : 0;
      return islands.filter((island) =>
        byName ? island.kecamatan === unit.name : geometer.toUnit_km(u, island.lon, island.lat) <= beyond_km,
      ).length;
    });
  },
  ({ tables, x, y, plane, count_km }) => {
    const islands = inhabited(tables).map(({ lon, lat }) => [lon * plane.kx, lat * plane.ky] as const);
    return x.map((cx, i) => {
      const cy = y[i] as number;
      let n = 0;
      for (const [ix, iy] of islands) if ((cx - ix) ** 2 + (cy - iy) ** 2 <= count_km ** 2) n++;
      return n;
    });
  },
);

/** Whether a code is the unit's own or of an area inside it. Codes are Kemendagri codes: 21.71.04.1002 lies in 21.71.04. */
const within = (code: string, unit: string): boolean => code === unit || code.startsWith(`${unit}.`);

/**
 * Programmes of the register that name the unit, a part of it, or (for a kelurahan) its kecamatan. Programmes for the
 * whole city reach every unit alike and are not counted. Counts rows we found, not efforts made.
 */
export const programmesNaming = operator(
  z.strictObject({}),
  ({ tables, units }) =>
    Float64Array.from(
      units,
      (unit) =>
        tables.programmes.filter(
          ({ area_code }) => area_code !== null && (within(area_code, unit.code) || area_code === unit.parent),
        ).length,
    ),
  null,
);

/** Areas inside the unit (or the unit) that have a row of an indicator, each counted once. */
export const areasWithRow = operator(
  z.strictObject({ indicator: z.string() }),
  ({ tables, units }, { indicator }) =>
    Float64Array.from(
      units,
      (unit) =>
        new Set(
          tables.area_indicators
            .filter((row) => row.indicator === indicator && within(row.area_code, unit.code))
            .map((row) => row.area_code),
        ).size,
    ),
  null,
);
