/** What a click on the map, or a choice of a list, means for an intervention that is to be placed. */
import type { Intervention, InterventionKind, InterventionPlace } from '../../domain/intervention.ts';
import { MOST_INTERVENTIONS } from './check.ts';
import { type Ground, type GroundFault, groundFault } from './ground.ts';

/** `needsPort`, `needsArea`, `needsKelurahan`: the kind needs one, and none is there. `tooMany`: the list is full. */
export type PlacingFault = GroundFault | 'needsPort' | 'needsArea' | 'needsKelurahan' | 'tooMany';

/** What a kind can stand at; the first is what a click on the map means. */
export const STANDS_AT: Readonly<Record<InterventionKind, readonly ('port' | 'point' | 'kecamatan' | 'kelurahan')[]>> =
  {
    training_port: ['port'],
    campaign: ['kelurahan', 'kecamatan'],
    legal_aid: ['point', 'kelurahan', 'kecamatan'],
    // Never a point: what is on a map can be found.
    shelter_beds: ['kecamatan', 'kelurahan'],
    patrol_base: ['point', 'kelurahan', 'kecamatan'],
    assisted_village: ['kelurahan'],
  };

/** What lay under a click. */
export interface Clicked {
  readonly at: readonly [lon: number, lat: number];
  /** Id of a port, terminal or airport of the register. */
  readonly port: string | null;
  readonly kecamatan: string | null;
  readonly kelurahan: string | null;
}

/** @param ground null while the coast is not there: a point is then left to the simulation, which has the tables */
export function placeOf(
  kind: InterventionKind,
  { at, port, kecamatan, kelurahan }: Clicked,
  ground: Ground | null,
): InterventionPlace | PlacingFault {
  const [means] = STANDS_AT[kind];
  if (means === 'port') return port ? { in: 'place', id: port } : 'needsPort';
  if (means === 'point') {
    const [lon, lat] = at;
    return (ground && groundFault(ground, lon, lat)) ?? { in: 'point', lon, lat };
  }
  if (STANDS_AT[kind].includes('kecamatan')) {
    const code = kelurahan ?? kecamatan;
    return code ? { in: 'area', code } : 'needsArea';
  }
  return kelurahan ? { in: 'area', code: kelurahan } : 'needsKelurahan';
}

/** A list with one more, switched on and without a cost; beds begin with ten. */
export function withPlaced(
  list: readonly Intervention[],
  kind: InterventionKind,
  at: InterventionPlace,
  id: string,
): readonly Intervention[] | PlacingFault {
  if (list.length >= MOST_INTERVENTIONS) return 'tooMany';
  const beds = kind === 'shelter_beds' ? FIRST_BEDS : null;
  return [...list, { id, kind, at, cost: null, agency: '', beds, on: true }];
}
const FIRST_BEDS = 10;
