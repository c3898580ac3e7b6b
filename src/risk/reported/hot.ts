/**
 * Hot blocks: Getis-Ord Gi* on the excess of reports over effort, never on counts, which show where officers stand. Two
 * questions follow each answer: does it outlive the error of the positions, and how often does chance alone say the same?
 */
import type { Study } from '../backtest/study.ts';
import { hotspots, kept, type ShuffleSource } from '../hotspot/index.ts';
import { createRng } from '../rng.ts';
import { countedIn, type Tally, tally } from './excess.ts';
import type { Blocks } from './ground.ts';
import { clustersOf, type JudgedEvent, redraw, strewn } from './judged.ts';
import { RULE } from './rule.ts';

export interface HotBlocks extends Tally {
  readonly giStar: Float64Array;
  readonly pAdjusted: Float64Array;
  readonly hot: Int8Array;
}

interface Ground {
  readonly study: Study;
  readonly blocks: Blocks;
}
type Breathe = (share: number) => Promise<void>;

/** Streams of the seed: none of the three draws may hear the others. */
const [PERMUTE, POSITIONS, CHANCE] = [1, 2, 3];
const streamSeed = (seed: number, stream: number): number => createRng(seed, stream).bits();

/**
 * The blocks of events that stand in `cells`. The value is (reports − expected) / habitable km²: blocks differ in size at
 * the shore, and this is the form that chance turns hot or cold least often, Pearson's apart, which takes one report where
 * next to none is expected for the hottest place (METHODS).
 * Hot needs the p of the neighbours and the signs of Gi and Gi* to agree: p is conditional on the block's own value.
 * `shuffles` may be handed on where positions change and blocks do not.
 */
export function hotBlocks(
  { study, blocks }: Ground,
  cells: ArrayLike<number>,
  seed: number,
  shuffles: ShuffleSource = kept(),
): HotBlocks {
  const sums = tally(study, countedIn(study, cells), blocks.of, blocks.codes.length);
  const value = sums.reports.map((n, b) => (n - (sums.expected[b] as number)) / (blocks.habitable_km2[b] as number));
  const { points } = hotspots(
    { x: blocks.x, y: blocks.y, value },
    {
      threshold: RULE.threshold_km,
      metric: 'planar',
      permutations: RULE.permutations,
      seed: streamSeed(seed, PERMUTE),
      enough: RULE.enough,
      shuffles,
    },
  );
  return {
    ...sums,
    giStar: Float64Array.from(points, (p) => p.giStar ?? Number.NaN),
    pAdjusted: Float64Array.from(points, (p) => p.pAdjusted ?? Number.NaN),
    hot: Int8Array.from(points, ({ gi, giStar, pAdjusted }) => {
      if (pAdjusted === null || pAdjusted > RULE.alpha || gi === null || giStar === null) return 0;
      return gi > 0 && giStar > 0 ? 1 : gi < 0 && giStar < 0 ? -1 : 0;
    }),
  };
}

/**
 * Share of redraws of every position in which each block is hot. The permutations are those of the answer itself, so that
 * nothing but the positions differs: events of radius 0 give 0 and 1 alone.
 */
export async function hotShares(
  ground: Ground,
  events: readonly JudgedEvent[],
  seed: number,
  breathe: Breathe,
  shuffles: ShuffleSource = kept(),
): Promise<Float64Array> {
  const times = new Float64Array(ground.blocks.codes.length);
  const positions = streamSeed(seed, POSITIONS);
  for (let d = 0; d < RULE.redraws; d++) {
    await breathe(d / RULE.redraws);
    hotBlocks(ground, redraw(ground.study, events, d, positions), seed, shuffles).hot.forEach((hot, b) => {
      if (hot === 1) times[b] = (times[b] as number) + 1;
    });
  }
  return times.map((n) => n / RULE.redraws);
}

/** How often reports strewn at random within their strata make any block hot, or cold: a false-discovery rate promises α. */
export async function hotByChance(
  ground: Ground,
  events: readonly JudgedEvent[],
  seed: number,
  breathe: Breathe,
  shuffles: ShuffleSource = kept(),
): Promise<{ readonly anyHot: number; readonly anyCold: number }> {
  const clusters = clustersOf(events);
  const rng = createRng(streamSeed(seed, CHANCE));
  let [anyHot, anyCold] = [0, 0];
  for (let d = 0; d < RULE.chanceDraws; d++) {
    await breathe(d / RULE.chanceDraws);
    const { hot } = hotBlocks(ground, strewn(ground.study, events, clusters, rng), seed, shuffles);
    if (hot.includes(1)) anyHot++;
    if (hot.includes(-1)) anyCold++;
  }
  return { anyHot: anyHot / RULE.chanceDraws, anyCold: anyCold / RULE.chanceDraws };
}
