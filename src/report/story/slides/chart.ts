/** The chart of a step on slides of its own: panels side by side, or a table parted where the slide ends, and what to know of it. */
import { describe } from '../../../charts/figures/describe.ts';
import { type NativeGraph, nativeChart } from '../../../charts/figures/native.ts';
import type { Figure } from '../../../domain/figure.ts';
import { MISSING } from '../../../i18n/format.ts';
import type { Box } from '../../page.ts';
import { below, heightOf, textPiece } from './fit.ts';
import { type PageWords, pageOf, textSheets } from './page.ts';
import type { Piece, Sheet, TextPiece } from './sheet.ts';
import { evenly, type Grid, measured, rowsInto, tablePiece, wholeHeight } from './table.ts';

const SUBTITLE = 12;
const NOTE = 9.5;
const PANEL = 10;
const PANEL_NOTE = 8.5;
const GAP = 7;
/** A graph lower than this is not read from the back of a room (mm). */
const LEAST_GRAPH = 26;
/** Between rows of panels, and over the highest bar. */
const ROW_GAP = 4;
const AIR = 1.5;
const TABLE_SIZES = [13, 12, 11, 10] as const;
const PARTED_SIZE = 11;
/** Panels of one slide. */
const MOST_PANELS = 8;

export const graphsOf = (figure: Figure): readonly NativeGraph[] =>
  nativeChart(figure).filter((c): c is NativeGraph => c.kind !== 'table');

/** What the hatches of a figure mean, in words; '' where it has none. */
export function hatchWords(figure: Figure, t: PageWords['t']): string {
  if (figure.kind !== 'bars' && figure.kind !== 'steps') return '';
  const points = figure.series.flatMap((s) => s.points);
  return (['part', 'estimate'] as const)
    .filter((reason) => points.some((p) => p.reason === reason))
    .map((reason) => t(`figures.hatch.${reason}`))
    .join(' · ');
}

export function gridOf(figure: Figure): Grid | null {
  const table = nativeChart(figure).find((c) => c.kind === 'table');
  if (table?.kind !== 'table') return null;
  const { columns, rows, marked } = table;
  return {
    name: 'table',
    columns,
    rows: rows.map((r, i) => r.map((text) => ({ text: text ?? MISSING, strong: i === marked }))),
    marked,
  };
}

/** What stands under a chart: hatches, then what must be known of it. */
const knowing = (figure: Figure, t: PageWords['t']): readonly string[] =>
  [hatchWords(figure, t), ...figure.cautions].filter(Boolean);

export const unitLine = ({ subtitle, unit }: Figure): string => [subtitle, unit].filter(Boolean).join(' · ');

/** What must be known, on a slide of its own where it found no room under the chart. */
const toKnow = (words: PageWords, know: readonly string[]): readonly Sheet[] =>
  textSheets(words, know, { begun: true });

/** One row of up to three panels, two rows of more. */
function rasterOf(count: number, room: number) {
  const columns = count <= 3 ? count : Math.ceil(count / 2);
  return { columns, rows: Math.ceil(count / columns), width: (room - (columns - 1) * GAP) / columns };
}

/** Height that panels need at least, with their names and notes. */
function leastHeight(graphs: readonly NativeGraph[], room: number): number {
  const { rows, width } = rasterOf(graphs.length, room);
  const head = ({ series }: NativeGraph): number =>
    heightOf([series.name], width, PANEL, 0, true) +
    (series.note ? heightOf([series.note], width, PANEL_NOTE, 0) : 0) +
    AIR;
  return rows * (LEAST_GRAPH + (graphs.length > 1 ? Math.max(...graphs.map(head)) : AIR)) + (rows - 1) * ROW_GAP;
}

function panels(graphs: readonly NativeGraph[], box: Box, several: boolean, alt: string): readonly Piece[] {
  const { columns, rows, width } = rasterOf(graphs.length, box.width);
  const height = (box.height - (rows - 1) * ROW_GAP) / rows;
  return graphs.flatMap((graph, i): readonly Piece[] => {
    const x = box.x + (i % columns) * (width + GAP);
    let y = box.y + Math.floor(i / columns) * (height + ROW_GAP);
    const foot = y + height;
    const heads: TextPiece[] = [];
    if (several) {
      heads.push(textPiece(`panel-${i + 1}`, [graph.series.name], { x, y, width }, PANEL, { strong: true }));
      y += heads[0]?.box.height ?? 0;
      if (graph.series.note) {
        const note = textPiece(`panel-note-${i + 1}`, [graph.series.note], { x, y, width }, PANEL_NOTE, {
          ink: 'ink2',
        });
        heads.push(note);
        y = below(note);
      }
    }
    y += AIR;
    return [...heads, { kind: 'graph', box: { x, y, width, height: foot - y }, graph, alt }];
  });
}

