import { describe, expect, it } from 'vitest';
import { isIndicator, type ModelIndicator, type NormalisationChoice } from '../../../src/domain/model.ts';
import { held } from '../../../src/risk/held.ts';
import { toTenths } from '../../../src/risk/normalise.ts';
import { goalpostsOf, shareBy, treatIndicator } from '../../../src/risk/score.ts';
import { batam } from './batam.ts';

const indicator = batam.model.nodes.find((n) => n.code === 'SERVICE' && isIndicator(n)) as ModelIndicator;
const RAW = Float64Array.of(2, 4, 4, 7, 9, 60, Number.NaN);
const METHODS: readonly NormalisationChoice[] = ['goalposts', 'zscore', 'percentile', 'minmax'];
const cases = METHODS.flatMap((method) => (['none', 'log', 'winsorise'] as const).map((t) => [method, t] as const));

describe.each(cases)('values on the scale of before, by %s with treatment %s', (normalisation, treatment) => {
  const posts = goalpostsOf(indicator, 'kecamatan', treatment);
  const treated = treatIndicator(RAW, treatment);
  const normalised = toTenths(shareBy(normalisation, treated.values, indicator, posts));
  const on = (x: Float64Array) => held({ raw: RAW, treated, normalised }, x, { normalisation, indicator, posts });

  it('stay to the bit where nothing changed', () => {
    expect(on(RAW)).toEqual(normalised);
  });
  it('move the unit that changed alone, and never the wrong way', () => {
    for (const [u, v] of [
      [4, 3],
      [5, 1],
      [3, 6.5],
    ] as const) {
      const now = on(RAW.with(u, v));
      expect(now.with(u, 0)).toEqual(normalised.with(u, 0));
      expect(now[u]).toBeLessThanOrEqual(normalised[u] ?? 0);
      expect(now[u]).toBeGreaterThanOrEqual(1);
    }
  });
  it('give a value that another unit had the place of that unit', () => {
    expect(on(RAW.with(4, 4))[4]).toBeCloseTo(normalised[1] ?? 0, 12);
  });
});
