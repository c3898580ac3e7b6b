/**
 * Oracles for orienteering that share no line with the solver: exact dynamic programming for a few nodes, and an upper bound
 * by linear programming with subtour cuts (Fischetti, Salazar González and Toth 1998), which whole numbers make an optimum.
 */
import type { Highs } from '../../src/patrol/highs.ts';
import type { RouteProblem } from '../../src/patrol/route/index.ts';
import { createRng } from '../../src/risk/rng.ts';

/** The most that one vehicle can earn, by dynamic programming over sets (Held and Karp 1962); up to about 14 nodes. */
export function bestByTable({ scores, vehicles }: RouteProblem, banned = 0): number {
  const [{ start, end, limit, costs }] = vehicles as RouteProblem['vehicles'] & { 0: RouteProblem['vehicles'][0] };
  const n = scores.length;
  const least = new Map<number, number>([[start, 0]]);
  // States are set · n + last; sets in rising order, so that each is complete before it is extended.
  const table = new Float64Array(2 ** n * n).fill(Number.POSITIVE_INFINITY);
  for (const [node, cost] of least) table[(1 << start) * n + node] = cost;
  let best = Number.NEGATIVE_INFINITY;
  for (let set = 0; set < 2 ** n; set++) {
    const earned = scores.reduce((sum, s, i) => sum + (((set | (1 << end)) >> i) & 1 ? s : 0), 0);
    for (let last = 0; last < n; last++) {
      const cost = table[set * n + last] as number;
      if (cost + (costs[last * n + end] as number) > limit) continue;
      best = Math.max(best, earned);
      for (let next = 0; next < n; next++) {
        if ((set | banned) & (1 << next) || next === end) continue;
        const at = (set | (1 << next)) * n + next;
        table[at] = Math.min(table[at] as number, cost + (costs[last * n + next] as number));
      }
    }
  }
  return best;
}

/** The most that several vehicles can earn together: every way to deal the nodes out. Up to about 9 nodes. */
export function bestByDealing({ scores, vehicles }: RouteProblem): number {
  const [first, ...others] = vehicles;
  const n = scores.length;
  const ends = new Set(vehicles.flatMap(({ start, end }) => [start, end]));
  const base = [...ends].reduce((sum, i) => sum + (scores[i] as number), 0);
  const fixed = [...ends].reduce((sum, i) => sum | (1 << i), 0);
  const alone = scores.map((s, i) => (ends.has(i) ? 0 : s));
  const deal = (from: number, taken: number): number => {
    const vehicle = [first, ...others][from];
    if (!vehicle) return 0;
    let best = 0;
    for (let mine = 0; mine < 2 ** n; mine++) {
      if (mine & (taken | fixed)) continue;
      const earned = bestByTable({ scores: alone, vehicles: [vehicle] }, ~mine | fixed);
      best = Math.max(best, earned + deal(from + 1, taken | mine));
    }
    return best;
  };
  return base + deal(0, 0);
}

/** Sets of nodes cut off from `depot` although the solution says some node in them is visited: least cuts by augmenting. */
function cutOff(x: Float64Array, y: Float64Array, n: number, depot: number): { set: Set<number>; node: number }[] {
  const found: { set: Set<number>; node: number }[] = [];
  for (let node = 0; node < n; node++) {
    if (node === depot || (y[node] as number) < 1e-6) continue;
    const room = x.slice();
    let flow = 0;
    for (;;) {
      const from = new Int32Array(n).fill(-1);
      from[depot] = depot;
      const queue = [depot];
      for (const u of queue)
        for (let v = 0; v < n; v++)
          if (from[v] === -1 && (room[u * n + v] as number) > 1e-7) {
            from[v] = u;
            queue.push(v);
          }
      if (from[node] === -1) {
        if (flow < 2 * (y[node] as number) - 1e-4)
          found.push({ node, set: new Set(Array.from({ length: n }, (_, v) => v).filter((v) => from[v] === -1)) });
        break;
      }
      let least = Number.POSITIVE_INFINITY;
      for (let v = node; v !== depot; v = from[v] as number)
        least = Math.min(least, room[(from[v] as number) * n + v]!);
      for (let v = node; v !== depot; v = from[v] as number) {
        room[(from[v] as number) * n + v]! -= least;
        room[v * n + (from[v] as number)]! += least;
      }
      flow += least;
    }
  }
  return found;
}

