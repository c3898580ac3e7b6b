/**
 * The patrol engine off the main thread. It lives as long as the workspace is open: grids, water and the exposure of a night
 * are found once and serve every plan, week and what-if after it. One piece of work at a time; a new one ends the last.
 */

import { expose } from 'comlink';
import type { DataError, Outcome } from '../domain/outcome.ts';
import type { RegionPack } from '../domain/pack.ts';
import { closedTo } from '../patrol/closed.ts';
import {
  type NightSurface,
  type Plan,
  readNight,
  readRequest,
  type SolvedPlan,
  solvePlan,
  surfaceOfNight,
  usualChanges,
  type Week,
  type WhatIf,
  weekOf,
  whatIfs,
} from '../patrol/plan/index.ts';
import { parsePack } from '../region/load.ts';

/** A place boats may start from, by name and position. */
export interface Base {
  readonly id: string;
  readonly name: string;
  /** In Indonesian, where the register has it. */
  readonly nameId: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly precisionM: number;
}

export interface VesselClassRow {
  readonly id: string;
  readonly name: string;
  readonly patrolKn: number | null;
  readonly maxKn: number | null;
}

export interface Gear {
  readonly bases: readonly Base[];
  readonly classes: readonly VesselClassRow[];
}

export interface WhatIfAnswer {
  readonly answers: readonly WhatIf[];
  /** True where it was stopped before every change had been tried. */
  readonly partial: boolean;
}

let pack: RegionPack | null = null;
let last: {
  readonly solved: SolvedPlan;
  readonly request: NonNullable<ReturnType<typeof readRequest>['value']>;
} | null = null;
let control = new AbortController();
/** Ends when the work before has heard that it is to end. */
let before: Promise<unknown> = Promise.resolve();

const NOT_LOADED: DataError = {
  file: 'pack',
  row: null,
  column: null,
  rule: 'noTables',
  value: null,
  remedy: 'The tables of the region could not be read.',
};

/** Ends what is under way, waits for it, and begins. */
async function alone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  control.abort();
  const mine = new AbortController();
  control = mine;
  const run = before.then(() => work(mine.signal));
  before = run.catch(() => undefined);
  return run;
}

/** A seed nobody can foretell, and that is told to nobody. */
const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

const engine = {
  /** @param files path within the pack → text */
  load(files: Readonly<Record<string, string>>): Outcome<Gear> {
    const { value, errors } = parsePack(new Map(Object.entries(files)));
    pack = value;
    return {
      value: {
        bases: value.places
          .filter(({ kind, status }) => kind === 'patrol_base' && status !== 'inactive')
          .map(({ id, name, name_id, lon, lat, location_precision_m }) => ({
            id,
            name,
            nameId: name_id,
            lon,
            lat,
            precisionM: location_precision_m,
          })),
        classes: value.vessel_classes.map(({ id, class_name, patrol_speed_kn, max_speed_kn }) => ({
          id,
          name: class_name,
          patrolKn: patrol_speed_kn,
          maxKn: max_speed_kn,
        })),
      },
      errors: [...errors, ...closedTo(value.settings)],
    };
  },

  /** The exposure that plans of the night are held against. @param request of a plan; its vessels are not read */
  exposure(
    request: unknown,
    onPartial: (soFar: NightSurface) => void,
    onProgress: (share: number) => void,
  ): Promise<Outcome<NightSurface | null>> {
    return alone(async (signal) => {
      if (!pack) return { value: null, errors: [NOT_LOADED] };
      const night = readNight(request);
      if (!night.value) return { value: null, errors: night.errors };
      return surfaceOfNight(pack, night.value, { onPartial, onProgress, signal });
    });
  },

  /** The plan, better and better; ended early it is the best so far and says `cancelled`. */
  plan(
    request: unknown,
    onBetter: (plan: Plan) => void,
    onProgress: (share: number) => void,
  ): Promise<Outcome<Plan | null>> {
    return alone(async (signal) => {
      if (!pack) return { value: null, errors: [NOT_LOADED] };
      const read = readRequest(request);
      if (!read.value) return { value: null, errors: read.errors };
      const { value, errors } = await solvePlan(pack, read.value, { seed: freshSeed(), signal, onBetter, onProgress });
      if (value) last = { solved: value, request: read.value };
      return { value: value?.plan ?? null, errors };
    });
  },

  /** A week drawn from plans nearly as good as the last one; null where there is none in this worker. */
  week(nights: number): Week | null {
    return last && weekOf(last.solved.solved, last.request.window, { nights });
  },

  /** What one thing more or less would change; null where there is no plan in this worker. */
  whatIf(onProgress: (share: number) => void): Promise<WhatIfAnswer | null> {
    return alone(async (signal) => {
      if (!last) return null;
      const { request, solved } = last;
      const changes = usualChanges(request, solved.solved.fleet);
      const answers = await whatIfs(request, solved.solved, changes, { seed: freshSeed(), signal, onProgress });
      return { answers, partial: signal.aborted };
    });
  },

  /** Ends what is under way; its best so far is its answer. */
  stop(): void {
    control.abort();
  },
};

export type PatrolEngine = typeof engine;
expose(engine);
