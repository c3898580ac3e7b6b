/** The six services of Permen PPPA 8/2021 in its order, and what of the register of places serves each. */
import type { PlaceKind } from '../../domain/register.ts';
import type { HelpPlace, ServiceKind } from '../places.ts';

export const STEP_IDS = ['identification', 'health', 'social', 'legal', 'return', 'reintegration'] as const;
export type StepId = (typeof STEP_IDS)[number];

export interface StepRule {
  readonly id: StepId;
  /** Kinds of places that serve by what they are, with how many of each kind are named at most. */
  readonly kinds: readonly (readonly [kind: PlaceKind, most: number])[];
  /** Places of kind `service` that offer one of these. */
  readonly services: readonly ServiceKind[];
}

export const STEPS: readonly StepRule[] = [
  {
    id: 'identification',
    kinds: [
      ['police_post', 2],
      ['immigration_office', 1],
      ['border_post', 1],
    ],
    services: ['hotline'],
  },
  { id: 'health', kinds: [], services: ['health'] },
  { id: 'social', kinds: [], services: ['psychosocial', 'shelter'] },
  { id: 'legal', kinds: [], services: ['legal'] },
  { id: 'return', kinds: [], services: ['repatriation'] },
  { id: 'reintegration', kinds: [], services: ['reintegration'] },
];

/**
 * A hospital: the register gives it `health` and `legal` and nothing else, the latter for the visum et repertum that it
 * writes. It is a place of the second step, and nobody is sent there for a lawyer.
 */
export const isHospital = ({ kind, services }: HelpPlace): boolean =>
  kind === 'service' && services.length === 2 && services.includes('health') && services.includes('legal');

/** What of a place makes it serve a step; null where it does not. */
export function servesBy(place: HelpPlace, rule: StepRule): PlaceKind | 'service' | null {
  if (place.status === 'inactive') return null;
  if (rule.kinds.some(([kind]) => kind === place.kind)) return place.kind;
  if (place.kind !== 'service' || (rule.id === 'legal' && isHospital(place))) return null;
  return rule.services.some((s) => place.services.includes(s)) ? 'service' : null;
}