/**
 * No closed tour of the one vehicle scores more. With `whole`, whole numbers are asked for once the cuts of the relaxation
 * are found, and the bound is the optimum, unless `seconds` run out first (then null).
 */
export function boundByCuts(highs: Highs, problem: RouteProblem, whole: boolean, seconds = 60): number | null {
  const { scores } = problem;
  const [{ start: depot, limit, costs }] = problem.vehicles as RouteProblem['vehicles'] & {
    0: RouteProblem['vehicles'][0];
  };
  const n = scores.length;
  const edges: [number, number][] = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) edges.push([i, j]);
  const m = edges.length;
  const { constants, infinity } = highs;
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: seconds });
    // Columns: an edge each, then a node each. An edge at the depot may be used twice: out and back.
    const upper = edges.map(([i, j]) => (i === depot || j === depot ? 2 : 1));
    model.addVars(new Float64Array(m + n), Float64Array.from([...upper, ...scores.map(() => 1)]));
    model.changeObjectiveSense(constants.objectiveSense.maximize);
    for (let i = 0; i < n; i++) model.changeColCost(m + i, scores[i] as number);
    model.changeColBounds(m + depot, 1, 1);
    const edgeCosts = edges.map(([i, j]) => costs[i * n + j] as number);
    model.addRow(-infinity, limit, { indices: edges.map((_, e) => e), values: edgeCosts });
    for (let i = 0; i < n; i++) {
      const at = edges.flatMap(([a, b], e) => (a === i || b === i ? [e] : []));
      // The depot's tour may be empty: at most two edges there, and none means that nothing is visited.
      const values = [...at.map(() => 1), -2];
      model.addRow(i === depot ? -2 : 0, 0, { indices: [...at, m + i], values });
    }
    for (let e = 0; e < m; e++) {
      const [i, j] = edges[e] as [number, number];
      for (const k of [i, j])
        if (k !== depot && (upper[e] as number) === 1)
          model.addRow(-infinity, 0, { indices: [e, m + k], values: [1, -1] });
    }
    const started = performance.now();
    for (let asksWhole = false; ; ) {
      if ((performance.now() - started) / 1000 > seconds) return null;
      const { modelStatus } = model.run();
      if (modelStatus !== constants.modelStatus.optimal) return null;
      const { colValue } = model.getSolution();
      const x = new Float64Array(n * n);
      edges.forEach(([i, j], e) => {
        x[i * n + j] = colValue[e] as number;
        x[j * n + i] = colValue[e] as number;
      });
      const cuts = cutOff(x, colValue.slice(m), n, depot);
      if (cuts.length === 0) {
        if (asksWhole || !whole) return model.getObjectiveValue();
        asksWhole = true;
        model.changeColsIntegrality({ kind: 'range', from: 0, to: m + n - 1 }, new Int32Array(m + n).fill(1));
        continue;
      }
      const seen = new Set<string>();
      for (const { set, node } of cuts) {
        const key = [...set].join();
        if (seen.has(key)) continue;
        seen.add(key);
        const across = edges.flatMap(([a, b], e) => (set.has(a) !== set.has(b) ? [e] : []));
        model.addRow(0, infinity, { indices: [...across, m + node], values: [...across.map(() => 1), -2] });
      }
    }
  });
}

/** An instance by OPLib's recipe: points drawn in a square, whole distances, scores of generation 1, 2 or 3. */
export function drawnInstance(seed: number, nodes: number, generation: 1 | 2 | 3, share: number): RouteProblem {
  const rng = createRng(seed);
  const points = Array.from({ length: nodes }, () => [rng.below(1000), rng.below(1000)] as const);
  const costs = Float64Array.from({ length: nodes * nodes }, (_, k) => {
    const [a, b] = [points[Math.floor(k / nodes)]!, points[k % nodes]!];
    return Math.round(Math.hypot(a[0] - b[0], a[1] - b[1]));
  });
  const far = Math.max(...costs.subarray(0, nodes));
  const scores = Float64Array.from({ length: nodes }, (_, i) => {
    if (generation === 1) return 1;
    if (generation === 2) return 1 + ((7141 * i + 73) % 100);
    return i === 0 ? 0 : 1 + Math.floor((99 * (costs[i] as number)) / far);
  });
  // A tour of all is about 0.7124 · √(n · area) long (Beardwood, Halton and Hammersley 1959).
  const limit = Math.ceil(share * 0.7124 * 1000 * Math.sqrt(nodes));
  return { scores, vehicles: [{ start: 0, end: 0, limit, costs }] };
}