function graphSheets(words: PageWords, figure: Figure, graphs: readonly NativeGraph[]): readonly Sheet[] {
  const { t } = words;
  const sheets: Sheet[] = [];
  for (let first = 0; first < graphs.length; first += MOST_PANELS) {
    const page = pageOf(first === 0 ? words : { ...words, heading: t('brief.continued', { heading: words.heading }) });
    const { body } = page;
    const subtitle = textPiece('subtitle', [unitLine(figure)], body, SUBTITLE, { ink: 'ink2' });
    const know = knowing(figure, t);
    const knowHeight = heightOf(know, body.width, NOTE, 2);
    const top = below(subtitle) + 3;
    const room = body.y + body.height - knowHeight - 3 - top;
    const beside = room >= leastHeight(graphs.slice(first, first + MOST_PANELS), body.width);
    const height = beside ? room : body.y + body.height - top;
    const pieces: Piece[] = [...page.pieces, subtitle];
    pieces.push(
      ...panels(
        graphs.slice(first, first + MOST_PANELS),
        { x: body.x, y: top, width: body.width, height },
        graphs.length > 1,
        describe(figure, t),
      ),
    );
    if (beside && know.length > 0)
      pieces.push(
        textPiece('know', know, { ...body, y: body.y + body.height - knowHeight }, NOTE, { gap: 2, ink: 'ink2' }),
      );
    sheets.push({ title: words.heading, pieces, notes: '', goesOn: true });
    if (!beside && first === 0) sheets.push(...toKnow(words, know));
  }
  return sheets;
}

/** A table with its head on every slide; the last rows and what to know of it share a slide where there is room. */
export function tableSheets(
  words: PageWords,
  grid: Grid,
  { subtitle = '', know = [], goesOn = true }: { subtitle?: string; know?: readonly string[]; goesOn?: boolean },
): readonly Sheet[] {
  const { t } = words;
  const sheets: Sheet[] = [];
  const start = (first: boolean) => {
    const page = pageOf(first ? words : { ...words, heading: t('brief.continued', { heading: words.heading }) });
    const said = first && subtitle ? textPiece('subtitle', [subtitle], page.body, SUBTITLE, { ink: 'ink2' }) : null;
    const top = said ? below(said) + 3 : page.body.y;
    return { pieces: [...page.pieces, ...(said ? [said] : [])], body: page.body, top, rest: page.rest };
  };
  const { body, top } = start(true);
  const knowHeight = know.length > 0 ? heightOf(know, body.width, NOTE, 2) + 3 : 0;
  const whole = body.y + body.height - top - knowHeight;
  const size = TABLE_SIZES.find((s) => wholeHeight(measured(grid, body.width, s)) <= whole) ?? PARTED_SIZE;
  const m = measured(grid, body.width, size);
  let first = 0;
  let end = body.y;
  const share = evenly(m, body.y + body.height - top);
  do {
    const page = start(first === 0);
    const limit = page.body.y + page.body.height;
    const count = rowsInto(m, first, Math.min(limit - page.top, share));
    const piece = tablePiece(grid, m, { x: page.body.x, y: page.top, width: page.body.width }, size, first, count);
    end = piece.box.y + piece.box.height + 3;
    first += count;
    const last = first >= grid.rows.length;
    const fitsHere = last && know.length > 0 && end + knowHeight <= limit;
    const note = fitsHere ? [textPiece('know', know, { ...page.body, y: end }, NOTE, { gap: 2, ink: 'ink2' })] : [];
    sheets.push({
      title: words.heading,
      pieces: [...page.pieces, piece, ...note],
      notes: '',
      goesOn: goesOn || sheets.length > 0,
    });
    if (last && know.length > 0 && !fitsHere) sheets.push(...toKnow(words, know));
  } while (first < grid.rows.length);
  return sheets;
}

/** The chart of a step on slides of its own; none of an empty figure. */
export function chartSheets(words: Omit<PageWords, 'heading'>, figure: Figure): readonly Sheet[] {
  const said: PageWords = { ...words, heading: figure.title };
  const grid = gridOf(figure);
  if (grid) return tableSheets(said, grid, { subtitle: unitLine(figure), know: knowing(figure, words.t) });
  const graphs = graphsOf(figure);
  if (graphs.length > 0) return graphSheets(said, figure, graphs);
  return figure.cautions.length > 0 ? textSheets(said, figure.cautions, { goesOn: true }) : [];
}
