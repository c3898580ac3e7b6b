import fc from 'fast-check';
import { gridDistance } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { lonLat } from '../../../../src/domain/units.ts';
import { drawPrices, noisyCost, plainCost } from '../../../../src/patrol/exposure/cost.ts';
import { settingOf } from '../../../../src/patrol/exposure/exposure.ts';
import { flowOf, marksMet } from '../../../../src/patrol/exposure/flow.ts';
import { networkOf, WAYS } from '../../../../src/patrol/exposure/network.ts';
import { noiseOver } from '../../../../src/patrol/exposure/noise.ts';
import { searcherOf } from '../../../../src/patrol/exposure/search.ts';
import { castOf, hashOf, worldOf } from '../../../../src/patrol/exposure/world.ts';
import { createRng } from '../../../../src/risk/rng.ts';
import { buildSeaGrid, greatCircleKm } from '../../../../src/sea/index.ts';
import { batam, seaCells } from '../strait.ts';

/** Nongsa and the water to Johor: a few dozen cells, small enough to enumerate. */
const small = buildSeaGrid(batam.geometry.coast, {
  box: [104.0, 1.15, 104.3, 1.36],
  resolution: 7,
  buffer_m: 0,
  islands: [],
  narrows: true,
});
const network = networkOf(small);
const n = network.cells;

const costOf = (cell: number, way: number, cost: Float64Array): number => {
  const [to, b, c] = [network.to[way] as number, network.left[way] as number, network.right[way] as number];
  const mean =
    b < 0
      ? ((cost[cell] as number) + (cost[to] as number)) / 2
      : ((cost[cell] as number) + (cost[to] as number) + (cost[b] as number) + (cost[c] as number)) / 4;
  return (network.km[way] as number) * mean;
};

/** Least cost to the end by relaxing every way until nothing changes (Bellman and Ford), and the way taken. */
function bruteForce(end: number, cost: Float64Array): { least: Float64Array; next: Int32Array; via: Int32Array } {
  const least = new Float64Array(n).fill(Infinity);
  const [next, via] = [new Int32Array(n).fill(-1), new Int32Array(n).fill(-1)];
  least[end] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let cell = 0; cell < n; cell++)
      for (let way = cell * WAYS; way < cell * WAYS + WAYS; way++) {
        const to = network.to[way] as number;
        if (to < 0) continue;
        const at = (least[cell] as number) + costOf(cell, way, cost);
        if (at >= (least[to] as number) - 1e-12) continue;
        least[to] = at;
        next[to] = cell;
        via[to] = way;
        changed = true;
      }
  }
  return { least, next, via };
}

/** What one unit of traffic adds to each cell on its way, walked cell by cell. */
function walk(from: number, next: Int32Array, via: Int32Array, amount: number, passing: Float64Array): void {
  for (let cell = from; cell >= 0; cell = next[cell] as number) {
    passing[cell]! += amount;
    const way = via[cell] as number;
    if (way < 0 || (network.left[way] as number) < 0) continue;
    passing[network.left[way] as number]! += amount / 2;
    passing[network.right[way] as number]! += amount / 2;
  }
}

const randomCost = (seed: number): Float64Array => {
  const rng = createRng(seed);
  return new Float64Array(n).map(() => Math.round(rng.between(0.5, 3) * 1e9) / 1e9);
};
const all = Int32Array.from({ length: n }, (_, i) => i);

describe('the network', () => {
  it('has up to twelve ways a cell, each there and back, six to neighbours and six between two of them', () => {
    expect(n).toBeGreaterThan(80);
    let between = 0;
    for (let a = 0; a < n; a++)
      for (let way = a * WAYS; way < a * WAYS + WAYS; way++) {
        const [b, l, r] = [network.to[way] as number, network.left[way] as number, network.right[way] as number];
        if (b < 0) continue;
        expect([...network.to.subarray(b * WAYS, b * WAYS + WAYS)]).toContain(a);
        const straight = way % WAYS < 6;
        expect(gridDistance(small.ids[a] as string, small.ids[b] as string)).toBe(straight ? 1 : 2);
        expect(straight).toBe(l < 0 && r < 0);
        if (!straight) between++;
      }
    expect(between).toBeGreaterThan(n);
  });

  it('makes ways over open water at most four per cent longer than straight', () => {
    const open = seaCells(7);
    const searcher = searcherOf(networkOf(open));
    // Open sea east of Bintan and south of Johor's corner.
    const inBox = open.ids.flatMap((_, i) =>
      (open.lon[i] as number) > 104.68 && (open.lat[i] as number) > 1.25 && (open.lat[i] as number) < 1.7 ? [i] : [],
    );
    const [end] = inBox as [number];
    const { cost } = searcher.search(end, new Float64Array(open.ids.length).fill(1), Int32Array.from(inBox));
    const at = (i: number) => lonLat(open.lon[i] as number, open.lat[i] as number);
    for (const i of inBox) expect(cost[i]).toBeLessThanOrEqual(1.04 * greatCircleKm(at(end), at(i)) + 1e-9);
  });
});

