import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../../src/domain/published.ts';
import type { Programme } from '../../../../src/domain/register.ts';
import { findFigure } from '../../../../src/region/story/placeholder.ts';
import { fillText } from '../../../../src/state/story/figures.ts';
import { picksFor, picksOf } from '../../../../src/state/story/pick.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8'));
const facts = {
  cases: read('case_series') as readonly CaseFact[],
  programmes: read('programmes') as readonly Programme[],
};
const picks = picksOf(facts);

describe('the figures that may be put into a text', () => {
  it('are each found again by their placeholder, in both languages', () => {
    expect(picks.length).toBeGreaterThan(300);
    for (const { placeholder } of picks) {
      expect(findFigure(placeholder, facts).of, placeholder).not.toBe('nothing');
      expect(fillText(placeholder, facts, 'en').unresolved).toEqual([]);
    }
    expect(new Set(picks.map(({ placeholder }) => placeholder)).size).toBe(picks.length);
  });
  it('are written as short as they can be', () => {
    expect(picks.map(({ placeholder }) => placeholder)).toContain('{safe-migrant-batam-tppo-cases|2023}');
  });
  it('leave out rows the register warns against and rows without a value', () => {
    const told = new Set(
      picks.flatMap(({ placeholder }) => {
        const found = findFigure(placeholder, facts);
        return found.of === 'figure' ? found.rows : [];
      }),
    );
    const warned = (row: CaseFact) => /\bSUSPECT\b|\bDo not use\b/.test(row.definition_note ?? '');
    const usable = facts.cases.filter((row) => !warned(row) && row.value !== null);
    expect(facts.cases.filter((row) => told.has(row)).every((row) => usable.includes(row))).toBe(true);
    expect(usable.filter((row) => !told.has(row)).map(({ series_id, year }) => `${series_id} ${year}`)).toEqual([]);
  });
  it('give 118,932 as the world total it is, never as a count of Indonesia', () => {
    const named = picks.filter(({ name }) => name === 'identified-victims-2019');
    expect(named.map(({ where }) => where)).toEqual(['World']);
  });
  it('are found by any of their words, in any order', () => {
    const found = picksFor(picks, '2023 safe migrant tppo cases');
    expect(found.map(({ placeholder }) => placeholder)).toContain('{safe-migrant-batam-tppo-cases|2023}');
    expect(picksFor(picks, 'safe migrant tidak-ada')).toEqual([]);
  });
});
