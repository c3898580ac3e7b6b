/** What a simulation says of a region, for people: how many areas move, how sure that is, and in which order they stand. */
import type { EffectAssumption, Intervention, InterventionKind } from '../../domain/intervention.ts';
import { ASSUMED, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import type { SimulatedUnit } from './compared.ts';

/** After less before; 0 where it has none. */
const moved = ({ change }: SimulatedUnit): number => change?.score ?? 0;

export interface CityFacts {
  readonly units: number;
  readonly falls: number;
  /** Of the falls, those with one sign in at least 95 % of the draws. */
  readonly surely: number;
  readonly rises: number;
  /** The unit that falls most; null where none does. */
  readonly most: SimulatedUnit | null;
}

export function cityFacts(units: readonly SimulatedUnit[]): CityFacts {
  const falls = units.filter((u) => moved(u) < 0);
  const most = falls.reduce<SimulatedUnit | null>((a, b) => (a !== null && moved(a) <= moved(b) ? a : b), null);
  return {
    units: units.length,
    falls: falls.length,
    surely: falls.filter(({ surely }) => surely).length,
    rises: units.filter((u) => moved(u) > 0).length,
    most,
  };
}

/** The largest fall first, then the rises, then what stays, in the order of the ranks before. */
export function byChange(units: readonly SimulatedUnit[]): {
  readonly moved: readonly SimulatedUnit[];
  readonly same: readonly SimulatedUnit[];
} {
  const rank = ({ before }: SimulatedUnit) => before.rank ?? units.length + 1;
  return {
    moved: units.filter((u) => moved(u) !== 0).toSorted((a, b) => moved(a) - moved(b) || rank(a) - rank(b)),
    same: units.filter((u) => moved(u) === 0).toSorted((a, b) => rank(a) - rank(b)),
  };
}

export const FALL_BANDS = 3;
/** A third of the largest fall each: 0 is the strongest. −1 where it stays or has no score, −2 where it rises. */
export function fallBand(unit: SimulatedUnit, largest: number): number {
  const by = moved(unit);
  if (by > 0) return -2;
  if (by === 0) return -1;
  const share = by / largest;
  return share > 2 / 3 ? 0 : share > 1 / 3 ? 1 : 2;
}

/** The largest fall (below 0), 0 where nothing falls. */
export const largestFall = (units: readonly SimulatedUnit[]): number =>
  units.reduce((least, u) => Math.min(least, moved(u)), 0);

/** Whether "sure" is sure under an assumption only: something that is on acts by one. */
export const restsOnAssumption = (interventions: readonly Pick<Intervention, 'kind' | 'on'>[]): boolean =>
  interventions.some(({ kind, on }) => on && ASSUMED.includes(kind));

/** What the office changed takes the place of what is proposed for that kind; the others stay as proposed. */
export function inForceFor(changed: readonly EffectAssumption[], kind: InterventionKind): readonly EffectAssumption[] {
  const own = changed.filter((a) => a.kind === kind);
  return own.length > 0
    ? own
    : DEFAULT_ASSUMPTIONS.filter((a) => a.kind === kind).map(({ node, effect, low, high }) => ({
        kind,
        node,
        effect,
        low,
        high,
      }));
}

export const assumptionsInForce = (changed: readonly EffectAssumption[]): readonly EffectAssumption[] =>
  ASSUMED.flatMap((kind) => inForceFor(changed, kind));
