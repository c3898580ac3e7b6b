/** What a table of the nearest places comes to: by band, by kecamatan, and what lies beyond reach. */
import { BANDS, type Band, BEYOND, bandOf } from './bands.ts';
import type { Nearest, UnitReach } from './measure.ts';
import type { Sought } from './sought.ts';

export interface BandCount {
  readonly band: Band;
  readonly units: number;
  /** Of these, how many stay in the band wherever in their discs the places lie. */
  readonly sure: number;
  /** Of these, how many are reached over water. */
  readonly bySea: number;
}

/** Whether the distance stays in its band over its whole interval. */
export const isSure = ({ km, anyLowKm, anyHighKm }: Nearest): boolean =>
  bandOf(anyLowKm) === bandOf(km) && bandOf(anyHighKm) === bandOf(km);

/** One count a band, units without any place left out (`unitsWithout`). */
export const bandCounts = (units: readonly UnitReach[], sought: Sought): readonly BandCount[] =>
  BANDS.map((band) => {
    const here = units.flatMap(({ nearest }) => {
      const found = nearest[sought];
      return found && bandOf(found.km) === band ? [found] : [];
    });
    return {
      band,
      units: here.length,
      sure: here.filter(isSure).length,
      bySea: here.filter(({ by }) => by === 'sea').length,
    };
  });

export const unitsWithout = (units: readonly UnitReach[], sought: Sought): readonly UnitReach[] =>
  units.filter(({ nearest }) => nearest[sought] === null);

/** Beyond the last band, the farthest first. */
export const beyondReach = (units: readonly UnitReach[], sought: Sought): readonly UnitReach[] =>
  units
    .filter(({ nearest }) => nearest[sought] && bandOf(nearest[sought].km) === BEYOND)
    .toSorted((a, b) => (b.nearest[sought]?.km ?? 0) - (a.nearest[sought]?.km ?? 0));

/** A kecamatan over its kelurahan, each counted once: no count of people says where in it they live. */
export interface ParentReach {
  readonly code: string;
  readonly units: number;
  /** Mean of the expected distances, the least and the largest of them, kilometres. */
  readonly km: number;
  readonly nearestKm: number;
  readonly farthestKm: number;
  readonly bySea: number;
}

/** By code of the kecamatan; one none of whose kelurahan has a place is left out. */
export function parentReach(units: readonly UnitReach[], sought: Sought): ReadonlyMap<string, ParentReach> {
  const of = new Map<string, Nearest[]>();
  for (const { parent, nearest } of units)
    if (nearest[sought]) of.set(parent, [...(of.get(parent) ?? []), nearest[sought]]);
  return new Map(
    [...of].map(([code, found]) => {
      const km = found.map((n) => n.km).sort((a, b) => a - b);
      return [
        code,
        {
          code,
          units: found.length,
          km: km.reduce((a, b) => a + b, 0) / km.length,
          nearestKm: km[0] ?? 0,
          farthestKm: km.at(-1) ?? 0,
          bySea: found.filter(({ by }) => by === 'sea').length,
        },
      ];
    }),
  );
}

/** People of whole kecamatan by the band of their mean distance; a kecamatan without an estimate counts for nothing. */
export const peopleByBand = (
  parents: ReadonlyMap<string, ParentReach>,
  people: ReadonlyMap<string, number>,
): readonly number[] =>
  BANDS.map((band) =>
    [...parents.values()]
      .filter(({ km }) => bandOf(km) === band)
      .reduce((sum, { code }) => sum + (people.get(code) ?? 0), 0),
  );
