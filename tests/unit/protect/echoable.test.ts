import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellShape, echoable } from '../../../src/protect/personal.ts';

const isTerm = (text: string): boolean => text === 'razia';

describe('what an error may repeat of a cell', () => {
  it.each<[string, CellShape]>([
    ['2023-02-31', 'date'],
    ['31/02/2023', 'date'],
    ['31 Februari 2023', 'date'],
    ['1,1799', 'degrees'],
    ['104.127912', 'degrees'],
    ['12', 'number'],
    ['-3', 'number'],
    ['12,5', 'number'],
    ['razia', 'word'],
  ])('%s as a %s', (text, shape) => expect(echoable(text, shape, isTerm)).toBe(text));

  it.each<[string, CellShape]>([
    ['Siti Marka', 'word'],
    ['Siti Marka', 'date'],
    ['12 Marka 2011', 'date'],
    ['12/03/2011', 'number'],
    ['12.03.2011', 'number'],
    ['2171990000000001', 'number'],
    ['2171 9900 0000 0001', 'word'],
    ['081234567890', 'number'],
    ['7654321', 'number'],
    ['A1234567', 'word'],
    ['marka@contoh.id', 'word'],
    ['razia', 'number'],
    ['razia 5', 'word'],
  ])('%s as a %s: not', (text, shape) =>
    expect(echoable(text, shape, () => shape === 'word' && isTerm(text))).toBeNull(),
  );

  it('never thirteen digits, never a word that is no term', () => {
    const shape = fc.constantFrom<CellShape>('date', 'number', 'degrees', 'word');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 ./-,'), minLength: 1, maxLength: 30 }),
        shape,
        (text, as) => {
          const told = echoable(text, as, () => true);
          if (told !== null) expect(told.replace(/\D/g, '').length).toBeLessThanOrEqual(12);
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => echoable(text, 'word', () => false) === null));
  });
});
