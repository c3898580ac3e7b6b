/** The yearly report as slides that can be edited. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Programme } from '../../../src/domain/register.ts';
import { SHEET } from '../../../src/report/story/slides/sheet.ts';
import { yearlyOf } from '../../../src/report/yearly/content.ts';
import { yearlyPptx, yearlySheets } from '../../../src/report/yearly/pptx.ts';
import { type CaseRow, yearReport } from '../../../src/response/duties/year.ts';
import { colours } from '../map/colours.ts';
import { opened, wordsOn } from './story/decks.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`public/regions/batam/${name}.json`, 'utf8')) as T;
const yearly = (year: number, language: 'id' | 'en') =>
  yearlyOf({
    report: yearReport(
      year,
      read<readonly Programme[]>('programmes'),
      read<readonly CaseRow[]>('case_series'),
      '21.71',
    ),
    place: { id: 'Kota Batam', en: 'Batam City' },
    actions: [],
    today: '2026-11-22',
    language,
  });

test('every duty has a slide, every row of its tables stands in a native table, every source at the end', async () => {
  const content = yearly(2023, 'id');
  const made = await yearlyPptx(content, colours, 'id');
  if ('stopped' in made) throw new Error('stopped');
  const { slides, names } = await opened(made.blob);
  const said = slides.map((s) => wordsOn(s));
  for (const { heading, tables, empty } of content.sections) {
    expect(said.some((words) => words.includes(heading))).toBe(true);
    if (empty) expect(said.flat()).toContain(empty);
    for (const row of tables.flatMap((t) => t.rows))
      expect(
        slides.some((s) => /<a:tbl>/.test(s) && row.every(({ text }) => wordsOn(s).includes(text))),
        row[0]?.text,
      ).toBe(true);
  }
  const last = said.flat().join('\n');
  for (const source of content.sources) expect(last).toContain(source);
  expect(names.filter((n) => n.startsWith('ppt/notesSlides'))).toEqual([]);
});

test('no table runs over the foot of its slide, and an office that has noted nothing finds lines to write on', () => {
  for (const year of [2022, 2023, 2024])
    for (const language of ['id', 'en'] as const) {
      const sheets = yearlySheets(yearly(year, language), language);
      for (const { pieces, title } of sheets) {
        const foot = Math.min(...pieces.filter((p) => p.kind === 'fill').map((p) => p.box.y), SHEET.height);
        for (const p of pieces) if (p.kind === 'table') expect(p.box.y + p.box.height, title).toBeLessThan(foot || 999);
      }
      const tables = sheets.flatMap((s) => s.pieces.filter((p) => p.kind === 'table'));
      const blank = tables.filter((p) => p.kind === 'table' && p.rows.every((r) => r.every((c) => c.blank)));
      expect(blank).toHaveLength(1);
    }
});
