import { describe, expect, it } from 'vitest';
import { isOneLetterOff, lettersOff } from '../../../../src/exchange/boundaries/names.ts';
import { areaOf, crossesItself, fitShape, joined, ringArea } from '../../../../src/exchange/boundaries/shapes.ts';
import { villages } from './official.ts';

const square = (x: number, y: number, side = 1) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

describe('a shape', () => {
  it('is closed, right-handed and of two coordinates', () => {
    const fit = fitShape({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0, 5],
          [0, 2, 5],
          [2, 2, 5],
          [2, 2, 5],
          [2, 0, 5],
        ],
      ],
    });
    expect(fit).toEqual({
      repaired: false,
      shape: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [2, 0],
            [2, 2],
            [0, 2],
            [0, 0],
          ],
        ],
      },
    });
  });

  it('that crosses itself is cut apart where it does', () => {
    const fit = fitShape({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ],
    });
    if (typeof fit === 'string') throw new Error(fit);
    expect(fit.repaired).toBe(true);
    expect(areaOf(fit.shape)).toBeCloseTo(2, 12);
    const parts = fit.shape.type === 'MultiPolygon' ? fit.shape.coordinates : [fit.shape.coordinates];
    expect(parts.some(crossesItself)).toBe(false);
    expect(parts.every(([outer = []]) => ringArea(outer) > 0)).toBe(true);
  });

  it('that is none is said to be none', () => {
    expect(fitShape(null)).toBe('noShape');
    expect(
      fitShape({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      }),
    ).toBe('noShape');
    expect(
      fitShape({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
    ).toBe('noShape');
    expect(
      fitShape({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [Number.NaN, 1],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
    ).toBe('noShape');
  });

  it('of an official file is left as it is', () => {
    for (const { shape } of villages) expect(fitShape(shape)).toMatchObject({ repaired: false });
  });
});

describe('shapes joined', () => {
  it('lose the border between them, also where it is a tenth of a millimetre apart', () => {
    const apart = joined([square(104, 1, 0.01), square(104.01 + 1e-9, 1, 0.01)]);
    expect(apart).toMatchObject({ failed: false, shape: { type: 'Polygon' } });
    expect(apart && areaOf(apart.shape)).toBeCloseTo(0.0002, 9);
  });

  it('are the same in any order, and one alone is untouched', () => {
    const list = [square(0, 0), square(1, 0), square(0, 1)];
    expect(joined(list)).toEqual(joined(list.toReversed()));
    expect(joined([square(0, 0)])?.shape).toEqual(square(0, 0));
  });
});

describe('letters off', () => {
  it('counts a change, an addition, one left out and two swapped as one each', () => {
    expect(['sambao', 'sambauu', 'samba', 'smabau', 'simbao'].map((name) => lettersOff('sambau', name))).toEqual([
      1, 1, 1, 1, 2,
    ]);
    expect(isOneLetterOff('kas', 'kasu')).toBe(false);
  });
});
