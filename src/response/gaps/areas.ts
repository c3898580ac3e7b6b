/** Kelurahan by campaign and assisted village; kecamatan by the services a victim may need. */
import { namingOf } from '../naming.ts';
import { type HelpPlace, isPlaced, SERVICE_KINDS } from '../places.ts';
import type { GapArea, GapCity, GapProgramme } from './ports.ts';
import { type GapCell, type GapRow, type GapTable, NONE } from './table.ts';
import words from './words.json' with { type: 'json' };

export const AREA_COLUMNS = ['village', 'campaign'] as const;
export type AreaColumn = (typeof AREA_COLUMNS)[number];

/** The programme of assisted villages bears its name in every row: "Desa binaan imigrasi …". */
export const isVillage = ({ name }: GapProgramme): boolean => {
  const said = name.toLowerCase().split(/[^\p{L}]+/u);
  return words.village.every((word) => said.includes(word));
};

const columnOf = (p: GapProgramme, atPorts: ReadonlySet<string>): AreaColumn | null =>
  isVillage(p) ? 'village' : p.kind === 'campaign' && !atPorts.has(p.id) ? 'campaign' : null;

/** A kelurahan is also named where a part of the place's text is its name and nothing else ("Tembesi, Sagulung; Teluk Tering"). */
const namedInText = (p: GapProgramme, name: string): boolean =>
  (p.place_text ?? '').split(/[,;]/).some((part) => part.trim().toLowerCase() === name.toLowerCase());

/**
 * @param atPorts ids of programmes at ports, which reach no kelurahan
 * @param closed whether a full list of the assisted villages is published: then a kelurahan that no row names is not one,
 * and the city's own row says nothing of it
 */
export function kelurahanGaps(
  areas: readonly GapArea[],
  programmes: readonly GapProgramme[],
  city: GapCity,
  atPorts: ReadonlySet<string>,
  closed: boolean,
): GapTable {
  const rows = programmes.map((p) => ({ p, column: columnOf(p, atPorts) }));
  const cell = (area: GapArea, column: AreaColumn): GapCell => {
    const own = rows
      .filter((r) => r.column === column)
      .map(({ p }) => ({ p, naming: namingOf(p.area_code, area, city.code) }));
    const here = own.filter(
      ({ p, naming }) => naming === 'named' || (naming !== 'outside' && namedInText(p, area.name)),
    );
    if (here.length) {
      const itself = here.some(({ p }) => p.area_code !== area.parent_code);
      return { state: 'reached', by: itself ? 'name' : 'whole', rests: here.map(({ p }) => p.id) };
    }
    const wide = own.filter(({ naming }) => naming === 'wider').map(({ p }) => p.id);
    if (column === 'village' && closed) return { state: 'notReached', by: 'list', rests: wide };
    return wide.length ? { state: 'citywide', by: 'city', rests: wide } : NONE;
  };
  return {
    columns: AREA_COLUMNS,
    rows: areas
      .filter((a) => a.level === 'kelurahan')
      .map(
        (area): GapRow => ({
          id: area.code,
          group: area.parent_code,
          cells: Object.fromEntries(AREA_COLUMNS.map((column) => [column, cell(area, column)])),
        }),
      ),
  };
}

/**
 * A service is in a kecamatan when its place is known well enough for a distance and the register names the kecamatan. All
 * others, a shelter always, count for the city or the province alone.
 */
export function serviceGaps(areas: readonly GapArea[], places: readonly HelpPlace[]): GapTable {
  const services = places.filter((p) => p.kind === 'service' && p.status !== 'inactive');
  const kecamatan = new Set(areas.filter((a) => a.level === 'kecamatan').map((a) => a.name));
  const isIn = (p: HelpPlace) => p.kecamatan !== null && kecamatan.has(p.kecamatan) && isPlaced(p);
  const cell = (area: GapArea, service: (typeof SERVICE_KINDS)[number]): GapCell => {
    const all = services.filter((p) => p.services.includes(service));
    const here = all.filter((p) => p.kecamatan === area.name && isIn(p));
    if (here.length) return { state: 'reached', by: 'name', rests: here.map((p) => p.id) };
    const wide = all.filter((p) => !isIn(p));
    return wide.length ? { state: 'citywide', by: 'city', rests: wide.map((p) => p.id) } : NONE;
  };
  return {
    columns: SERVICE_KINDS,
    rows: areas
      .filter((a) => a.level === 'kecamatan')
      .map(
        (area): GapRow => ({
          id: area.code,
          group: area.parent_code,
          cells: Object.fromEntries(SERVICE_KINDS.map((service) => [service, cell(area, service)])),
        }),
      ),
  };
}
