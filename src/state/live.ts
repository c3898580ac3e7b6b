/**
 * Scores computed on this device, by the worker, from the internal tables: they confirm the published numbers, and answer
 * for the variant without evidence. The published files stay the first answer, so that no screen waits for an engine.
 */
import { proxy, type Remote } from 'comlink';
import { create } from 'zustand';
import type { PublishedLevel, PublishedUnit } from '../domain/published.ts';
import type { EngineLevel } from '../worker/client.ts';
import type { Engine } from '../worker/engine.ts';
import { AS_MODELLED, type Choice, isAsModelled } from './choice.ts';
import { schemeId } from './classes.ts';
import { ready, useData } from './data.ts';
import { runEngine } from './engine-run.ts';
import type { SchemeChoice, Variant } from './view.ts';

const LEVELS: readonly EngineLevel[] = ['kecamatan', 'kelurahan'];
const DRAWS = 1000;
/** The seed of the published files, so that the same choice gives the same interval. */
const SEED = 1;

export interface LiveState {
  readonly variant: Variant | null;
  readonly choice: Choice;
  readonly classes: SchemeChoice | null;
  readonly phase: 'idle' | 'scoring' | 'drawing' | 'done' | 'failed';
  /** Share of the draws done, 0 to 1. */
  readonly progress: number;
  /** By Kemendagri code; null until scored. */
  readonly units: ReadonlyMap<string, PublishedUnit> | null;
  /** Units compared with the published files and the largest difference of a score. */
  readonly agreement: { readonly units: number; readonly largest: number } | null;
  readonly detail: string | null;
}

const IDLE: LiveState = {
  variant: null,
  choice: AS_MODELLED,
  classes: null,
  phase: 'idle',
  progress: 0,
  units: null,
  agreement: null,
  detail: null,
};
export const useLive = create<LiveState>(() => IDLE);

let stopCurrent: (() => void) | null = null;

/** Ends whatever the worker is at; the screen goes back to the published numbers. */
export function stopLive(): void {
  stopCurrent?.();
  stopCurrent = null;
  useLive.setState(IDLE, true);
}

const byCode = (units: readonly PublishedUnit[]): [string, PublishedUnit][] => units.map((u) => [u.code, u]);

/** Published scores are rounded to four decimals; the difference is measured after the same rounding. */
function agreementWith(units: ReadonlyMap<string, PublishedUnit>): LiveState['agreement'] {
  const published = (ready(useData.getState().tables.scores) as readonly PublishedLevel[] | null)?.flatMap(
    (l) => l.units,
  );
  if (!published) return null;
  const differences = published.flatMap((p) => {
    const live = units.get(p.code)?.score;
    return typeof p.score === 'number' && typeof live === 'number' ? [Math.abs(p.score - Number(live.toFixed(4)))] : [];
  });
  return { units: differences.length, largest: Math.max(0, ...differences) };
}

/** A slider sends many choices; the worker answers the one that stays. */
const SETTLE_MS = 400;

/**
 * Scores both levels under a variant, a choice of weights and methods, and a scheme of classes (null: the model's). The
 * published index is scored to confirm it; any other also gets its intervals, which no published file holds.
 */
export function runLive(region: string, variant: Variant, choice: Choice, classes: SchemeChoice | null): void {
  stopLive();
  const asPublished = variant === 'full' && isAsModelled(choice) && classes === null;
  useLive.setState({ variant, choice, classes, phase: 'scoring' });
  const start = () => {
    stopCurrent = runEngine({
      region,
      choice: { ...choice, classes: schemeId(classes) },
      fail: (detail) => useLive.setState({ phase: 'failed', detail }),
      ask: (engine, current) => answer(engine, variant, asPublished, (state) => current() && useLive.setState(state)),
    });
  };
  if (asPublished) start();
  else {
    const waiting = setTimeout(start, SETTLE_MS);
    stopCurrent = () => clearTimeout(waiting);
  }
}

async function answer(
  engine: Remote<Engine>,
  variant: Variant,
  asPublished: boolean,
  put: (state: Partial<LiveState>) => void,
): Promise<void> {
  const options = { withoutEvidence: variant === 'evidence-free' };
  const scored = new Map<string, PublishedUnit>();
  for (const level of LEVELS)
    for (const [code, unit] of byCode((await engine.score(level, options)).units)) scored.set(code, unit);
  put({ units: scored, agreement: asPublished ? agreementWith(scored) : null });
  if (asPublished) return put({ phase: 'done', progress: 1 });
  put({ phase: 'drawing' });
  for (const [i, level] of LEVELS.entries()) {
    const told = proxy((share: number) => put({ progress: (i + share) / LEVELS.length }));
    const drawn = await engine.uncertainty(level, options, DRAWS, SEED, told);
    for (const [code, unit] of byCode(drawn.units)) scored.set(code, unit);
    put({ units: new Map(scored), progress: (i + 1) / LEVELS.length });
  }
  put({ phase: 'done' });
}
