import { describe, expect, test } from 'vitest';
import { aligned, benchTable, chunkTable, number } from '../../../scripts/bench-table.mjs';
import { absent, allHold, compared, farthest, quickestWay, told } from '../../bench/peers/judge.mjs';

describe('the table of the bench', () => {
  test('has columns of one width, numbers to the right, words to the left', () => {
    expect(
      aligned(
        ['row', 'value'],
        [
          ['a', '5'],
          ['longer', '1,234'],
        ],
      ).split('\n'),
    ).toEqual(['row     value', '──────  ─────', 'a           5', 'longer  1,234']);
  });

  test('marks a row that holds, one that does not, and one that could not be measured', () => {
    const row = { unit: 'ms', limit: 16, n: 40, check: 'abc' };
    const [, , good, over, none] = benchTable([
      { ...row, name: 'good', value: 15.94, holds: true },
      { ...row, name: 'over', value: 1234.5, holds: false },
      { ...row, name: 'none', value: null, holds: false, n: null, check: null },
    ]).split('\n');
    expect(good).toMatch(/^✓ {2}good +15\.9 {2}ms +≤ 16 +40 {2}abc$/);
    expect(over).toMatch(/^✗ {2}over +1,235 {2}ms/);
    expect(none).toMatch(/^✗ {2}none +— {2}ms +≤ 16 +—$/);
    expect(number(Number.NaN)).toBe('—');
  });

  test('sums scripts by when they are asked for', () => {
    const lines = chunkTable([
      { name: 'a.js', when: 'first', kb: 10 },
      { name: 'b.js', when: 'first', kb: 5.25 },
      { name: 'c.js', when: 'late', kb: 100 },
    ]).split('\n');
    expect(lines.find((line) => line.includes('Σ 2'))).toContain('15.3');
    expect(lines.find((line) => line.includes('Σ 0'))).toContain('0.0');
  });
});

describe('a comparison with a peer', () => {
  const given = { name: 'x', unit: 'ms', most: 1 / 3, peer: 'p' };

  test('is of medians, and holds up to the ratio asked for', () => {
    expect(compared({ ...given, ours: [1, 2, 90], theirs: [6, 6, 6] })).toMatchObject({
      ours: 2,
      ratio: 1 / 3,
      holds: true,
    });
    expect(compared({ ...given, ours: [2.1], theirs: [6] }).holds).toBe(false);
  });

  test('never holds where a side was not measured', () => {
    expect(compared({ ...given, ours: [], theirs: [6] }).holds).toBe(false);
    expect(compared({ ...given, ours: [1], theirs: [] }).holds).toBe(false);
    expect(compared({ ...given, ours: [1], theirs: [0] }).holds).toBe(false);
    expect(allHold([{ holds: true }, { holds: false }])).toBe(false);
  });

  test('neither holds nor fails where the peer is not on this machine', () => {
    expect(absent('coinr', 'COINr not present')).toMatchObject({ peer: 'COINr not present', holds: null, n: 0 });
    expect(allHold([absent('coinr', 'R not present'), { holds: true }])).toBe(true);
    expect(allHold([absent('coinr', 'R not present'), { holds: false }])).toBe(false);
  });

  test('of which no ratio is asked is told with its ratio and neither holds nor fails', () => {
    expect(told({ ...given, ours: [9], theirs: [3] })).toMatchObject({ ratio: 3, most: null, holds: null });
    expect(allHold([told({ ...given, ours: [9], theirs: [3] })])).toBe(true);
  });

  test('of values is by the farthest of them, and fails where one side lacks one', () => {
    expect(farthest({ a: 1, b: 50 }, { a: 1, b: 50.5 }, 0.01)).toMatchObject({ ratio: 0.5 / 50.5, holds: true, n: 2 });
    expect(farthest({ a: 1, b: 50 }, { a: 1, b: 50.5 }, 0.001).holds).toBe(false);
    expect(farthest({ a: 1 }, { a: 1, b: 2 }, 1).holds).toBe(false);
    expect(farthest({ a: 1, b: 2 }, { a: 1 }, 1).holds).toBe(false);
    expect(farthest({}, {}, 1).holds).toBe(false);
  });

  test('is with the quickest way the peer has', () => {
    expect(quickestWay({ slow: [{ ms: 9 }, { ms: 1 }, { ms: 9 }], quick: [{ ms: 3 }, { ms: 3 }, { ms: 3 }] })).toBe(
      'quick',
    );
  });
});
