/**
 * What an intervention is assumed to change. No published effect of any of these kinds was found in the registers: the
 * numbers of assumptions.json are conventions, there to be changed by the office that knows better.
 */
import {
  type EffectAssumption,
  INTERVENTION_KINDS,
  type Intervention,
  type InterventionKind,
} from '../../domain/intervention.ts';
import { type IndexModel, isIndicator, type ModelIndicator } from '../../domain/model.ts';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import given from './assumptions.json';

/** Every result of a simulation bears it, and every screen and page that shows one says so. */
export const CAUTION = 'simulationIsNoEvidence';
export type Caution = typeof CAUTION;

/** Radius of error of a point somebody set on the map, metres. */
export const POINT_RADIUS_M: number = given.pointRadius_m;

/** Kinds that act by an assumption; the others are measured by the index (a service, a base) or change capacity. */
export const ASSUMED: readonly InterventionKind[] = ['training_port', 'campaign', 'assisted_village'];

export interface DefaultAssumption extends EffectAssumption {
  readonly status: 'assumption';
  /** Key of the words that say why the kind is taken to act on the node. */
  readonly rationale: string;
}

export const DEFAULT_ASSUMPTIONS: readonly DefaultAssumption[] = given.effects as readonly DefaultAssumption[];

export const FILE = 'assumptions';

/** The sound ones, and what is wrong with the others; `row` counts from 1. */
export function readAssumptions(
  model: IndexModel,
  list: readonly EffectAssumption[],
): Outcome<readonly EffectAssumption[]> {
  const errors: DataError[] = [];
  const seen = new Set<string>();
  const value = list.filter((a, i) => {
    const [column, rule, shown, remedy] = faultOf(model, a, seen) ?? [];
    seen.add(`${a.kind} ${a.node}`);
    if (!rule || !column || !remedy) return true;
    const of = `The assumption on ${a.kind} and ${a.node}`;
    errors.push({ file: FILE, row: i + 1, column, rule, value: shown ?? null, remedy: `${of} ${remedy}` });
    return false;
  });
  return { value, errors };
}

type Fault = readonly [column: string, rule: string, value: string | number | null, remedy: string];

const shown = (x: number): number | null => (Number.isFinite(x) ? x : null);

function faultOf(
  { nodes }: IndexModel,
  { kind, node, effect, low, high }: EffectAssumption,
  seen: Set<string>,
): Fault | null {
  if (!INTERVENTION_KINDS.includes(kind)) return ['kind', 'enum', kind, 'names no kind of intervention: correct it.'];
  if (!ASSUMED.includes(kind))
    return ['kind', 'assumed', kind, 'is not needed: the index measures this kind, or it changes capacity. Remove it.'];
  const found = nodes.find(({ code }) => code === node);
  if (!found) return ['node', 'node', node, 'names no node of this index: choose one of its indicators or groups.'];
  if (found.parent === null)
    return ['node', 'top', node, 'would set the result itself: choose an indicator or group under it.'];
  if (seen.has(`${kind} ${node}`)) return ['node', 'duplicate', node, 'stands twice: remove one.'];
  for (const [column, x] of Object.entries({ effect, low, high }))
    if (!(x >= 0 && x <= 1)) return [column, 'range', shown(x), `has ${column} outside 0 to 1: give a share.`];
  if (low > high) return ['low', 'order', low, `has its low end above its high end, ${high}: exchange them.`];
  if (effect < low || effect > high)
    return ['effect', 'between', effect, `has an effect outside ${low} to ${high}: widen the ends or change it.`];
  return null;
}

/** Indicators under a node, the node itself among them where it is one. */
export function indicatorsUnder({ nodes }: IndexModel, code: string): readonly ModelIndicator[] {
  const under = (node: { readonly code: string; readonly parent: string | null }): boolean =>
    node.code === code || nodes.some((parent) => parent.code === node.parent && under(parent));
  return nodes.filter(isIndicator).filter(under);
}

/** How the assumptions of a kind read for one intervention. */
export const assumptionsOf = (
  list: readonly EffectAssumption[],
  { kind }: Intervention,
): readonly { readonly at: number; readonly assumption: EffectAssumption }[] =>
  list.flatMap((assumption, at) => (assumption.kind === kind ? [{ at, assumption }] : []));
