/** The areas of the region, ready to be asked for by code and by name. */
import type { BoundaryLevel, KnownArea } from './model.ts';
import { bareCity, bareName, isOneLetterOff, likeness } from './names.ts';

export interface NamedArea extends KnownArea {
  readonly bare: string;
}

export interface Found {
  readonly area: NamedArea;
  readonly exact: boolean;
}

/** Why a name means no area: there is none, or there are several. */
export type NotFound = 'none' | 'several';

export interface Gazetteer {
  readonly byCode: ReadonlyMap<string, NamedArea>;
  readonly of: (level: BoundaryLevel) => readonly NamedArea[];
  readonly hasName: (level: BoundaryLevel, text: string) => boolean;
  readonly isCity: (text: string) => boolean;
  /** Whether a dotted code lies in the city, by its digits. */
  readonly isOurs: (code: string) => boolean;
  readonly kecamatan: (text: string) => Found | NotFound;
  /** Within a kecamatan also one letter off; without one only by a name that is alone in the region. */
  readonly kelurahan: (text: string, kecamatan: string | null) => Found | NotFound;
  readonly candidates: (level: BoundaryLevel, text: string) => readonly string[];
}

const MOST_CANDIDATES = 5;

function among(areas: readonly NamedArea[], bare: string, near: boolean): Found | NotFound {
  if (bare === '') return 'none';
  const same = areas.filter((area) => area.bare === bare);
  const found = same.length > 0 || !near ? same : areas.filter((area) => isOneLetterOff(area.bare, bare));
  const [area] = found;
  if (area === undefined) return 'none';
  return found.length > 1 ? 'several' : { area, exact: same.length > 0 };
}

export function gazetteer(areas: readonly KnownArea[]): Gazetteer {
  const named = areas
    .map((area): NamedArea => ({ ...area, bare: bareName(area.name) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const levels = {
    kecamatan: named.filter(({ level }) => level === 'kecamatan'),
    kelurahan: named.filter(({ level }) => level === 'kelurahan'),
  };
  const names = {
    kecamatan: new Set(levels.kecamatan.map(({ bare }) => bare)),
    kelurahan: new Set(levels.kelurahan.map(({ bare }) => bare)),
  };
  const cityCodes = areas.filter(({ level }) => level === 'city').map(({ code }) => `${code}.`);
  const cities = new Set(areas.filter(({ level }) => level === 'city').map(({ name }) => bareCity(name)));
  return {
    byCode: new Map([...levels.kecamatan, ...levels.kelurahan].map((area) => [area.code, area])),
    of: (level) => levels[level],
    hasName: (level, text) => names[level].has(bareName(text)),
    isCity: (text) => cities.has(bareCity(text)),
    isOurs: (code) => cityCodes.some((city) => code.startsWith(city)),
    kecamatan: (text) => among(levels.kecamatan, bareName(text), true),
    kelurahan: (text, kecamatan) =>
      kecamatan === null
        ? among(levels.kelurahan, bareName(text), false)
        : among(
            levels.kelurahan.filter(({ parent_code }) => parent_code === kecamatan),
            bareName(text),
            true,
          ),
    candidates: (level, text) => {
      const bare = bareName(text);
      if (bare === '') return [];
      return levels[level]
        .map(({ code, bare: other }) => ({ code, like: likeness(bare, other) }))
        .sort((a, b) => b.like - a.like || (a.code < b.code ? -1 : 1))
        .slice(0, MOST_CANDIDATES)
        .map(({ code }) => code);
    },
  };
}

export const isFound = (answer: Found | NotFound): answer is Found => typeof answer === 'object';
