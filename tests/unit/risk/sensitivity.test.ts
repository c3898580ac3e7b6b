import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ASSUMPTIONS } from '../../../src/risk/assumptions.ts';
import { scoreRegion, sensitivity, sensitivityData } from '../../../src/risk/index.ts';
import { levelsOf } from '../../../src/risk/leave-out.ts';
import { compileTree } from '../../../src/risk/model/tree.ts';
import { sobolIndices } from '../../../src/risk/sobol.ts';
import { batam, withModel, withNode } from './batam.ts';

const fixture = (name: string) => readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');

describe('Sobol indices of functions whose indices are known', () => {
  it('Ishigami and Homma 1990: sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁', async () => {
    const f = (u: readonly number[]) => {
      const [a = 0, b = 0, c = 0] = u.map((v) => Math.PI * (2 * v - 1));
      return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
    };
    // V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 with its parts: 13.844587940719254.
    const v = 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5;
    const v1 = 0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2;
    const v13 = 0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50);
    const { first, total, mean, evaluations } = await sobolIndices(f, 3, 16_384, 7);
    expect(evaluations).toBe(16_384 * 5);
    expect(mean.value).toBeCloseTo(3.5, 1);
    const want = [
      [v1 / v, (v1 + v13) / v],
      [49 / 8 / v, 49 / 8 / v],
      [0, v13 / v],
    ] as const;
    want.forEach(([alone, together], i) => {
      expect(Math.abs((first[i]?.value ?? 9) - alone)).toBeLessThan(0.02);
      expect(Math.abs((total[i]?.value ?? 9) - together)).toBeLessThan(0.02);
      for (const e of [first[i], total[i]])
        expect((e?.low ?? 9) <= (e?.value ?? 0) && (e?.value ?? 9) <= (e?.high ?? 0)).toBe(true);
    });
  });
  it('Sobol’s g-function, a = 0, 1, 4.5, 9, 99', async () => {
    const a = [0, 1, 4.5, 9, 99];
    const f = (u: readonly number[]) =>
      a.reduce((product, ai, i) => (product * (Math.abs(4 * (u[i] ?? 0) - 2) + ai)) / (1 + ai), 1);
    const parts = a.map((ai) => 1 / (3 * (1 + ai) ** 2));
    const v = parts.reduce((product, vi) => product * (1 + vi), 1) - 1;
    const { first, total } = await sobolIndices(f, 5, 16_384, 11);
    parts.forEach((vi, i) => {
      expect(Math.abs((first[i]?.value ?? 9) - vi / v)).toBeLessThan(0.02);
      expect(Math.abs((total[i]?.value ?? 9) - (vi * (1 + v)) / (1 + vi) / v)).toBeLessThan(0.02);
    });
  });
  it('the interval holds the truth in most runs, and narrows with the sample', async () => {
    const f = (u: readonly number[]) => 3 * (u[0] ?? 0) + (u[1] ?? 0);
    let held = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { first } = await sobolIndices(f, 2, 200, seed);
      if ((first[0]?.low ?? 9) <= 0.9 && 0.9 <= (first[0]?.high ?? 0)) held++;
    }
    expect(held).toBeGreaterThan(44);
    const width = async (n: number) => {
      const { total } = await sobolIndices(f, 2, n, 5);
      return (total[0]?.high ?? 9) - (total[0]?.low ?? 0);
    };
    expect(await width(6400)).toBeLessThan((await width(400)) / 2);
  });
  it('an output that never varies has no indices', async () => {
    const { first, total, mean } = await sobolIndices(() => 4, 2, 50, 1);
    expect([first, total, mean]).toEqual([[null, null], [null, null], { value: 4, low: 4, high: 4 }]);
  });
});

const quick = withModel((m) => ({ ...m, ...(m.uncertainty && { uncertainty: { ...m.uncertainty, replicates: 4 } }) }));
const options = { draws: 48, seed: 7, leaveOut: null };

