/** Ports and terminals by kind of programme: training first, then whatever else the register says was done at ports. */
import type { Programme } from '../../domain/register.ts';
import { within } from '../naming.ts';
import type { HelpPlace } from '../places.ts';
import { PROGRAMME_KINDS } from '../programmes/kinds.ts';
import { type NamedPort, type PortsSaid, portKind, portReader } from './ports-named.ts';
import { type GapCell, type GapRow, type GapTable, NONE } from './table.ts';

export interface GapArea {
  readonly code: string;
  readonly name: string;
  readonly level: 'kecamatan' | 'kelurahan';
  readonly parent_code: string;
}
export type GapProgramme = Pick<Programme, 'id' | 'name' | 'kind' | 'place_text' | 'area_code'>;

/** The column that the Batam paper asks about; it stands whatever the register holds. */
const ASKED = 'training';

export interface GapCity {
  readonly code: string;
  /** As it is called in both languages. */
  readonly names: readonly string[];
}

/** Ports of the city: of a port's kind, in one of its kecamatan. */
const portsOf = (places: readonly HelpPlace[], areas: readonly GapArea[]) => {
  const kecamatan = new Set(areas.filter((a) => a.level === 'kecamatan').map((a) => a.name));
  return places.flatMap((p): readonly (NamedPort & { kecamatan: string })[] => {
    const kind = portKind(p.kind);
    if (!kind || p.kecamatan === null || !kecamatan.has(p.kecamatan)) return [];
    return [{ id: p.id, kind, names: [p.name_en, p.name_id], kecamatan: p.kecamatan }];
  });
};

interface PortWork {
  readonly id: string;
  readonly kind: string;
  readonly said: PortsSaid;
  /** The row is for the city, or for what the city lies in. */
  readonly wide: boolean;
}
const isAtPorts = ({ said }: PortWork): boolean => said.named.size > 0 || said.general.size > 0;

/** What the register says of ports, row by row, of programmes in the city or of what it lies in. */
function portWork(
  ports: readonly NamedPort[],
  programmes: readonly GapProgramme[],
  areas: readonly GapArea[],
  city: GapCity,
) {
  const read = portReader(ports, [...city.names, ...areas.map((a) => a.name)]);
  return programmes.flatMap(({ id, kind, area_code, place_text }): readonly PortWork[] => {
    const wide = area_code !== null && within(city.code, area_code);
    return wide || (area_code !== null && within(area_code, city.code))
      ? [{ id, kind, said: read(place_text), wide }]
      : [];
  });
}

/** Ids of the programmes that speak of ports: they say nothing of the kelurahan of the city. */
export const idsAtPorts = (
  places: readonly HelpPlace[],
  programmes: readonly GapProgramme[],
  areas: readonly GapArea[],
  city: GapCity,
): ReadonlySet<string> =>
  new Set(
    portWork(portsOf(places, areas), programmes, areas, city)
      .filter(isAtPorts)
      .map((row) => row.id),
  );

/**
 * Rows that name the port; or that speak of ports like it in general; or, of training, that name the city and no port at
 * all: training in the city may have reached a port's staff, a patrol at sea is no work at a port.
 */
function cell(port: NamedPort, rows: readonly PortWork[], asked: boolean): GapCell {
  const ids = (keep: (row: PortWork) => boolean) => rows.filter(keep).map((row) => row.id);
  const named = ids(({ said }) => said.named.has(port.id));
  if (named.length) return { state: 'reached', by: 'name', rests: named };
  const ports = ids(({ said, wide }) => wide && said.general.has(port.kind));
  if (ports.length) return { state: 'citywide', by: 'ports', rests: ports };
  const city = asked ? ids((row) => row.wide && !isAtPorts(row)) : [];
  return city.length ? { state: 'citywide', by: 'city', rests: city } : NONE;
}

export function portGaps(
  places: readonly HelpPlace[],
  programmes: readonly GapProgramme[],
  areas: readonly GapArea[],
  city: GapCity,
): GapTable {
  const ports = portsOf(places, areas);
  const rows = portWork(ports, programmes, areas, city);
  const atPorts = new Set(rows.filter(isAtPorts).map((r) => r.kind));
  const columns = PROGRAMME_KINDS.filter((kind) => kind === ASKED || atPorts.has(kind));
  return {
    columns,
    rows: ports.map(
      (port): GapRow => ({
        id: port.id,
        group: port.kind,
        cells: Object.fromEntries(
          columns.map((kind) => [
            kind,
            cell(
              port,
              rows.filter((r) => r.kind === kind),
              kind === ASKED,
            ),
          ]),
        ),
      }),
    ),
  };
}
