import { describe, expect, it } from 'vitest';
import { prepareLive, recompute } from '../../../src/risk/live.ts';
import { goalpostShare } from '../../../src/risk/normalise.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import { rankChanges } from '../../../src/risk/rank-change.ts';
import { goalpostsOf, nominalColumns, treatIndicator } from '../../../src/risk/score.ts';
import { batam, withModel } from './batam.ts';

const prepared = prepare(batam, 'kecamatan').value;
if (!prepared) throw new Error('unsound');
const live = prepareLive(prepared);
const base = recompute(live).value;
const rankOf = (unit: number) => base?.ranks[unit] ?? Number.NaN;
const all = prepared.units.map((_, unit) => rankChanges(live, unit));

describe('what would change a rank by one', () => {
  it('the first cannot rise, the last cannot fall, every other neighbour is one rank away', () => {
    all.forEach(({ up, down }, unit) => {
      expect(up === null).toBe(rankOf(unit) === 1);
      expect(down === null).toBe(rankOf(unit) === 12);
      if (up) expect(rankOf(up.neighbour)).toBe(rankOf(unit) - 1);
      if (down) expect(rankOf(down.neighbour)).toBe(rankOf(unit) + 1);
    });
  });
  it('a weight set to the value named makes the two equal; a little less leaves them in order', () => {
    let named = 0;
    all.forEach(({ up, down }, unit) => {
      for (const change of [up, down]) {
        if (!change?.weight) continue;
        named++;
        const { node, from, to, shareFrom, shareTo } = change.weight;
        const gap = (weight: number) => {
          const { scores } = recompute(live, { weights: { [node]: weight } }).value ?? {};
          return (scores?.[unit] ?? Number.NaN) - (scores?.[change.neighbour] ?? Number.NaN);
        };
        expect(Math.abs(gap(to))).toBeLessThan(1e-9);
        const before = from + 0.98 * (to - from);
        expect(Math.sign(gap(before))).toBe(Math.sign(gap(from)));
        expect(Math.sign(shareTo - shareFrom)).toBe(Math.sign(to - from));
      }
    });
    expect(named).toBeGreaterThan(15);
  });
  it('no other single weight does it with a smaller change of its share', () => {
    const { up } = all[0] ?? {};
    if (!up?.weight) throw new Error('no weight named');
    const size = Math.abs(up.weight.shareTo - up.weight.shareFrom);
    for (const node of batam.model.nodes.filter((n) => n.parent !== null)) {
      const siblings = batam.model.nodes.filter((n) => n.parent === node.parent);
      const total = siblings.reduce((sum, n) => sum + n.weight, 0);
      const rest = total - node.weight;
      for (const share of [node.weight / total - 0.98 * size, node.weight / total + 0.98 * size]) {
        if (rest <= 0 || share < 0 || share >= 1) continue;
        const { scores } = recompute(live, { weights: { [node.code]: (share * rest) / (1 - share) } }).value ?? {};
        expect(scores?.[0]).toBeLessThan(scores?.[up.neighbour] ?? 0);
      }
    }
  });
  it('an indicator set to the value named makes the two equal, and its own unit goes with the scale', () => {
    let named = 0;
    const { normalised } = nominalColumns(prepared);
    all.forEach(({ up, down }, unit) => {
      for (const change of [up, down]) {
        const at = prepared.indicators.findIndex((i) => i.code === change?.indicator?.indicator);
        const indicator = prepared.indicators[at];
        if (!change?.indicator || !indicator) continue;
        named++;
        const { to, rawFrom, rawTo } = change.indicator;
        const columns = normalised.map((x, i) => (i === at ? x.map((v, u) => (u === unit ? to : v)) : x));
        const { scores } = recompute({ ...live, normalised: () => columns }).value ?? {};
        expect(scores?.[unit]).toBeCloseTo(scores?.[change.neighbour] ?? 0, 9);
        expect(rawFrom).toBeCloseTo(prepared.columns[at]?.values[unit] ?? 0, 6);
        const treated = treatIndicator(Float64Array.of(rawTo ?? Number.NaN), indicator.treatment).values;
        const posts = goalpostsOf(indicator, 'kecamatan', indicator.treatment);
        expect(1 + 9 * (goalpostShare(treated, posts, indicator.direction)[0] ?? 0)).toBeCloseTo(to, 9);
      }
    });
    expect(named).toBeGreaterThan(15);
  });
  it('is null where nothing does: with one indicator no weight swaps any two', () => {
    const pick = new Set(['RISK', 'VUL', 'JOBSEEK']);
    const tiny = prepare(
      withModel((m) => ({ ...m, causes: [], nodes: m.nodes.filter((n) => pick.has(n.code)) })),
      'kecamatan',
    ).value;
    if (!tiny) throw new Error('unsound');
    const changes = tiny.units.map((_, u) => rankChanges(prepareLive(tiny), u));
    for (const { up } of changes) if (up) expect([up.weight, up.indicator !== null]).toEqual([null, true]);
  });
});
