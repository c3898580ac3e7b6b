import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexModel } from '../../../src/domain/model.ts';
import { isIndicator } from '../../../src/domain/model.ts';
import { prepareCells } from '../../../src/risk/cells/prepare.ts';
import { scoreCells, scoreRegion } from '../../../src/risk/index.ts';
import { type Overrides, prepareLive, recompute } from '../../../src/risk/live.ts';
import { prepare } from '../../../src/risk/prepare.ts';
import { batam, withModel } from './batam.ts';

/** The pack whose model.json bears the overrides. */
const written = ({ weights = {}, aggregation = {}, normalisation }: Overrides) =>
  withModel(
    (m): IndexModel => ({
      ...m,
      ...(normalisation && { normalisation }),
      nodes: m.nodes.map((n) => ({
        ...n,
        weight: weights[n.code] ?? n.weight,
        aggregation: isIndicator(n) ? null : (aggregation[n.code] ?? n.aggregation),
      })),
    }),
  );

const codes = batam.model.nodes.map((n) => n.code);
const groups = batam.model.nodes.filter((n) => !isIndicator(n)).map((n) => n.code);
const overrides: fc.Arbitrary<Overrides> = fc.record({
  weights: fc.dictionary(fc.constantFrom(...codes), fc.double({ min: 0.01, max: 9, noNaN: true })),
  aggregation: fc.dictionary(
    fc.constantFrom(...groups),
    fc.constantFrom('arithmetic' as const, 'geometric' as const, 'harmonic' as const, 'inform' as const),
  ),
  normalisation: fc.constantFrom('goalposts' as const, 'minmax' as const, 'zscore' as const, 'percentile' as const),
});

const live = (level: 'kecamatan' | 'kelurahan', withoutEvidence = false) => {
  const { value } = prepare(batam, level, { withoutEvidence });
  if (!value) throw new Error('unsound');
  return prepareLive(value);
};
const missing = (v: number | undefined): number | null => (v === undefined || Number.isNaN(v) ? null : v);

describe('a slider gives what a model.json with its value gives', () => {
  it.each([
    ['kecamatan', false],
    ['kelurahan', false],
    ['kelurahan', true],
  ] as const)('%s, without evidence: %s', { timeout: 60_000 }, (level, withoutEvidence) => {
    const index = live(level, withoutEvidence);
    fc.assert(
      fc.property(overrides, (change) => {
        const moved = recompute(index, change).value;
        const { value: whole } = scoreRegion(written(change), level, { withoutEvidence });
        expect(whole).not.toBeNull();
        whole?.units.forEach((u, i) => {
          expect([missing(moved?.scores[i]), missing(moved?.ranks[i])]).toEqual([u.score, u.rank]);
          expect(batam.reference_codes.find((c) => c.scheme === 'inform_risk_class' && c.code === u.class)?.code).toBe(
            moved?.classes[moved.classIndex[i] ?? -1]?.code,
          );
          index.tree.codes.forEach((code, n) => {
            if (code in u.nodes) expect(missing(moved?.nodes[n]?.[i])).toBe(u.nodes[code]);
          });
        });
      }),
      { numRuns: 25 },
    );
  });
  it('by cell', () => {
    const { value } = prepareCells(batam);
    if (!value) throw new Error('unsound');
    const change: Overrides = { weights: { HAZ: 2, LANDINGS: 3 }, aggregation: { RISK: 'harmonic' } };
    expect(recompute(prepareLive(value), change).value?.scores).toEqual(scoreCells(written(change)).value?.score);
  });
  it('without overrides it is the default score', () => {
    const scores = recompute(live('kecamatan')).value?.scores ?? [];
    expect([...scores]).toEqual(scoreRegion(batam, 'kecamatan').value?.units.map((u) => u.score));
  });
});

it('INFORM’s product form is the cube root of the product, and missing where a dimension is', () => {
  const { nodes = [], scores } = recompute(live('kecamatan'), { aggregation: { RISK: 'inform' } }).value ?? {};
  const { tree } = live('kecamatan');
  const [haz, vul, lcc] = ['HAZ', 'VUL', 'LCC'].map((code) => nodes[tree.codes.indexOf(code)] ?? new Float64Array());
  scores?.forEach((score, i) => {
    expect(score).toBeCloseTo(Math.cbrt((haz?.[i] ?? 0) * (vul?.[i] ?? 0) * (lcc?.[i] ?? 0)), 12);
  });
  const poverty = recompute(live('kecamatan'), { aggregation: { VUL_POV: 'inform' } }).value;
  const pov = poverty?.nodes[tree.codes.indexOf('VUL_POV')];
  const islands = scoreRegion(batam, 'kecamatan').value?.units.map((u) => u.indicators.PKH?.raw === null);
  expect([...(pov ?? [])].map(Number.isNaN)).toEqual(islands);
});

it('overrides that make no index are refused by name', () => {
  const index = live('kecamatan');
  const rules = (change: Overrides) => recompute(index, change).errors.map((e) => [e.rule, e.value]);
  expect(rules({ weights: { HAZ: 0, VUL: 0, LCC: 0 } })).toEqual([['zeroWeights', 'RISK']]);
  expect(rules({ weights: { HAZ: -1 } })).toEqual([['weight', 'HAZ']]);
  expect(rules({ weights: { HAZ: Number.NaN } })).toEqual([['weight', 'HAZ']]);
  expect(rules({ weights: { NOWHERE: 1 } })).toEqual([['node', 'NOWHERE']]);
  expect(rules({ aggregation: { POP: 'geometric' } })).toEqual([['node', 'POP']]);
});
