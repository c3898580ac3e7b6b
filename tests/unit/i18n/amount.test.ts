import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../src/i18n/amount.ts';
import { formatNumber } from '../../../src/i18n/format.ts';

describe('an amount as it is written', () => {
  it('is read by the language of the page', () => {
    expect([readAmount('1.250,5', 'id'), readAmount('1,250.5', 'en')]).toEqual([1250.5, 1250.5]);
    expect([readAmount(' 120 ', 'id'), readAmount('0', 'en')]).toEqual([120, 0]);
  });
  it('is missing where nothing is written, and never zero', () => expect(readAmount('  ', 'id')).toBeNull());
  it.each([
    ['1.5', 'id'],
    ['1,5', 'en'],
    ['12.50', 'id'],
    ['-3', 'id'],
    ['1e9', 'en'],
    ['seratus', 'id'],
    ['1.250.5', 'en'],
  ] as const)('%s is refused in %s rather than read as something else', (text, language) =>
    expect(readAmount(text, language)).toBe('wrong'),
  );
  it('reads back what the page prints', () => {
    for (const language of ['id', 'en'] as const)
      for (const x of [0, 7, 1250, 1234567.5]) expect(readAmount(formatNumber(x, language, 1), language)).toBe(x);
  });
});
