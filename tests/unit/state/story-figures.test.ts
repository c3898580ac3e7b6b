import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillText } from '../../../src/state/story/figures.ts';

const read = (name: string) => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8'));
const facts = { cases: read('case_series'), programmes: read('programmes') };
const id = (text: string) => fillText(text, facts, 'id').text;
const en = (text: string) => fillText(text, facts, 'en').text;

describe('a figure in a text', () => {
  it('is written as the language writes numbers', () => {
    expect(id('{imigrasi-batam-prevented|2022|source_date=}')).toBe('2.780');
    expect(en('{imigrasi-batam-prevented|2022|source_date=}')).toBe('2,780');
    expect(id('{gsi2018-top10-prevalence|2016|geography_code=IRN}')).toBe('16,2');
    expect(en('{safe-migrant-batam-tppo-share|2024}')).toBe('32.6\u00a0%');
  });

  it('says that it is an estimate, a bound, or derived', () => {
    expect(id('{imigrasi-batam-prevented|2022|source_date=2023-06-27}')).toBe('sekitar\u00a04.200');
    expect(en('{iom-victims-cumulative|2019}')).toBe('at least\u00a09,000');
    expect(id('{safe-migrant-batam-tppo-cases|2024}')).toBe('sekitar\u00a059 (hasil hitungan)');
    expect(en('{gsi-indonesia-absolute|2021}')).toBe('about\u00a01,833,000');
    expect(en('{polda-kepri-tppo-cases|2019}')).toBe('4 (derived)');
  });

  it('says which days it counts where they are not its year', () => {
    expect(id('{safe-migrant-batam-tppo-cases|2023}')).toBe('87 (s.d. 18 Des 2023)');
    expect(en('{polda-kepri-tppo-pmi-cases|2023|period_end=2023-07-22}')).toBe('31 (5 Jun – 22 Jul 2023)');
    expect(en('{iom-victims-cumulative|2013}')).toBe('6,432 (2005–2013)');
    expect(id('{iom-victims-cumulative|2010}')).toBe('3.701 (1 Jan 2005 – 31 Jan 2010)');
    expect(en('{safe-migrant-batam-tppo-cases|2022}')).toBe('38');
  });

  it('is a step where the register counts steps', () => {
    expect(id('{us-tip-tier-indonesia|2022}')).toBe('Tier 2 Watch List');
    expect(en('{us-tip-tier-indonesia|2001}')).toBe('Tier 3');
  });

  it('may be of a programme, or how many programmes the register holds', () => {
    expect(id('{prog-003|people_reached}')).toBe('sekitar\u00a030');
    expect(en('{prog-047|people_reached}')).toBe('at least\u00a0100');
    expect(en('{programmes}')).toBe(String(facts.programmes.length));
    const trainings = facts.programmes.filter((p: { kind: string }) => p.kind === 'training');
    expect(en('{programmes|kind=training}')).toBe(String(trainings.length));
    const counted = facts.programmes.filter((p: { people_reached: number | null }) => p.people_reached !== null);
    expect(en('{programmes|people_reached=*} and {programmes|people_reached=}')).toBe(
      `${counted.length} and ${facts.programmes.length - counted.length}`,
    );
  });

  it('given twice is said once, with both sources', () => {
    const { text, sources } = fillText('{safe-migrant-batam-tppo-cases|2022}', facts, 'en');
    expect(text).toBe('38');
    expect(sources.map(({ title }) => title)).toEqual([
      expect.stringContaining('Eddy, Ginanjar and Akbar'),
      expect.stringContaining('Jaringan Safe Migrant Batam catat'),
    ]);
  });

  it('names each source once, with what leads to it', () => {
    const { sources } = fillText('{task-forces-district|2023} {task-forces-provincial|2023}', facts, 'id');
    expect(sources).toEqual([
      {
        title: 'KemenPPPA: Pulau Jawa tertinggi kasus perdagangan orang',
        publisher: null,
        date: '2023-03-17',
        url: expect.stringContaining('https://'),
        grade: 'B',
      },
    ]);
  });

  it('that cannot be told is a dash, and is listed', () => {
    const text = 'A {polda-kepri-pmi-victims|2022} B {nothing|2022} C {us-tip-tier-indonesia|2025} D {} E';
    expect(fillText(text, facts, 'en')).toEqual({
      text: 'A — B — C — D — E',
      sources: [],
      unresolved: ['{polda-kepri-pmi-victims|2022}', '{nothing|2022}', '{us-tip-tier-indonesia|2025}', '{}'],
    });
  });

  it('leaves a text without figures as it is', () => {
    expect(fillText('UU 21/2007 } {', facts, 'id')).toEqual({ text: 'UU 21/2007 } {', sources: [], unresolved: [] });
  });
});
