/** What an office thinks of doing, and what it assumes that would change. A simulation: no evidence of effect. */

export const INTERVENTION_KINDS = [
  'training_port',
  'campaign',
  'legal_aid',
  'shelter_beds',
  'patrol_base',
  'assisted_village',
] as const;
export type InterventionKind = (typeof INTERVENTION_KINDS)[number];

/**
 * Where it is placed: a place of the register, an area (Kemendagri code), or a point (degrees). Training stands at a port,
 * terminal or airport; a campaign and an assisted village in areas; legal aid and a patrol base in any of the three.
 * Shelter beds have an area and never a point.
 */
export type InterventionPlace =
  | { readonly in: 'place'; readonly id: string }
  | { readonly in: 'area'; readonly code: string }
  | { readonly in: 'point'; readonly lon: number; readonly lat: number };

export interface Intervention {
  /** Random, 8 hex digits. */
  readonly id: string;
  readonly kind: InterventionKind;
  readonly at: InterventionPlace;
  /** Million rupiah as the office estimates it; null: not estimated, so no budget can hold it. */
  readonly cost: number | null;
  /** The responsible body, not a person; '' for none named yet. */
  readonly agency: string;
  /** Number of beds; shelter_beds alone. */
  readonly beds: number | null;
  /** Whether it counts in what is shown. */
  readonly on: boolean;
}

/**
 * What one kind is assumed to do to the values of the index: the value of an indicator or a group as a share (0–1, 1 the
 * worst) is multiplied by 1 − effect, for as much of an area as the intervention reaches. Kinds that put a service or a base
 * on the map need none: the index itself measures it. Shelter beds take none: they change capacity.
 */
export interface EffectAssumption {
  readonly kind: InterventionKind;
  /** Code of an indicator or group of the model, never of the index itself. */
  readonly node: string;
  /** Share taken from the value, 0–1, and the ends between which it is drawn. */
  readonly effect: number;
  readonly low: number;
  readonly high: number;
}
