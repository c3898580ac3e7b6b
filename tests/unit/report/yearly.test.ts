import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../../src/domain/register.ts';
import { measureOf, openDocument } from '../../../src/report/document.ts';
import { PAGE } from '../../../src/report/page.ts';
import { type YearlyInput, yearlyOf } from '../../../src/report/yearly/content.ts';
import { layoutYearly, yearlyPdf } from '../../../src/report/yearly/pdf.ts';
import { type CaseRow, yearReport } from '../../../src/response/duties/year.ts';
import { colours } from '../map/colours.ts';
import { fonts } from './profiles.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8')) as T;
const programmes = read<readonly Programme[]>('programmes');
const cases = read<readonly CaseRow[]>('case_series');
const campaign: YearlyInput['actions'][number] = {
  intervention: {
    id: '11223344',
    kind: 'campaign',
    at: { in: 'area', code: '21.71.09.1001' },
    cost: 25.5,
    agency: 'Pemko Batam',
    beds: null,
    on: true,
  },
  where: 'Batu Besar',
};
const input = (year: number, language: 'id' | 'en', actions: YearlyInput['actions'] = []): YearlyInput => ({
  report: yearReport(year, programmes, cases, '21.71'),
  place: { id: 'Kota Batam', en: 'Batam City' },
  actions,
  today: '2026-11-22',
  language,
});

describe('the yearly report of the task force', () => {
  test('has the five duties as headings, in order, in either language', () => {
    const headings = yearlyOf(input(2023, 'id')).sections.map(({ heading }) => heading);
    expect(headings.map((h) => h.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
    expect(headings[3]).toContain('penegakan hukum');
    expect(yearlyOf(input(2023, 'en')).sections[3]?.heading).toContain('law enforcement');
  });

  test('gives every programme and every figure the number of a source that stands at the end', () => {
    const { sections, sources } = yearlyOf(input(2023, 'en'));
    const first = sections.flatMap((s) => s.tables.flatMap((t) => t.rows.map((r) => r[0]?.text ?? '')));
    expect(first.length).toBeGreaterThan(20);
    for (const text of first) {
      const number = /\[\d+\]$/.exec(text)?.[0];
      expect(number, text).toBeDefined();
      expect(sources.some((line) => line.startsWith(`${number} `))).toBe(true);
    }
  });

  test('says what a figure of a part of a year is, by the locale', () => {
    const law = (language: 'id' | 'en') => yearlyOf(input(2023, language)).sections[3]?.tables.at(-1)?.rows ?? [];
    const shown = (language: 'id' | 'en') =>
      law(language).find((r) => r[3]?.text === '87' && r[1]?.small !== undefined)?.[1]?.small;
    expect(shown('id')).toContain('sampai 18 Des 2023');
    expect(shown('en')).toContain('to 18 Dec 2023');
  });

  test('lists what the office considers with agency and cost, and lines to write on where it has noted nothing', () => {
    const noted = yearlyOf(input(2024, 'id', [campaign])).actions.rows[0]?.map((c) => [c.text, c.small]);
    expect(noted).toEqual([
      ['Kampanye di kelurahan', 'Batu Besar'],
      ['Pemko Batam', undefined],
      ['Rp 25,5 juta', undefined],
      ['dipertimbangkan', undefined],
    ]);
    expect(yearlyOf(input(2024, 'id')).actions.rows.every((r) => r.every((c) => c.blank))).toBe(true);
  });

  test('a year of which nothing is told has five headings and five sentences, no blank page', () => {
    const quiet = yearlyOf(input(1990, 'en'));
    expect(quiet.sections.filter(({ empty }) => empty.includes('1990')).length).toBeGreaterThanOrEqual(3);
    for (const { empty, tables } of quiet.sections) expect(empty !== '' || tables.length > 0).toBe(true);
  });
});

describe.each([2019, 2023, 2024, 2025])('the pages of %i', (year) => {
  test('hold every text inside the margins, numbered, and are a PDF', () => {
    const yearly = yearlyOf(input(year, 'id', [campaign]));
    const doc = openDocument(fonts, yearly.title, yearly.mark, 'id');
    const sheets = layoutYearly(yearly, measureOf(doc));
    for (const [i, sheet] of sheets.entries()) {
      expect(sheet.texts.map((op) => op.text)).toContain(`${i + 1}/${sheets.length}`);
      for (const op of sheet.texts) expect(op.y, op.text).toBeLessThan(PAGE.height - PAGE.margin + 1);
    }
    const pages = yearlyPdf(yearly, colours, 'id', fonts);
    expect(pages.getNumberOfPages()).toBe(sheets.length);
    expect(pages.output().slice(0, 5)).toBe('%PDF-');
  });
});