describe('a search and what flows down its tree', () => {
  it('equal brute force for any costs, ends and landings', () => {
    const searcher = searcherOf(network);
    const flow = flowOf(network);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(n - 1),
        fc.array(fc.nat(n - 1), { minLength: 1, maxLength: 6 }),
        (seed, end, from) => {
          const cost = randomCost(seed);
          const { least, next, via } = bruteForce(end, cost);
          const tree = searcher.search(end, cost, all);
          for (let i = 0; i < n; i++) expect(tree.cost[i]).toBeCloseTo(least[i] as number, 9);
          const expected = new Float64Array(n);
          const start = new Float64Array(n);
          for (const cell of from) {
            walk(cell, next, via, 1 / from.length, expected);
            start[cell]! += 1 / from.length;
          }
          const passing = new Float64Array(n);
          const early = searcher.search(end, cost, Int32Array.from(from));
          expect(flow.down(early, start, passing)).toBeCloseTo(1, 12);
          expect(start.every((v) => v === 0)).toBe(true);
          passing.forEach((v, i) => {
            expect(v).toBeCloseTo(expected[i] as number, 9);
            expect(v).toBeLessThanOrEqual(1 + 1e-12);
          });
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  });

  it('conserves: across any cut between landings and the end, one unit passes, and all of it passes the end', () => {
    const searcher = searcherOf(network);
    fc.assert(
      fc.property(fc.nat(), fc.nat(n - 1), fc.double({ min: 0, max: 1, noNaN: true }), (seed, end, level) => {
        const cost = randomCost(seed);
        const tree = searcher.search(end, cost, all);
        const farthest = Math.max(...tree.cost);
        // A cut by cost with cells of its own noise: a ragged region about the end.
        const noise = createRng(seed, 1);
        const region = new Set<number>([end]);
        for (let i = 0; i < n; i++)
          if ((tree.cost[i] as number) < level * farthest * noise.between(0.5, 1)) region.add(i);
        const outside = [...all].filter((i) => !region.has(i));
        if (outside.length === 0) return;
        const start = new Float64Array(n);
        for (const cell of outside) start[cell] = 1 / outside.length;
        const amounts = new Float64Array(n);
        for (const cell of outside)
          for (let at = cell; at >= 0; at = tree.parent[at] as number) amounts[at]! += 1 / outside.length;
        let net = 0;
        for (let i = 0; i < n; i++) {
          const up = tree.parent[i] as number;
          if (up < 0) continue;
          if (!region.has(i) && region.has(up)) net += amounts[i] as number;
          if (region.has(i) && !region.has(up)) net -= amounts[i] as number;
        }
        expect(net).toBeCloseTo(1, 9);
        const passing = new Float64Array(n);
        flowOf(network).down(tree, start, passing);
        expect(passing[end]).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  it('meets the marks of the cells on the way and no others', () => {
    const cost = randomCost(11);
    const tree = searcherOf(network).search(5, cost, all);
    const own = new Uint32Array(n);
    own[7] = 1;
    own[n - 3] = 2;
    own[5] = 2 ** 31;
    const met = new Uint32Array(n);
    marksMet(tree, own, met);
    for (let i = 0; i < n; i++) {
      let bits = 0;
      for (let at = i; at >= 0; at = tree.parent[at] as number) bits = (bits | (own[at] as number)) >>> 0;
      expect(met[i]).toBe(bits);
      expect((met[i] as number) >= 2 ** 31).toBe(true);
    }
  });
});

describe('one draw of the real landings about Nongsa', () => {
  it('is what walking every pair by brute force gives', async () => {
    const { value: setting } = settingOf(batam, small, { seed: 7, draws: 1 });
    if (!setting) throw new Error('no setting');
    const passing = new Float64Array(n);
    expect(await worldOf(setting).run(7, 3, passing, async () => false)).toBe(true);

    const cast = castOf(setting, 7, 3);
    const prices = drawPrices(createRng(cast.seed, 2));
    const plain = plainCost(setting.layers, prices, createRng(cast.seed, 3).between(0, 0.3), 0);
    const expected = new Float64Array(n);
    cast.foreign.forEach((end, j) => {
      const [noise, cost] = [new Float64Array(n), new Float64Array(n)];
      noiseOver(small).draw(createRng(cast.seed, hashOf(end.end.id)), noise);
      noisyCost(plain, noise, prices.sigma, cost);
      const { next, via } = bruteForce(end.cell, cost);
      cast.landings.forEach(({ cell }, i) => {
        walk(cell, next, via, cast.shares[i * cast.foreign.length + j] as number, expected);
      });
    });
    expect(cast.landings.length).toBeGreaterThan(5);
    expect(cast.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    passing.forEach((v, i) => {
      expect(v).toBeCloseTo(expected[i] as number, 9);
    });
    // Every crossing begins on one side and ends on the other: all pass the ends together.
    expect(
      [...new Set(cast.foreign.map(({ cell }) => cell))].reduce((s, c) => s + (passing[c] as number), 0),
    ).toBeGreaterThan(0.999);
  });
});
