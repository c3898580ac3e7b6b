import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModelNode } from '../../../src/domain/model.ts';
import { AS_MODELLED } from '../../../src/state/choice.ts';
import { moveShare, sharesOf } from '../../../src/state/shares.ts';

const node = (code: string, weight: number): ModelNode => ({
  code,
  name_en: code,
  name_id: code,
  parent: 'TOP',
  weight,
  aggregation: null,
});
const siblings = [node('A', 3), node('B', 2), node('C', 1), node('D', 0)];
const NONE = new Set<string>();

const sharesAfter = (code: string, share: number, locked: ReadonlySet<string> = NONE) =>
  sharesOf(siblings, { ...AS_MODELLED, weights: moveShare(siblings, AS_MODELLED, code, share, locked) });

describe('weights as shares of their siblings', () => {
  it('begin as the model says, and a weight of 0 stays out', () => {
    expect([...sharesOf(siblings, AS_MODELLED).values()].map((x) => Number(x.toFixed(4)))).toEqual([
      0.5, 0.3333, 0.1667, 0,
    ]);
  });

  it('give way in proportion when one is moved', () => {
    const shares = sharesAfter('A', 0.2);
    expect(shares.get('A')).toBeCloseTo(0.2, 3);
    expect((shares.get('B') ?? 0) / (shares.get('C') ?? 1)).toBeCloseTo(2, 2);
    expect(shares.get('D')).toBe(0);
  });

  it('leave a locked sibling where it is, and stop where nothing is left for it', () => {
    const locked = new Set(['B']);
    expect(sharesAfter('A', 0.1, locked).get('B')).toBeCloseTo(1 / 3, 3);
    expect(sharesAfter('A', 0.95, locked).get('A')).toBeCloseTo(2 / 3, 3);
  });

  it('do not move where no sibling could give way', () => {
    expect(sharesAfter('A', 0.9, new Set(['B', 'C', 'D'])).get('A')).toBeCloseTo(0.5, 3);
  });

  it('always make up the whole and never fall below zero', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.double({ min: -1, max: 2, noNaN: true }),
        fc.subarray(['A', 'B', 'C', 'D']),
        (code, share, locked) => {
          const values = [...sharesAfter(code, share, new Set(locked.filter((l) => l !== code))).values()];
          expect(values.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
          expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
