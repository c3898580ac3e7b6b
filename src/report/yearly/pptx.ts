/** The yearly report as slides that an office can go on writing: a duty a slide or more, tables as tables. */

import { wordsOf } from '../../i18n/words.ts';
import type { MapColours } from '../../map/theme.ts';
import type { Language } from '../../state/view.ts';
import type { Table } from '../sheets/table.ts';
import { type SlidesMade, sheetsPptx } from '../story/pptx/storyPptx.ts';
import { tableSheets } from '../story/slides/chart.ts';
import { inReadingOrder, type PageWords, textSheets } from '../story/slides/page.ts';
import type { Sheet } from '../story/slides/sheet.ts';
import { titleSheet } from '../story/slides/sheets.ts';
import type { Grid } from '../story/slides/table.ts';
import type { Yearly } from './content.ts';

const SOURCE_SIZE = 9.5;

const gridOf = ({ columns, rows, rowHeight }: Table): Grid => ({
  name: 'table',
  columns: columns.map(({ text, right = false }) => ({ name: text, numeric: right })),
  shares: columns.map(({ share }) => share),
  rows,
  marked: null,
  ...(rowHeight !== undefined && { rowHeight }),
});

export function yearlySheets(yearly: Yearly, language: Language): readonly Sheet[] {
  const t = wordsOf(language);
  const words: PageWords = { part: yearly.mark, heading: '', sources: [], standing: yearly.foot, t };
  const tableOf = (table: Table, part: string): readonly Sheet[] =>
    tableSheets({ ...words, part, heading: table.heading }, gridOf(table), {
      know: table.note ? [table.note] : [],
      goesOn: false,
    });
  const sheets = [
    titleSheet(
      { title: yearly.title, subtitle: yearly.subtitle, standing: yearly.foot, logos: [], lines: yearly.lead },
      t('slides.logos'),
    ),
    ...yearly.sections.flatMap(({ heading, empty, tables }) =>
      empty ? textSheets({ ...words, heading }, [empty]) : tables.flatMap((table) => tableOf(table, heading)),
    ),
    ...tableOf(yearly.actions, yearly.mark),
    ...textSheets({ ...words, heading: t('slides.sources') }, yearly.sources, { size: SOURCE_SIZE, gap: 3 }),
  ];
  return sheets.map(inReadingOrder);
}

/** No map, no notes, and over before anybody would stop it. */
export const yearlyPptx = (yearly: Yearly, colours: MapColours, language: Language): Promise<SlidesMade> =>
  sheetsPptx(
    yearlySheets(yearly, language),
    { title: yearly.title, subject: yearly.mark, language },
    {
      colours,
      picture: async () => ({ missing: '' }),
      notes: false,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
  );
