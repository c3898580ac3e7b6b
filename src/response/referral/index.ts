/** From a point or an area to the services of the register, step by step. Nothing is said that the register does not say. */
import type { AreaCollection } from '../../domain/published.ts';
import { type HelpPlace, isPlaced } from '../places.ts';
import { type At, expectedKm, kecamatanOf, kelurahanPoints, nearestNamed, type Origin, referencesOf } from './from.ts';
import { STEPS, type StepId, type StepRule, servesBy } from './steps.ts';

export type { At, Origin } from './from.ts';
export type { StepId } from './steps.ts';

/** A place farther than this, and all that counts for the city from a point farther than this from it, is no help (km; a convention). */
export const FARTHEST_KM = 100;
/** Services with a place that are named in a step; the rest are counted. */
export const MOST_NEAR = 3;

export interface Offer {
  readonly place: HelpPlace;
  /** Expected straight-line distance, km; null for what counts for the whole city. */
  readonly km: number | null;
  /** `withheld`: it gives shelter, so nobody is told where; `loose`: known to no better than 5 km. */
  readonly where: 'placed' | 'loose' | 'withheld';
  /** Writes the visum et repertum, as far as the files of this profile say so. */
  readonly visum: boolean;
}

export interface ReferralStep {
  readonly id: StepId;
  /** A post known only by the kecamatan, where it is the origin's own; then the nearest first. */
  readonly near: readonly Offer[];
  /** How many suitable ones with a place are not named. */
  readonly more: number;
  /** Without a distance: those at work first, then in the order of the register. */
  readonly city: readonly Offer[];
}

export interface Referral {
  readonly origin: Origin;
  /** Nearest named kelurahan and its distance in km; null for an area. */
  readonly near: { readonly name: string; readonly km: number } | null;
  /** Farther from every kelurahan than help counts: what serves the city is not offered. */
  readonly outside: boolean;
  readonly steps: readonly ReferralStep[];
}

export interface ReferralInput {
  readonly places: readonly HelpPlace[];
  /** Ids of places that write the visum et repertum; empty where the profile does not say. */
  readonly visum: ReadonlySet<string>;
  readonly areas: AreaCollection;
}

const offersShelter = (place: HelpPlace): boolean => place.services.includes('shelter');

/** "RPTC Tanjungpinang (Senggarang)" without the quarter in brackets: a name must not say what the list withholds. */
const withoutQuarter = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim();

/** A place as anybody may hear of it, whatever the files hold: of a shelter no place, no area, no quarter in its name. */
const guarded = (place: HelpPlace): HelpPlace =>
  offersShelter(place)
    ? {
        ...place,
        ...{ lon: null, lat: null, radiusM: null, kelurahan: null, kecamatan: null },
        name_id: withoutQuarter(place.name_id),
        name_en: withoutQuarter(place.name_en),
      }
    : place;

/** Whom an office can keep a contact of: services first, then posts and offices, in the order of the register. */
export function contactPlaces(places: readonly HelpPlace[]): readonly HelpPlace[] {
  const serving = places.filter((p) => p.kind !== 'border_post' && STEPS.some((rule) => servesBy(p, rule) !== null));
  const service = (p: HelpPlace): number => (p.kind === 'service' ? 0 : 1);
  return serving.map(guarded).sort((a, b) => service(a) - service(b));
}

/**
 * The referral from an origin.
 * @returns null where the files hold no such area
 */
export function referralFrom(origin: Origin, { places, visum, areas }: ReferralInput): Referral | null {
  const from = referencesOf(origin, areas);
  if (!from.length) return null;
  const near = origin.in === 'point' ? nearestNamed(origin.at, kelurahanPoints(areas)) : null;
  const outside = origin.in === 'point' && (near === null || near.km > FARTHEST_KM);
  const offers = places.map((place): Offer => {
    const marked = { visum: visum.has(place.id) };
    if (offersShelter(place)) return { ...marked, place: guarded(place), km: null, where: 'withheld' };
    if (!isPlaced(place)) return { ...marked, place, km: null, where: 'loose' };
    return { ...marked, place, km: expectedKm(from, place), where: 'placed' };
  });
  return {
    origin,
    near: near && { name: near.name, km: near.km },
    outside,
    steps: STEPS.map((rule) => stepOf(rule, offers, outside, kecamatanOf(origin, areas))),
  };
}

function stepOf(rule: StepRule, offers: readonly Offer[], outside: boolean, kecamatan: string | null): ReferralStep {
  const suitable = offers.filter((o) => servesBy(o.place, rule) !== null);
  const placed = suitable
    .filter((o): o is Offer & { readonly km: number } => o.km !== null && o.km <= FARTHEST_KM)
    .sort((a, b) => a.km - b.km || (a.place.id < b.place.id ? -1 : 1));
  const most = new Map<string, number>(rule.kinds);
  const taken = new Map<string, number>();
  const near = placed.filter(({ place }) => {
    const n = (taken.get(place.kind) ?? 0) + 1;
    taken.set(place.kind, n);
    return n <= (most.get(place.kind) ?? MOST_NEAR);
  });
  const working = ({ place }: Offer): number => (place.status === 'active' ? 0 : 1);
  const loose = outside ? [] : suitable.filter((o) => o.km === null);
  // A post without a usable place serves its own kecamatan, not the city: only services count for all of it.
  const own = loose.filter(({ place }) => place.kind !== 'service' && place.kecamatan === kecamatan);
  const city = loose.filter(({ place }) => place.kind === 'service').sort((a, b) => working(a) - working(b));
  return { id: rule.id, near: [...own, ...near], more: placed.length - near.length, city };
}

/** Every place that a referral names, once, in the order of the steps, with the numbers of the steps it serves (from 1). */
export function namedOffers({
  steps,
}: Referral): readonly { readonly offer: Offer; readonly steps: readonly number[] }[] {
  const found = new Map<string, { offer: Offer; steps: number[] }>();
  for (const [i, step] of steps.entries())
    for (const offer of [...step.near, ...step.city]) {
      const known = found.get(offer.place.id);
      if (known) known.steps.push(i + 1);
      else found.set(offer.place.id, { offer, steps: [i + 1] });
    }
  return [...found.values()];
}

/** Where a line to the services begins: the point, or the middle of the points distances are taken from. */
export function startOf(origin: Origin, areas: AreaCollection): At | null {
  const from = referencesOf(origin, areas);
  if (!from.length) return null;
  const mean = (k: 0 | 1) => from.reduce((sum, at) => sum + at[k], 0) / from.length;
  return [mean(0), mean(1)];
}
