/**
 * Does structural risk say where reports will come from? Each year is held out in turn, the surface is rebuilt from what
 * was on record before it, and its hot area is held against the reports of the year.
 */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { cellGridOf } from '../cells/grid.ts';
import { readModel } from '../model/schema.ts';
import { createRng } from '../rng.ts';
import { type Assessment, assess, type Case, type HotAreas, LEAST_EVENTS, unassessed } from './assess.ts';
import { type BacktestEvent, eventsOf, smearOf } from './events.ts';
import { hotArea, SHARES } from './hot.ts';
import { habitableStudy, NO_CELLS, type Study } from './study.ts';
import { densityOver, type Structural, structuralBefore } from './surfaces.ts';

export interface YearAssessment extends Assessment {
  readonly year: number;
}

export interface Chained {
  readonly pooled: Assessment;
  readonly years: readonly YearAssessment[];
}

export interface BacktestResult extends Chained {
  /** The same years with kernel density trained on earlier years only. */
  readonly forward: Chained;
  readonly variants: {
    /** Without reports at staffed terminals. */
    readonly withoutTerminals: Assessment;
    /** Surface without the indicators that rest on reports. */
    readonly evidenceFree: Assessment;
  };
  readonly area: { readonly cells: number; readonly habitable: number; readonly km2: number };
  /** Reports that could not be judged: without a position, or mostly outside the habitable cells. */
  readonly left: { readonly withoutPosition: number; readonly outside: number };
}

export interface BacktestOptions {
  readonly seed: number;
  /** Hears what is being done, and the share done. */
  readonly onProgress?: (step: string, share: number) => void;
}

interface Judged extends Case {
  readonly event: BacktestEvent;
}

/** Surfaces by fold, as hot areas by share and fold. */
const hotBy = (surfaces: readonly (Float64Array | null)[]): Float64Array[][] =>
  SHARES.map((share) => surfaces.map((s) => (s ? hotArea(s, share) : new Float64Array())));

/** Null with errors where the model is unsound or the region has no cells. The same bytes for the same pack and seed. */
export function backtest(pack: RegionPack, { seed, onProgress }: BacktestOptions): Outcome<BacktestResult | null> {
  const { value: model, errors } = readModel(pack.model);
  if (!model) return { value: null, errors };
  const grid = cellGridOf(pack, model.cells);
  const study = habitableStudy(pack, grid);
  if (study.n === 0) return { value: null, errors: [NO_CELLS] };
  const located = eventsOf(pack, study);
  const years = [...new Set(located.map((e) => e.year))].sort((a, b) => a - b);
  const judged = located.flatMap((event): Judged[] => {
    const smear = smearOf(study, event);
    const { radius_km, cluster, year } = event;
    return smear ? [{ event, smear, radius_km, cluster, fold: years.indexOf(year) }] : [];
  });

  const structural: Structural[] = [];
  const faults: DataError[] = [];
  for (const [i, year] of years.entries()) {
    onProgress?.(`surface before ${year}`, (0.6 * i) / years.length);
    const { value, errors } = structuralBefore(pack, year, study);
    if (!value) return { value: null, errors };
    structural.push(value);
    faults.push(...errors);
  }
  onProgress?.('kernel density', 0.6);
  const past = judged.map(({ event }) => event);
  const { others, earlier } = rivals(study, years, past);
  const model_ = hotBy(structural.map((s) => s.withEvidence));
  const hot: HotAreas = { model: model_, kde: hotBy(others) };
  const chained: HotAreas = { model: model_, kde: hotBy(earlier) };

  let done = 0;
  const judge = (name: string, cases: readonly Judged[], areas: HotAreas): Assessment => {
    onProgress?.(name, 0.75 + (0.25 * done++) / (4 + 2 * years.length));
    return assess(study, cases, areas, createRng(seed, done).bits());
  };
  const byYear = (kind: string, cases: readonly Judged[], areas: HotAreas): YearAssessment[] =>
    years.map((year, fold) => {
      const own = cases.filter((c) => c.fold === fold);
      return { year, ...judge(`${kind} ${year}`, own, areas) };
    });
  const learnt = judged.filter((c) => earlier[c.fold]);
  const value: BacktestResult = {
    pooled: judge('all years', judged, hot),
    years: byYear('year', judged, hot),
    variants: {
      withoutTerminals: judge(
        'without terminals',
        judged.filter((c) => !c.event.atTerminal),
        hot,
      ),
      evidenceFree: judge('evidence-free', judged, {
        ...hot,
        model: hotBy(structural.map((s) => s.evidenceFree)),
      }),
    },
    forward: {
      pooled: judge('forward', learnt, chained),
      years: byYear('forward', learnt, chained).map((y, fold) =>
        earlier[fold]
          ? y
          : {
              year: y.year,
              ...unassessed(count(judged, fold), `fewer than ${LEAST_EVENTS} earlier reports to learn from`),
            },
      ),
    },
    area: { cells: grid.codes.length, habitable: study.n, km2: study.area.reduce((a, b) => a + b, 0) },
    left: { withoutPosition: pack.incidents.length - located.length, outside: located.length - judged.length },
  };
  return { value, errors: faults };
}

const count = (cases: readonly Case[], fold: number): number => cases.filter((c) => c.fold === fold).length;

/** Kernel densities a year is held against: of all other years, and of earlier ones where those hold enough reports. */
function rivals(study: Study, years: readonly number[], past: readonly BacktestEvent[]) {
  const density = densityOver(study);
  return {
    others: years.map((year) => density(past.filter((e) => e.year !== year))),
    earlier: years.map((year) => {
      const before = past.filter((e) => e.year < year);
      return before.length >= LEAST_EVENTS ? density(before) : null;
    }),
  };
}
