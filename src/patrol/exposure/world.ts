/** One draw: a world of positions, weights and prices, and the traffic in it. */
import { lonLat } from '../../domain/units.ts';
import { createRng } from '../../risk/rng.ts';
import { scattered } from '../../risk/spatial/spread.ts';
import { nearestWater, type SeaGrid } from '../../sea/index.ts';
import { type CostLayers, drawPrices, noisyCost, plainCost } from './cost.ts';
import { type Demand, drawShares, pairShares, WEIGHT_RANGE } from './demand.ts';
import type { CrossingEnd, Ends } from './ends.ts';
import { flowOf, marksMet } from './flow.ts';
import { lightAt } from './light.ts';
import type { Network } from './network.ts';
import { noiseOver } from './noise.ts';
import type { Night } from './options.ts';
import { searcherOf } from './search.ts';
import type { Tips } from './tips.ts';

export interface Setting {
  readonly grid: SeaGrid;
  readonly network: Network;
  readonly layers: CostLayers;
  readonly ends: Ends;
  readonly demand: Demand;
  readonly tips: Tips | null;
  readonly night: Night | null;
  readonly speedLossPct: number;
  readonly endFactor: (id: string) => number;
}

/** 32 bits of an id: a row's random numbers are its own, whatever other rows there are. */
export function hashOf(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Streams of a draw that belong to no row. */
const [SHARES, PRICES, MOON, PLACES] = [1, 2, 3, 4];
/** Stream of an end's weight; its noise uses the id alone. */
const WEIGHT_SALT = 0x5bd1e995;
/** Without a night: dark, from no moon to a full one overhead. */
const MOONLIGHT = 0.3;

/** Where ends stand in a draw, their weights, and what pairs share: the part of a draw that costs nothing. */
export interface Cast {
  readonly seed: number;
  readonly landings: readonly Standing[];
  readonly foreign: readonly Standing[];
  readonly shares: Float64Array;
}
export interface Standing {
  readonly end: CrossingEnd;
  readonly lon: number;
  readonly lat: number;
  readonly cell: number;
}

/** Positions drawn from error discs, weights and shares of pairs drawn from their ranges. */
export function castOf({ grid, ends, demand, endFactor }: Setting, seed: number, draw: number): Cast {
  const own = createRng(seed, draw).bits();
  const spread = scattered(createRng(own, PLACES).bits());
  const stand = (end: CrossingEnd): Standing => {
    const [at] = spread(end);
    const { lon, lat } = at ?? end;
    return { end, lon, lat, cell: nearestWater(grid, lonLat(lon, lat))?.cell ?? -1 };
  };
  const factor = ({ id }: CrossingEnd): number =>
    createRng(own, (hashOf(id) ^ WEIGHT_SALT) >>> 0).between(...WEIGHT_RANGE) * endFactor(id);
  const shares = pairShares(demand, {
    ...drawShares(createRng(own, SHARES)),
    landing: Float64Array.from(ends.landings, factor),
    foreign: Float64Array.from(ends.foreign, factor),
  });
  return { seed: own, landings: ends.landings.map(stand), foreign: ends.foreign.map(stand), shares };
}

export interface World {
  /**
   * Fills `passing` with the share of the draw's traffic that passes each cell, summing the foreign ends one by one.
   * `between` is awaited after each end and may stop the draw by returning true.
   * @returns whether the draw was finished; false also where nothing travels in it
   */
  run(
    seed: number,
    draw: number,
    passing: Float64Array,
    between: (share: number) => Promise<boolean>,
  ): Promise<boolean>;
}

export function worldOf(setting: Setting): World {
  const { grid, network, layers, tips, night, speedLossPct } = setting;
  const n = grid.ids.length;
  const searcher = searcherOf(network);
  const flow = flowOf(network);
  const field = noiseOver(grid);
  const [noise, cost, start] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const met = new Uint32Array(tips ? n : 0);
  const [west, south, east, north] = grid.box;

  const run: World['run'] = async (seed, draw, passing, between) => {
    const cast = castOf(setting, seed, draw);
    const m = cast.foreign.length;
    const prices = drawPrices(createRng(cast.seed, PRICES));
    const hour = night?.hours[draw % night.hours.length];
    const light =
      night && hour !== undefined
        ? lightAt(night.date, hour, (west + east) / 2, (south + north) / 2)
        : createRng(cast.seed, MOON).between(0, MOONLIGHT);
    const plain = plainCost(layers, prices, light, speedLossPct);
    const wanted = Int32Array.from(cast.landings, ({ cell }) => cell).filter((cell) => cell >= 0);
    passing.fill(0);
    let total = 0;
    for (const [j, foreign] of cast.foreign.entries()) {
      if (await between(j / m)) return false;
      const used = cast.landings.some((_, i) => (cast.shares[i * m + j] as number) > 0);
      if (!used || foreign.cell < 0) continue;
      field.draw(createRng(cast.seed, hashOf(foreign.end.id)), noise);
      noisyCost(plain, noise, prices.sigma, cost);
      const tree = searcher.search(foreign.cell, cost, wanted);
      if (tips) marksMet(tree, tips.own, met);
      const there = tips?.at(foreign.lon, foreign.lat) ?? 0;
      for (const [i, { cell, lon, lat }] of cast.landings.entries()) {
        const share = cast.shares[i * m + j] as number;
        if (share === 0 || cell < 0 || !Number.isFinite(tree.cost[cell] as number)) continue;
        const factor = tips ? tips.factor(((met[cell] as number) | there | tips.at(lon, lat)) >>> 0) : 1;
        start[cell] = (start[cell] as number) + share * factor;
      }
      total += flow.down(tree, start, passing);
    }
    if (!(total > 0)) return false;
    for (let i = 0; i < n; i++) passing[i] = (passing[i] as number) / total;
    return true;
  };
  return { run };
}
