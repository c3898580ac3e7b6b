/** What one thing more or less would change: a boat, its speed, its base, the sea. Each answer has a bound of its own. */
import type { DataError } from '../../domain/outcome.ts';
import { inAll } from './answer.ts';
import type { Harbour } from './harbour.ts';
import { harbourOf } from './harbour.ts';
import type { PlanRequest } from './request.ts';
import { type Solved, solveWorld } from './solve.ts';
import type { Tours } from './tours.ts';
import type { VesselRequest } from './vessels.ts';
import { fleetOf, type World } from './world.ts';

/** `vessel` counts from 1. */
export type Change =
  | { readonly kind: 'oneMore'; readonly vessel: number }
  | { readonly kind: 'oneFewer'; readonly vessel: number }
  | { readonly kind: 'faster'; readonly vessel: number; readonly byKn: number }
  | { readonly kind: 'base'; readonly vessel: number; readonly base: VesselRequest['base'] }
  | { readonly kind: 'worseSea'; readonly speedLossPct: number };

export interface WhatIf {
  readonly change: Change;
  /** Share of the modelled exposure covered with the change; null where it cannot be planned, with the reasons. */
  readonly value: number | null;
  readonly bound: number | null;
  /** Value with the change less value without. */
  readonly marginal: number | null;
  readonly errors: readonly DataError[];
}

export interface WhatIfOptions {
  readonly seed: number;
  /** Steps of search a change; fewer than a plan's, because each starts from the plan at hand. */
  readonly iterations?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

const STEPS = 60;
const FASTER_KN = 5;
const WORSE_PCT = 20;
const BASES_A_VESSEL = 2;

/** One boat more like each, one fewer, each boat faster, each from the nearest other bases of the register, a worse sea. */
export function usualChanges({ vessels, speedLossPct }: PlanRequest, { world }: Solved['fleet']): Change[] {
  const rows = vessels.map((_, v) => v + 1);
  const once = rows.filter(
    (row, v) => vessels.findIndex((other) => JSON.stringify(other) === JSON.stringify(vessels[v])) === row - 1,
  );
  return [
    ...once.map((vessel): Change => ({ kind: 'oneMore', vessel })),
    ...(rows.length > 1 ? once.map((vessel): Change => ({ kind: 'oneFewer', vessel })) : []),
    ...once.map((vessel): Change => ({ kind: 'faster', vessel, byKn: FASTER_KN })),
    ...once.flatMap((vessel) => otherBases(world, vessel).map((base): Change => ({ kind: 'base', vessel, base }))),
    { kind: 'worseSea', speedLossPct: Math.min(90, speedLossPct + WORSE_PCT) },
  ];
}

function otherBases({ pack, boats }: World, vessel: number): string[] {
  const { harbour } = boats[vessel - 1] as World['boats'][number];
  const far = ({ lon, lat }: { lon: number; lat: number }): number =>
    Math.hypot(lon - harbour.at[0], lat - harbour.at[1]);
  const used = new Set(boats.map(({ harbour: { base } }) => base));
  return pack.places
    .filter(({ kind, id, status }) => kind === 'patrol_base' && status === 'active' && !used.has(id))
    .sort((a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1))
    .slice(0, BASES_A_VESSEL)
    .map(({ id }) => id);
}

interface Changed {
  readonly vessels: readonly VesselRequest[];
  readonly speedLossPct: number;
  readonly harbours: readonly (Harbour | null)[];
  /** Tours to begin with, as far as they still fit. */
  readonly start: Tours;
  readonly errors: readonly DataError[];
}

function changed({ vessels, speedLossPct }: PlanRequest, { fleet, tours }: Solved, change: Change): Changed {
  const { world } = fleet;
  const harbours = world.boats.map(({ harbour }) => harbour);
  const plain = { vessels, speedLossPct, harbours, start: tours, errors: [] };
  if (change.kind === 'worseSea') return { ...plain, speedLossPct: change.speedLossPct };
  const v = change.vessel - 1;
  const vessel = vessels[v] as VesselRequest;
  const others = <T>(list: readonly T[]): T[] => list.filter((_, k) => k !== v);
  const put = <T>(list: readonly T[], one: T): T[] => list.map((old, k) => (k === v ? one : old));
  switch (change.kind) {
    case 'oneMore':
      return {
        ...plain,
        vessels: [...vessels, vessel],
        harbours: [...harbours, harbours[v] as Harbour],
        start: [...tours, []],
      };
    case 'oneFewer':
      return { ...plain, vessels: others(vessels), harbours: others(harbours), start: others(tours) };
    case 'faster':
      return { ...plain, vessels: put(vessels, { ...vessel, speedKn: vessel.speedKn + change.byKn }) };
    case 'base': {
      const { value, errors } = harbourOf(world.pack, world.waters, world.seas, change.base, change.vessel);
      return {
        ...plain,
        vessels: put(vessels, { ...vessel, base: change.base }),
        harbours: put<Harbour | null>(harbours, value),
        errors,
      };
    }
  }
}

/** Water and exposure stay as they were: only boats change. Cancelled, the answers so far are given. */
export async function whatIfs(
  request: PlanRequest,
  solved: Solved,
  changes: readonly Change[],
  { seed, iterations = STEPS, signal, onProgress }: WhatIfOptions,
): Promise<WhatIf[]> {
  const answers: WhatIf[] = [];
  for (const change of changes) {
    if (signal?.aborted) break;
    const { harbours, start, errors, ...boats } = changed(request, solved, change);
    const none = { change, value: null, bound: null, marginal: null };
    const known = harbours.filter((harbour) => harbour !== null);
    const world = errors.length > 0 ? null : fleetOf(solved.fleet.world, boats, known);
    if (!world?.value) answers.push({ ...none, errors: world?.errors ?? errors });
    else {
      const options = { seed, iterations, deadline: Infinity, start, ...(signal && { signal }) };
      const { value, bound } = await solveWorld(world.value, options);
      const { fleet } = solved;
      const marginal = value - solved.value;
      answers.push({ change, value: inAll(fleet, value), bound: inAll(fleet, bound), marginal, errors: [] });
    }
    onProgress?.(answers.length / changes.length);
  }
  return answers;
}
