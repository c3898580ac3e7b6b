import { describe, expect, it } from 'vitest';
import type { PublishedUnit } from '../../../src/domain/published.ts';
import { differences } from '../../../src/state/differences.ts';

const unit = (code: string, rank: number | null, score: number | null): [string, PublishedUnit] => [
  code,
  { code, name: code, rank, score },
];
const a = new Map([unit('X', 1, 6), unit('Y', 2, 5), unit('Z', null, null)]);
const b = new Map([unit('X', 3, 4), unit('Y', 1, 5), unit('Z', null, null)]);

describe('two scenarios', () => {
  it('stand in the order of A, with the places each area rises or falls', () => {
    const rows = differences(['Y', 'Z', 'X'], a, b);
    expect(rows.map((r) => [r.code, r.places])).toEqual([
      ['X', 2],
      ['Y', -1],
      ['Z', null],
    ]);
  });

  it('leave out an area that one of them does not know', () => {
    expect(differences(['X', 'W'], a, b).map((r) => r.code)).toEqual(['X']);
  });
});
