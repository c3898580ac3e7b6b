/** What is wrong with a list of interventions, and where the sound ones stand. */
import { INTERVENTION_KINDS, type Intervention } from '../../domain/intervention.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Area, Place } from '../../domain/register.ts';
import { POINT_RADIUS_M } from './assumptions.ts';
import { type Disc, discOfArea, type GroundFault, groundFault } from './ground.ts';

/** As many as a table can show and a search can bear. */
export const MOST_INTERVENTIONS = 40;

/** A sound intervention with what the registers say of its place; one of the three, or none for beds. */
export interface Placed {
  readonly intervention: Intervention;
  /** Where the index is to see it. */
  readonly disc: Disc | null;
  /** The port, terminal or airport a training is held at. */
  readonly gate: Place | null;
  readonly area: Area | null;
}

type Fault = readonly [column: string, rule: string, value: string | number | null, remedy: string];
type Found = Omit<Placed, 'intervention'>;
const NOWHERE: Found = { disc: null, gate: null, area: null };

const GATES: readonly string[] = [
  'ferry_terminal_international',
  'ferry_terminal_domestic',
  'cargo_port',
  'people_port',
  'airport',
];

const GROUND: Readonly<Record<GroundFault, string>> = {
  outside: 'lies outside the region: set the point within it.',
  foreignLand: 'lies in another country: set the point within the region.',
  otherLand: 'lies on land of another regency or city: set the point within the region.',
  water: `lies on water, more than ${POINT_RADIUS_M} m from land of the region: set the point on land.`,
};

/** `row` counts from 1. A list of more than `MOST_INTERVENTIONS` keeps its first ones. */
export function readInterventions(pack: RegionPack, list: readonly Intervention[]): Outcome<readonly Placed[]> {
  const errors: DataError[] = [];
  const ids = new Set<string>();
  const value = list.flatMap((intervention, i): Placed[] => {
    const { id, kind } = intervention;
    const found = i >= MOST_INTERVENTIONS ? TOO_MANY : (plainFault(intervention, ids) ?? placeOf(pack, intervention));
    ids.add(id);
    if (!isFault(found)) return [{ intervention, ...found }];
    const [column, rule, shown, remedy] = found;
    const of = `Intervention ${id} (${kind})`;
    errors.push({ file: 'interventions', row: i + 1, column, rule, value: shown, remedy: `${of} ${remedy}` });
    return [];
  });
  return { value, errors };
}

const isFault = (x: Fault | Found): x is Fault => Array.isArray(x);
const TOO_MANY: Fault = [
  'id',
  'tooMany',
  MOST_INTERVENTIONS,
  `is beyond the first ${MOST_INTERVENTIONS}: remove some that are not needed.`,
];

function plainFault({ id, kind, cost, beds }: Intervention, ids: ReadonlySet<string>): Fault | null {
  if (ids.has(id)) return ['id', 'duplicate', id, 'stands twice: remove one.'];
  if (!INTERVENTION_KINDS.includes(kind)) return ['kind', 'enum', kind, 'is of no known kind: choose one.'];
  if (cost !== null && !(cost >= 0 && Number.isFinite(cost)))
    return ['cost', 'range', Number.isFinite(cost) ? cost : null, 'has a cost below 0: give million rupiah, or none.'];
  if (kind === 'shelter_beds' && !(beds !== null && Number.isInteger(beds) && beds >= 1))
    return ['beds', 'beds', beds, 'needs a number of beds: give a whole number of at least 1.'];
  return null;
}

function placeOf(pack: RegionPack, intervention: Intervention): Found | Fault {
  const { kind, at } = intervention;
  if (at.in === 'place') return placeInRegister(pack, intervention, at.id);
  if (at.in === 'area') return areaOf(pack, intervention, at.code);
  if (kind !== 'legal_aid' && kind !== 'patrol_base')
    return [
      'at',
      'placing',
      'point',
      `cannot stand at a point: choose ${kind === 'training_port' ? 'a port' : 'an area'}.`,
    ];
  if (!(Number.isFinite(at.lon) && Number.isFinite(at.lat)))
    return ['at', 'point', null, 'has no position: set the point on the map.'];
  const fault = groundFault(pack, at.lon, at.lat);
  if (fault) return ['at', fault, `${at.lon} ${at.lat}`, GROUND[fault]];
  return { ...NOWHERE, disc: { lon: at.lon, lat: at.lat, precision_m: POINT_RADIUS_M } };
}

function placeInRegister({ places, areas }: RegionPack, { kind }: Intervention, id: string): Found | Fault {
  const place = places.find((p) => p.id === id);
  if (!place) return ['at', 'place', id, `stands at ${id}, which is not in the register of places: choose another.`];
  if (kind === 'training_port' && !GATES.includes(place.kind))
    return ['at', 'placing', id, `stands at ${id}, which is no port, terminal or airport: choose one.`];
  if (kind !== 'training_port' && kind !== 'legal_aid' && kind !== 'patrol_base')
    return ['at', 'placing', id, 'cannot stand at a place of the register: choose an area.'];
  // A service set up at a shelter would tell where the shelter is.
  if (place.attributes.services?.includes('shelter'))
    return ['at', 'shelter', id, 'cannot stand at a place that offers shelter: choose its kecamatan.'];
  if (!areas.some(({ level, name }) => level === 'kecamatan' && name === place.kecamatan))
    return ['at', 'outside', id, `stands at ${id}, which lies outside the region: choose a place within it.`];
  if (kind === 'training_port') return { ...NOWHERE, gate: place };
  const { lon, lat, location_precision_m } = place;
  return { ...NOWHERE, disc: { lon, lat, precision_m: location_precision_m } };
}

function areaOf(pack: RegionPack, { kind }: Intervention, code: string): Found | Fault {
  const area = pack.areas.find((a) => a.code === code);
  if (!area) return ['at', 'area', code, `stands in ${code}, which is no area of the region: choose another.`];
  const wrong = (levels: string): Fault => ['at', 'placing', code, `stands in ${area.name}: choose ${levels}.`];
  if (kind === 'training_port') return wrong('a port, terminal or airport');
  if (kind === 'assisted_village') return area.level === 'kelurahan' ? { ...NOWHERE, area } : wrong('a kelurahan');
  if (kind === 'shelter_beds') return { ...NOWHERE, area };
  if (area.level === 'city') return wrong('a kecamatan or kelurahan');
  if (kind === 'campaign') return { ...NOWHERE, area };
  const disc = discOfArea(pack, code);
  return disc ? { ...NOWHERE, area, disc } : ['at', 'area', code, `stands in ${area.name}, whose place is not known.`];
}
