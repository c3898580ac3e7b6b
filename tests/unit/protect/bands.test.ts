import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFor, publicCount } from '../../../src/protect/bands.ts';

describe('a count in public', () => {
  test('is a band below ten, and exact from ten on', () => {
    expect(publicCount(0)).toEqual({ count: 0, band: null });
    expect(publicCount(1)).toEqual({ count: null, band: '1-9' });
    expect(publicCount(9)).toEqual({ count: null, band: '1-9' });
    expect(publicCount(10)).toEqual({ count: 10, band: null });
  });

  test('holds sensitive rows inside a band only', () => {
    expect(publicCount(14, 3)).toEqual({ count: 11, band: null });
    expect(publicCount(12, 4)).toEqual({ count: null, band: '10+' });
    expect(publicCount(4, 4)).toEqual({ count: null, band: '1-9' });
  });

  test('never shows a figure of 1 to 9, whatever is counted', () => {
    const counts = fc.nat(60).chain((total) => fc.tuple(fc.constant(total), fc.nat(total)));
    fc.assert(
      fc.property(counts, ([total, sensitive]) => {
        const { count, band } = publicCount(total, sensitive);
        expect(count === null).toBe(band !== null);
        if (count !== null && count !== 0) expect(count).toBeGreaterThanOrEqual(10);
        if (count !== null) expect(count).toBeLessThanOrEqual(total - sensitive);
      }),
    );
  });
});

test('inside, the count is the count', () => {
  expect(countFor('internal', 3, 2)).toEqual({ count: 3, band: null });
});