describe('sensitivity of Batam', () => {
  it('gives two indices with intervals for each of the eight assumptions, from draws·(k + 2) evaluations', async () => {
    const { value, errors } = await sensitivity(quick, 'kecamatan', options);
    expect(errors).toEqual([]);
    expect(value?.evaluations).toBe(48 * 10);
    expect(value?.assumptions.map((a) => a.name)).toEqual([...ASSUMPTIONS]);
    for (const a of value?.assumptions ?? []) {
      expect((a.firstLow ?? 9) <= (a.first ?? 0) && (a.first ?? 9) <= (a.firstHigh ?? 0)).toBe(true);
      expect((a.totalLow ?? 9) <= (a.total ?? 0) && (a.total ?? 9) <= (a.totalHigh ?? 0)).toBe(true);
      expect(a.total).toBeGreaterThanOrEqual(0);
    }
    expect(value?.meanRankShift.value).toBeGreaterThan(0.5);
  });
  it('is the same for a seed, another for another', async () => {
    const run = (seed: number) => sensitivity(quick, 'kecamatan', { ...options, draws: 12, seed });
    const [a, b, c] = [await run(7), await run(7), await run(8)];
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    expect(a.value?.meanRankShift).not.toEqual(c.value?.meanRankShift);
  });
  it('a factor with one option is null and takes no evaluations', async () => {
    const fixed = withModel((m) => ({
      ...m,
      ...(m.uncertainty && {
        uncertainty: { ...m.uncertainty, replicates: 0, treatment: ['model' as const], goalpostRange: 0 },
      }),
    }));
    const { value } = await sensitivity(fixed, 'kecamatan', { ...options, draws: 12 });
    expect(value?.assumptions.filter((a) => a.total === null && a.first === null).map((a) => a.name)).toEqual([
      'treatment',
      'goalposts',
      'location',
    ]);
    expect(value?.evaluations).toBe(12 * 7);
  });
  it('leaving out a node moves the ranks as a model.json with weight 0 does', async () => {
    const rank = (pack: typeof batam) =>
      scoreRegion(pack, 'kecamatan').value?.units.map((u) => u.rank ?? Number.NaN) ?? [];
    const nominal = rank(batam);
    const { value } = await sensitivity(quick, 'kecamatan', { ...options, draws: 2, leaveOut: 3 });
    expect(value?.leaveOut.map((l) => l.node)).toEqual(['HAZ', 'VUL', 'LCC']);
    for (const { node, meanAbsRankShift } of value?.leaveOut ?? []) {
      const moved = rank(withNode(node, { weight: 0 }));
      const shift = nominal.reduce((sum, r, i) => sum + Math.abs(r - (moved[i] ?? Number.NaN)), 0) / nominal.length;
      expect(meanAbsRankShift).toBeCloseTo(shift, 12);
      expect(shift).toBeGreaterThan(0);
    }
    const leaves = await sensitivity(quick, 'kecamatan', { ...options, draws: 2, leaveOut: 1 });
    expect(leaves.value?.leaveOut).toHaveLength(16);
    expect(leaves.value?.leaveOut.find((l) => l.node === 'PROGRAMMES')?.meanAbsRankShift).toBe(0);
  });
  it('a level without nodes, cells, and a region of one scored unit are refused by name', async () => {
    expect((await sensitivity(quick, 'kecamatan', { ...options, leaveOut: 9 })).errors).toMatchObject([
      { column: 'leave-out', rule: 'level', value: 9 },
    ]);
    expect((await sensitivity(quick, 'cell', options)).errors).toMatchObject([{ rule: 'level', value: 'cell' }]);
    const one = { ...quick, areas: quick.areas.filter((a) => a.level !== 'kecamatan' || a.name === 'Nongsa') };
    expect((await sensitivity(one, 'kecamatan', options)).errors).toMatchObject([{ rule: 'units', value: 1 }]);
  });
  it('can be cancelled', async () => {
    const stop = new AbortController();
    const done = await sensitivity(quick, 'kecamatan', {
      ...options,
      draws: 1e6,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect([done.value, done.errors.at(-1)?.rule]).toEqual([null, 'cancelled']);
  });
});

it('an index from files: the factors of its recipe vary, the others are null; levels are those of iMeta', async () => {
  const recipe = JSON.parse(fixture('recipe-geometric.json'));
  const { value } = await sensitivityData(fixture('iData.csv'), fixture('iMeta.csv'), recipe, {
    ...options,
    leaveOut: 2,
  });
  expect(value?.assumptions.filter((a) => a.total !== null).map((a) => a.name)).toEqual([
    'weights',
    'normalisation',
    'aggregation',
    'treatment',
    'imputation',
  ]);
  expect(value?.evaluations).toBe(48 * 7);
  expect(value?.leaveOut.map((l) => l.node)).toEqual(['P1', 'P2', 'P3']);
});

it('levels count from the top for groups, and are 1 for every indicator', () => {
  const node = (code: string, parent: string | null, leaf = false) => ({
    code,
    parent,
    leaf,
    weight: 1,
    aggregation: leaf ? null : ('arithmetic' as const),
  });
  const tree = compileTree([
    node('T', null),
    node('A', 'T'),
    node('B', 'T'),
    node('C', 'A'),
    node('c', 'C', true),
    node('b', 'B', true),
  ]);
  expect(Object.fromEntries(tree.codes.map((code, n) => [code, levelsOf(tree)[n]]))).toEqual({
    T: 4,
    A: 3,
    B: 3,
    C: 2,
    c: 1,
    b: 1,
  });
});
