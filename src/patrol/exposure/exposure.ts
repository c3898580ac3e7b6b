/**
 * Where irregular crossings would pass, without AIS: near-optimal ways under random costs between the landings and the
 * foreign ends of the registers. Not a count of boats and not a chance of meeting one: a share of modelled traffic.
 */
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { lonLat } from '../../domain/units.ts';
import { breather, type LongWork } from '../../risk/breath.ts';
import { buildSeaGrid, nearestWater, type SeaGrid } from '../../sea/index.ts';
import { isletsOf } from '../waters/index.ts';
import { layersOf } from './cost.ts';
import { demandOf } from './demand.ts';
import { type Ends, endsOf, noEnds } from './ends.ts';
import { type Network, networkOf } from './network.ts';
import { type ExposureQuestion, questionErrors } from './options.ts';
import { searcherOf } from './search.ts';
import { cellDraws } from './summary.ts';
import { tipsOf } from './tips.ts';
import { type Setting, worldOf } from './world.ts';

export interface Exposure {
  /** H3 index of each cell, in the grid's order. */
  readonly ids: readonly string[];
  /** Share of the modelled traffic that passes each cell, 0 to 1: mean over the draws, 5th and 95th percentile. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Draws in it, and how many were asked for. */
  readonly draws: number;
  readonly asked: number;
  /** True while draws are missing: on the way, or cancelled. */
  readonly partial: boolean;
  readonly landings: number;
  readonly foreignEnds: number;
  readonly left: Ends['left'];
}

export interface ExposureWork extends LongWork {
  /** Hears what there is so far after 4, 8, 16 … draws. */
  readonly onPartial?: (soFar: Exposure) => void;
}

/** First draws after which a partial answer is worth showing; each next one comes after twice as many. */
const FIRST_PARTIAL = 4;

/**
 * The sea grid of a pack as crossings use it: no buffer, and channels narrower than a cell kept open. Small boats pass
 * where a patrol's track, 500 m off every shore, cannot; with that buffer Sagulung would lie 8 km from any water. Cells of the
 * patrol grid are among these, by their H3 index.
 */
export const exposureGrid = (
  pack: Pick<RegionPack, 'geometry' | 'islands' | 'settings'>,
  resolution: number,
): SeaGrid =>
  buildSeaGrid(pack.geometry.coast, {
    box: pack.settings.strait,
    resolution,
    buffer_m: 0,
    islands: isletsOf(pack),
    narrows: true,
  });

/** A column of an exposure for the cells of another grid of the same resolution, 0 where the exposure has no such cell. */
export function onCells(ids: readonly string[], exposure: Pick<Exposure, 'ids'>, column: Float64Array): Float64Array {
  const place = new Map(exposure.ids.map((id, i) => [id, i]));
  return Float64Array.from(ids, (id) => column[place.get(id) ?? -1] ?? 0);
}

/** Everything that is fixed over the draws; null with errors where there is nothing to draw. */
export function settingOf(pack: RegionPack, grid: SeaGrid, question: ExposureQuestion): Outcome<Setting | null> {
  const { direction = 'both', tips = [], leaveOut, endFactors, night = null, speedLossPct = 0 } = question;
  const wrong = questionErrors(question);
  if (wrong.length > 0) return { value: null, errors: wrong };
  const ends = endsOf(pack, grid, leaveOut);
  const none = noEnds(ends);
  if (none.length > 0) return { value: null, errors: none };
  const network = networkOf(grid);
  const demand = demandOf(pack, ends, waysKm(grid, network, ends), direction, leaveOut);
  const setting: Setting = {
    grid,
    network,
    layers: layersOf(pack, grid),
    ends,
    demand,
    tips: tips.length > 0 ? tipsOf(grid, tips) : null,
    night,
    speedLossPct,
    endFactor: (id) => endFactors?.get(id) ?? 1,
  };
  return { value: setting, errors: [] };
}

/** Kilometres by sea of every pair between the nominal positions. */
function waysKm(grid: SeaGrid, network: Network, { landings, foreign }: Ends): Float64Array {
  const searcher = searcherOf(network);
  const even = new Float64Array(network.cells).fill(1);
  const cellOf = ({ lon, lat }: { lon: number; lat: number }): number =>
    nearestWater(grid, lonLat(lon, lat))?.cell ?? -1;
  const starts = Int32Array.from(landings, cellOf);
  const km = new Float64Array(landings.length * foreign.length);
  foreign.forEach((end, j) => {
    const { cost } = searcher.search(cellOf(end), even, starts);
    starts.forEach((cell, i) => {
      km[i * foreign.length + j] = cost[cell] as number;
    });
  });
  return km;
}

/**
 * The exposure of a grid. Same pack, grid and question, same bytes. Cancelled, it holds the draws so far and says
 * `partial`; before the first draw it is null with the rule `cancelled`. One search a foreign end and draw.
 */
export async function exposureOf(
  pack: RegionPack,
  grid: SeaGrid,
  question: ExposureQuestion,
  { onProgress, onPartial, signal }: ExposureWork = {},
): Promise<Outcome<Exposure | null>> {
  const { value: setting, errors } = settingOf(pack, grid, question);
  if (!setting) return { value: null, errors };
  const { seed, draws: asked } = question;
  const world = worldOf(setting);
  const all = cellDraws(grid.ids.length, asked);
  const passing = new Float64Array(grid.ids.length);
  const breathe = breather(onProgress ? { onProgress } : {});
  const answer = (): Exposure => ({
    ids: grid.ids,
    ...all.summary(),
    draws: all.count,
    asked,
    partial: all.count < asked,
    landings: setting.ends.landings.length,
    foreignEnds: setting.ends.foreign.length,
    left: setting.ends.left,
  });
  let next = FIRST_PARTIAL;
  let [stopped, empty] = [false, 0];
  for (let draw = 0; draw < asked && !stopped; draw++) {
    const done = await world.run(seed, draw, passing, async (share) => {
      await breathe((draw + share) / asked);
      stopped = signal?.aborted ?? false;
      return stopped;
    });
    if (stopped) break;
    if (!done) empty++;
    else all.add(passing);
    if (all.count !== next || draw + 1 === asked) continue;
    next *= 2;
    onPartial?.(answer());
  }
  if (all.count === 0) return { value: null, errors: [stopped ? CANCELLED : NO_TRAFFIC] };
  return { value: answer(), errors: empty > 0 ? [NO_TRAFFIC] : [] };
}

const error = (rule: string, remedy: string): DataError => ({
  file: 'request',
  row: null,
  column: null,
  rule,
  value: null,
  remedy,
});
const CANCELLED = error('cancelled', 'Cancelled before the first draw: start again.');
const NO_TRAFFIC = error(
  'noTraffic',
  'Nothing travels between the landings and foreign ends that are left: raise a factor above 0 or leave fewer out.',
);
