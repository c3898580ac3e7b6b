/**
 * What is reported, beside the structural score and never in it: where reports lie, where there are more than effort leads
 * one to expect, what detection leaves open, and which areas the two layers disagree about. Internal.
 */
import type { Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import { NO_CELLS } from '../backtest/study.ts';
import { breather, orCancelled } from '../breath.ts';
import { type DetectionBand, detectionBands } from '../density/index.ts';
import { kept } from '../hotspot/index.ts';
import { readModel } from '../model/schema.ts';
import { scoreRegion } from '../region.ts';
import { areasOf } from './areas.ts';
import { tally } from './excess.ts';
import { type Ground, groundOf } from './ground.ts';
import { hotBlocks, hotByChance, hotShares } from './hot.ts';
import { type Judged, judgedOf, smearedOver } from './judged.ts';
import { type PatrolEffort, patrolEffort, patrolErrors } from './patrol.ts';
import type { ReportedBlocks, ReportedOptions, ReportedResult } from './result.ts';
import { RULE } from './rule.ts';
import { densityIn } from './windows.ts';

type Breathe = (share: number) => Promise<void>;

/** Part of the whole work that ends at each step, by the clock. */
const [GROUND, SCORE, DENSITY] = [0.35, 0.5, 0.55];

/** The band of every block over the sweep of β. */
const bandsOver = ({ study, blocks }: Ground, smeared: Float64Array): DetectionBand[] =>
  detectionBands(
    tally(study, smeared, blocks.of, blocks.codes.length).reports,
    blocks.effort,
    RULE.beta,
    RULE.p_min,
    blocks.effortMost,
  );

/** The ground, which is kept, with the hours of a log beside its posts. */
function watched(ground: Ground, patrol: PatrolEffort | null): Ground {
  if (!patrol) return ground;
  const { effort } = ground.blocks;
  const plus = (more: Float64Array) => effort.map((posts, b) => posts + (more[b] as number));
  return { ...ground, blocks: { ...ground.blocks, effort: plus(patrol.low), effortMost: plus(patrol.high) } };
}

async function blocksFor(
  ground: Ground,
  { events }: Judged,
  smeared: Float64Array,
  seed: number,
  breathe: Breathe,
): Promise<ReportedBlocks> {
  const { study, blocks } = ground;
  const { resolution, codes, kecamatan, habitable_km2, effort, effortMost } = blocks;
  const shuffles = kept();
  const nominal = hotBlocks(
    ground,
    events.map(({ cell }) => cell),
    seed,
    shuffles,
  );
  // Without reports every block is 0 over 0 expected: nothing to redraw.
  const any = events.length > 0;
  const shares = any ? await hotShares(ground, events, seed, (share) => breathe(share / 2), shuffles) : nominal.giStar;
  const laid = tally(study, smeared, blocks.of, codes.length).reports;
  return {
    resolution,
    codes,
    kecamatan,
    habitable_km2: habitable_km2.slice(),
    reports: nominal.reports,
    smeared: laid,
    expected: nominal.expected,
    giStar: nominal.giStar,
    pAdjusted: nominal.pAdjusted,
    hot: nominal.hot,
    hotShare: shares.map((share, b) => (Number.isNaN(nominal.giStar[b]) ? Number.NaN : share)),
    chance: any ? await hotByChance(ground, events, seed, (share) => breathe((1 + share) / 2), shuffles) : null,
    effort: effort.slice(),
    ...(effortMost && { effortMost: effortMost.slice() }),
    bands: bandsOver(ground, smeared),
  };
}

/**
 * Everything that is reported of a region. Null with errors where the model is unsound, the region has no habitable cells,
 * or the work was cancelled; remarks on the structural score come with the answer. Without reports, staffed points or a
 * structural score the parts that need them are NaN or null, never thrown. The same bytes for the same pack and seed,
 * whatever the order of the rows. Nothing else refers to the arrays: they may be handed to another thread as they are.
 */
export async function reported(pack: RegionPack, options: ReportedOptions): Promise<Outcome<ReportedResult | null>> {
  const { value: model, errors } = readModel(pack.model);
  if (!model) return { value: null, errors };
  const scored = { errors };
  const breathe = breather(options);
  const run = async (): Promise<ReportedResult | null> => {
    await breathe(0);
    const bare = await groundOf(pack, model, (share) => breathe(GROUND * share));
    if (!bare) return null;
    const patrol = patrolEffort(pack, bare.study, bare.blocks, options.patrol ?? []);
    const ground = watched(bare, patrol);
    await breathe(GROUND);
    const scores = scoreRegion(pack, 'kecamatan', options);
    scored.errors = scores.errors;
    await breathe(SCORE);
    const { withoutTerminals, seed } = options;
    const judged = judgedOf(pack, ground.study, withoutTerminals);
    const perKm2 = densityIn(ground.study, ground.water, ground.windows, judged.events);
    await breathe(DENSITY);
    const smeared = smearedOver(ground.study, judged.events);
    const blocks = await blocksFor(ground, judged, smeared, seed, (share) => breathe(DENSITY + (1 - DENSITY) * share));
    const otherwise = smearedOver(ground.study, judgedOf(pack, ground.study, !withoutTerminals).events);
    const years = judged.events.map(({ event }) => event.year);
    options.onProgress?.(1);
    return {
      withoutTerminals,
      seed,
      events: judged.counts,
      years: years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : null,
      density: {
        bandwidth_km: RULE.bandwidth_km,
        codes: Array.from(ground.study.cell, (i) => ground.grid.codes[i] ?? ''),
        water: ground.water.slice(),
        perKm2,
      },
      blocks,
      ...areasOf(ground, smeared, blocks.bands, scores.value),
      areasOtherwise: areasOf(ground, otherwise, bandsOver(ground, otherwise), scores.value).areas,
      rule: RULE,
      ...(patrol && { patrol: { ...patrol.rule, hours: patrol.hours } }),
    };
  };
  const { value, errors: ends } = await orCancelled(run, []);
  if (value === null && ends.length === 0) return { value, errors: [NO_CELLS] };
  return { value, errors: [...patrolErrors(options.patrol ?? []), ...scored.errors, ...ends] };
}
