import { describe, expect, it } from 'vitest';
import { availability, correlations, pearson, spearman, wholeWeights } from '../../../src/risk/audit.ts';
import { explainable } from '../../../src/risk/explain.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import { nominalColumns } from '../../../src/risk/score.ts';
import { batam } from './batam.ts';

const prepared = prepare(batam, 'kecamatan').value;
const below = prepare(batam, 'kelurahan').value;
if (!prepared || !below) throw new Error('unsound');

describe('correlation', () => {
  // R: cor(x, y), cor(x, y, method = "spearman")
  const x = Float64Array.of(1, 2, 2, 4, 7, 11);
  const y = Float64Array.of(3, 1, 4, 4, 9, 20);
  it('Pearson and Spearman with ties as by hand', () => {
    // Deviations from means 4.5 and 41/6; ranks 1 2.5 2.5 4 5 6 and 2 1 3.5 3.5 5 6.
    const [mx, my] = [27 / 6, 41 / 6];
    const s = (a: Float64Array, b: Float64Array, ma: number, mb: number) =>
      a.reduce((sum, v, i) => sum + (v - ma) * ((b[i] ?? 0) - mb), 0);
    expect(pearson(x, y)).toBeCloseTo(s(x, y, mx, my) / Math.sqrt(s(x, x, mx, mx) * s(y, y, my, my)), 12);
    expect(spearman(x, y)).toBeCloseTo(14.75 / 17, 12);
    expect(
      spearman(
        x,
        x.map((v) => Math.exp(v)),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      pearson(
        x,
        x.map((v) => -2 * v + 1),
      ),
    ).toBe(-1);
    expect(
      pearson(
        x,
        x.map(() => 3),
      ),
    ).toBeNull();
  });
  it('looks at the units that have both, and flags what reaches the bound either way', () => {
    const gap = Float64Array.of(Number.NaN, 2, 2, 4, 7, 11);
    const { pairs, flagged } = correlations(
      ['a', 'b', 'c', 'd'],
      [gap, y, x.map((v) => -v), Float64Array.of(5, 5, 5, 5, 5, 5)],
    );
    expect(pairs).toHaveLength(6);
    expect(pairs[0]).toMatchObject({ a: 'a', b: 'b', units: 5 });
    expect(flagged.map((p) => [p.a, p.b])).toContainEqual(['a', 'c']);
    expect(flagged[0]?.pearson).toBeCloseTo(-1, 12);
    expect(pairs.at(-1)).toMatchObject({ pearson: null, spearman: null });
  });
  it('of Batam: landings and routes say nearly the same, both of the same reports', () => {
    const { flagged } = correlations(prepared.tree.leaves, nominalColumns(prepared).normalised);
    expect(flagged.map((p) => [p.a, p.b])).toContainEqual(['LANDINGS', 'ROUTES']);
  });
});

describe('availability', () => {
  const audit = availability(explainable(prepared), 2018);
  const of = (name: string) => audit.find((a) => a.code === prepared.units.find((u) => u.name === name)?.code);
  it('the islands miss PKH, and their poverty is of 2017', () => {
    expect(of('Galang')).toMatchObject({ present: 13, of: 14, missing: ['PKH'], old: ['POORHH'], oldest: 2017 });
    expect(of('Nongsa')).toMatchObject({ present: 14, missing: [], inherited: [], weightPresent: 1 });
  });
  it('weights of the whole sum to 1, and what is missing weighs what it weighs', () => {
    const whole = wholeWeights(prepared);
    const leaf = (code: string) => whole[prepared.tree.codes.indexOf(code)] ?? Number.NaN;
    expect(prepared.tree.leaves.reduce((sum, code) => sum + leaf(code), 0)).toBeCloseTo(1, 12);
    expect(leaf('PKH')).toBeCloseTo(1 / 3 / 4, 12);
    expect(of('Galang')?.weightPresent).toBeCloseTo(1 - 1 / 12, 12);
  });
  it('below kecamatan five indicators are inherited', () => {
    const nongsa = availability(explainable(below), 2018).find((a) => a.code.startsWith('21.71.04'));
    expect([...(nongsa?.inherited ?? [])].sort()).toEqual(['GROWTH', 'JOBSEEK', 'PKH', 'POORHH', 'POP']);
  });
});
