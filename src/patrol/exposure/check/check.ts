/** Does the exposure say where boats were stopped? The surface held against reports that did not help to draw it. */
import type { DataError, Outcome } from '../../../domain/outcome.ts';
import type { RegionPack } from '../../../domain/pack.ts';
import { lonLat } from '../../../domain/units.ts';
import { packBefore } from '../../../risk/backtest/evidence.ts';
import { staffedPoints } from '../../../risk/backtest/people.ts';
import { type Study, studyOf } from '../../../risk/backtest/study.ts';
import type { LongWork } from '../../../risk/breath.ts';
import { createRng } from '../../../risk/rng.ts';
import { greatCircleKm, type SeaGrid } from '../../../sea/index.ts';
import { exposureOf, settingOf } from '../exposure.ts';
import { straightExposure } from '../straight.ts';
import { type SeaEvent, seaEvents } from './events.ts';
import { type Judgement, judge, type Trial } from './judge.ts';

/** Bands of distance to the nearest staffed place, km: chance moves an event within its band only. */
export const EFFORT_BANDS_KM = [3, 6, 12, 24] as const;

export interface InterceptionCheck {
  readonly cells: number;
  /** Interceptions none of whose reports fed a landing or route; the surface of all the evidence. */
  readonly interceptions: Judgement | null;
  /** The same with wrecks. */
  readonly withWrecks: Judgement | null;
  /**
   * All interceptions and wrecks, each by the surface of what was on record before its year, so that none can have fed
   * it. null where it was not asked for.
   */
  readonly heldOutYears: Judgement | null;
  /** Left out: events whose report fed the surface; years whose evidence leaves no landing or no foreign end. */
  readonly left: { readonly fed: readonly string[]; readonly years: readonly number[] };
}

export interface CheckOptions extends LongWork {
  readonly seed: number;
  readonly draws: number;
  /** Draws of the straight-line rival, each of which costs more. As many as of the exposure, or thin lines count against it. */
  readonly straightDraws: number;
  readonly heldOutYears: boolean;
}

/** The same answer for the same pack, grid and seed. */
export async function interceptionCheck(
  pack: RegionPack,
  grid: SeaGrid,
  { seed, draws, straightDraws, heldOutYears, onProgress, signal }: CheckOptions,
): Promise<Outcome<InterceptionCheck | null>> {
  const study = waterStudy(pack, grid);
  const interceptions = seaEvents(pack, ['sea_interception']);
  const both = seaEvents(pack, ['sea_interception', 'shipwreck']);
  const everything = [...both.independent, ...both.fed];
  const years = heldOutYears ? [...new Set(everything.map(({ year }) => year))].sort((a, b) => a - b) : [];
  let done = 0;
  const surfaces = async (known: RegionPack) => {
    const question = { seed, draws };
    const part = done++;
    const work = {
      ...(signal ? { signal } : {}),
      onProgress: (share: number) => onProgress?.((part + share) / (1 + years.length)),
    };
    const { value, errors } = await exposureOf(known, grid, question, work);
    const { value: setting } = settingOf(known, grid, question);
    if (!value || value.partial || !setting) return { errors };
    return { exposure: value.mean, straight: straightExposure(setting, seed, straightDraws) };
  };
  const main = await surfaces(pack);
  if (!main.exposure) return { value: null, errors: main.errors.length > 0 ? main.errors : [CANCELLED] };
  const trialsOf = (events: readonly SeaEvent[]): Trial[] => events.map((event) => ({ event, ...main }));
  const heldOut: Trial[] = [];
  const withoutEnds: number[] = [];
  for (const year of years) {
    const before = await surfaces(packBefore(pack, year));
    if (signal?.aborted) return { value: null, errors: [CANCELLED] };
    const { exposure, straight } = before;
    if (!exposure) withoutEnds.push(year);
    else heldOut.push(...everything.filter((e) => e.year === year).map((event) => ({ event, exposure, straight })));
  }
  const stream = (k: number): number => createRng(seed, k).bits();
  return {
    value: {
      cells: grid.ids.length,
      interceptions: judge(study, trialsOf(interceptions.independent), stream(1)),
      withWrecks: judge(study, trialsOf(both.independent), stream(2)),
      heldOutYears: heldOutYears ? judge(study, heldOut, stream(3)) : null,
      left: { fed: both.fed.map(({ id }) => id), years: withoutEnds },
    },
    errors: [],
  };
}

/** The water cells as a study of the back-test: strata are bands of distance to the nearest staffed place. */
export function waterStudy(pack: Pick<RegionPack, 'places'>, { lon, lat, box }: SeaGrid): Study {
  const ky = 111.195;
  const kx = ky * Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  const staffed = staffedPoints(pack).map((p) => lonLat(p.lon, p.lat));
  const bandOf = (at: ReturnType<typeof lonLat>): number => {
    const km = staffed.reduce((least, post) => Math.min(least, greatCircleKm(post, at)), Number.POSITIVE_INFINITY);
    return EFFORT_BANDS_KM.filter((limit) => km >= limit).length;
  };
  return studyOf(
    {
      cell: Int32Array.from(lon.keys()),
      x: lon.map((v) => v * kx),
      y: lat.map((v) => v * ky),
      area: new Float64Array(lon.length).fill(1),
      stratum: Uint8Array.from(lon, (v, i) => bandOf(lonLat(v, lat[i] as number))),
    },
    { kx, ky },
  );
}

const CANCELLED: DataError = {
  file: '',
  row: null,
  column: null,
  rule: 'cancelled',
  value: null,
  remedy: 'Cancelled before the end: start again.',
};
