import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectionBands, disagreements, P_MIN } from '../../../../src/risk/density/index.ts';

describe('reports corrected for detection', () => {
  const sweep = { low: 0.1, high: 1 };
  test('the ends are reports over the chance of being seen at the ends of the sweep', () => {
    const [band] = detectionBands([6], [2], sweep);
    expect(band).toEqual({
      observable: true,
      low: expect.closeTo(6 / (1 - Math.exp(-2)), 10),
      high: expect.closeTo(6 / (1 - Math.exp(-0.2)), 10),
    });
  });

  test('below the floor at any β of the sweep a place is not observable, and no number is given', () => {
    const effortAtFloor = -Math.log1p(-P_MIN) / sweep.low;
    expect(detectionBands([6, 6, 6], [0, effortAtFloor * 0.999, effortAtFloor * 1.001], sweep)).toEqual([
      { observable: false, reason: 'belowFloor' },
      { observable: false, reason: 'belowFloor' },
      expect.objectContaining({ observable: true }),
    ]);
  });

  test('no reports, and a missing count or effort, give no band', () => {
    expect(detectionBands([0, Number.NaN, 3], [5, 5, Number.NaN], sweep)).toEqual([
      { observable: false, reason: 'noReports' },
      { observable: false, reason: 'unknown' },
      { observable: false, reason: 'unknown' },
    ]);
  });

  test('never a point estimate, never more than reports over the floor, never less than reports', () => {
    const beta = fc.double({ min: 0.01, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 12, noNaN: true }), beta, (n, e, low) => {
        const [band] = detectionBands([n], [e], { low, high: low * 3 });
        if (!band?.observable) return;
        expect(band.low).toBeLessThanOrEqual(band.high);
        expect(band.low).toBeGreaterThanOrEqual(n);
        expect(band.high).toBeLessThanOrEqual(n / P_MIN + 1e-9);
      }),
    );
    expect(() => detectionBands([1], [1], { low: 1, high: 1 })).toThrow(RangeError);
    expect(() => detectionBands([1], [1], { low: 0, high: 1 })).toThrow(RangeError);
  });
});

describe('where structure and reports disagree', () => {
  const unit = (code: string, structural: number | null, reports: number, exposure: number | null = 1) => ({
    code,
    structural,
    reports,
    exposure,
  });
  const units = [unit('A', 9, 0), unit('B', 8, 12), unit('C', 5, 11), unit('D', 2, 20)];

  test('a place that should be hot and is silent is quiet, one that is loud without cause is loud', () => {
    const verdicts = disagreements(units).map((d) => [d.code, d.structuralRank, d.reportedRank, d.verdict]);
    expect(verdicts).toEqual([
      ['A', 1, 4, 'quiet'],
      ['B', 2, 2, 'agree'],
      ['C', 3, 3, 'agree'],
      ['D', 4, 1, 'loud'],
    ]);
  });

  test('where silence would be chance, nothing is said', () => {
    const [small] = disagreements([unit('A', 9, 0, 0.1), ...units.slice(1)]);
    expect(small).toMatchObject({ verdict: null, reason: 'tooFewReports' });
  });

  test('few reports in all rank nobody; a unit without a score or exposure is left out of the ranks', () => {
    expect(disagreements(units.map((u) => ({ ...u, reports: Math.min(u.reports, 5) })))[0]).toMatchObject({
      reportedRank: null,
      verdict: null,
      reason: 'tooFewInAll',
    });
    const partly = disagreements([unit('X', null, 50), unit('Y', 4, 50, null), ...units]);
    expect(partly.slice(0, 2).map((d) => d.reason)).toEqual(['noScore', 'noScore']);
    expect(partly.slice(2)).toEqual(disagreements(units));
  });
});
