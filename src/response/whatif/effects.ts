/** What a sound intervention does to the index at one level: a place it will measure, or nodes it is assumed to lower. */
import type { EffectAssumption, Intervention } from '../../domain/intervention.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { Place, PlaceKind } from '../../domain/register.ts';
import { lat, lon, metres } from '../../domain/units.ts';
import { readsPlaces } from '../../risk/altered.ts';
import { selectPlaces } from '../../risk/operators/places.ts';
import type { Prepared } from '../../risk/prepare.ts';
import { LOOSEST_M } from '../places.ts';
import { assumptionsOf, indicatorsUnder } from './assumptions.ts';
import type { Placed } from './check.ts';

/**
 * Why an intervention leaves every score as it is. `off`: switched off. `capacityOnly`: beds. `cityOnly`: its place is known
 * no better than 5 km. `notMeasured`: no indicator of the index (that the assumption names) looks at such a place.
 * `noAssumption`, `noEffect`: none is stated, or all are 0. `nothingNearer`: other places are nearer everywhere.
 * `noChange`: it acts, but where the index is at the end of its scale or gives no weight.
 */
export type Unchanged =
  | 'off'
  | 'capacityOnly'
  | 'cityOnly'
  | 'notMeasured'
  | 'noAssumption'
  | 'noEffect'
  | 'nothingNearer'
  | 'noChange';

/** Equal parts that a unit is made of: the places where its people are known to be, or its kelurahan. */
type Parts = 'references' | 'kelurahan';

/** Lowers a node for the parts of units that it reaches. */
export interface Act {
  /** Place of the assumption in the list. */
  readonly at: number;
  readonly assumption: EffectAssumption;
  readonly parts: Parts;
  /** For each unit, which of its parts: 1 reached. */
  readonly reaches: readonly Uint8Array[];
}

export interface Effect {
  readonly intervention: Intervention;
  /** For the tables of the index; null where it puts none on the map. */
  readonly place: Place | null;
  readonly acts: readonly Act[];
  /** Known before anything is computed. */
  readonly why: Unchanged | null;
}

const NONE = { place: null, acts: [], why: null } as const;

const PLACED_AS: Readonly<Partial<Record<Intervention['kind'], PlaceKind>>> = {
  legal_aid: 'service',
  patrol_base: 'patrol_base',
};

export function effectOf(prepared: Prepared, placed: Placed, assumptions: readonly EffectAssumption[]): Effect {
  const { intervention, disc } = placed;
  if (intervention.kind === 'shelter_beds') return { ...NONE, intervention, why: 'capacityOnly' };
  const kind = PLACED_AS[intervention.kind];
  if (kind && disc) {
    if (disc.precision_m > LOOSEST_M) return { ...NONE, intervention, why: 'cityOnly' };
    const place = placeRow(intervention.id, kind, disc);
    return prepared.indicators.some((indicator) => readsPlaces(indicator, kind))
      ? { ...NONE, intervention, place }
      : { ...NONE, intervention, why: 'notMeasured' };
  }
  const stated = assumptionsOf(assumptions, intervention);
  if (stated.length === 0) return { ...NONE, intervention, why: 'noAssumption' };
  const acts = stated.flatMap(({ at, assumption }): Act[] => {
    const reaches = placed.gate
      ? referencesNearest(prepared, placed.gate, assumption.node)
      : kelurahanOf(prepared, placed.area?.code ?? '');
    return reaches ? [{ at, assumption, parts: placed.gate ? 'references' : 'kelurahan', reaches }] : [];
  });
  if (acts.length === 0) return { ...NONE, intervention, why: 'notMeasured' };
  const idle = (act: Act) => act.assumption.high === 0 || !reachesAny(act);
  const why = acts.some(reachesAny) ? 'noEffect' : 'nothingNearer';
  return { ...NONE, intervention, acts, why: acts.every(idle) ? why : null };
}

const reachesAny = ({ reaches }: Act): boolean => reaches.some((parts) => parts.includes(1));

/** A row as the register has them, of nothing but kind and place. */
const placeRow = (id: string, kind: PlaceKind, at: NonNullable<Placed['disc']>): Place => ({
  id: `simulation-${id}`,
  kind,
  name: id,
  name_id: null,
  kelurahan: null,
  kecamatan: null,
  country: 'ID',
  lon: lon(at.lon),
  lat: lat(at.lat),
  location_precision_m: metres(at.precision_m),
  status: 'active',
  operator_or_agency: null,
  attributes: {},
  note: null,
  source_title: 'simulation',
  source_url: null,
  source_publisher: null,
  source_date: null,
});

/**
 * For each unit the references whose nearest place, of those that the node's indicator measures to, is the gate: as in the
 * indicator itself, by expected distance over error discs. Null where no indicator at or under the node measures to it.
 */
function referencesNearest({ context, model, units }: Prepared, gate: Place, node: string): Uint8Array[] | null {
  const indicator = indicatorsUnder(model, node).find((i) => readsPlaces(i, gate.kind));
  if (indicator?.input.kind !== 'computed') return null;
  const {
    withoutRoles = [],
    maxPrecision_m = Number.POSITIVE_INFINITY,
    kinds = [],
  } = indicator.input.parameters as {
    readonly [key in 'kinds' | 'withoutRoles']?: readonly string[];
  } & { readonly maxPrecision_m?: number };
  const places = selectPlaces(context, { kinds, withoutRoles, maxPrecision_m });
  const own = places.find(
    (p) => p.lon === gate.lon && p.lat === gate.lat && p.precision_m === gate.location_precision_m,
  );
  if (!own) return null;
  const discs = places.map((place) => ({ place, points: context.spread(place) }));
  return units.map((unit) =>
    Uint8Array.from(context.references(unit), (from) => {
      let [nearest, least] = [own, Number.POSITIVE_INFINITY];
      for (const { place, points } of discs) {
        const km = points.reduce(
          (d, p) => d + p.weight * context.geometer.distance_km(from.lon, from.lat, p.lon, p.lat),
          0,
        );
        if (km < least) [nearest, least] = [place, km];
      }
      return nearest === own ? 1 : 0;
    }),
  );
}

/** Codes of the kelurahan of a unit: its own where it is one. */
function kelurahanIn({ areas }: Pick<RegionPack, 'areas'>, unit: string): readonly string[] {
  const within = areas.filter(({ level, parent_code }) => level === 'kelurahan' && parent_code === unit);
  return within.length > 0 ? within.map(({ code }) => code) : [unit];
}

/**
 * For each unit which of its kelurahan lie in the area. They count alike: population is not known below kecamatan, so that
 * one of n kelurahan is 1/n of its kecamatan.
 */
const kelurahanOf = ({ pack, units }: Prepared, area: string): Uint8Array[] =>
  units.map((unit) =>
    Uint8Array.from(kelurahanIn(pack, unit.code), (code) =>
      code === area || pack.areas.some((a) => a.code === code && a.parent_code === area) ? 1 : 0,
    ),
  );
