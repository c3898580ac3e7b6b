import type { TFunction } from 'i18next';
import type { Figure } from '../../domain/figure.ts';
import { type CsvCell, csvText } from '../../exchange/csv.ts';
import { figureRows, statusOf } from './rows.ts';

/**
 * The numbers of a figure for a spreadsheet: plain numbers with a point, an empty cell where nothing is printed, and on
 * every row its status and its sources.
 */
export function figureCsv(figure: Figure, t: TFunction): string {
  const sourced = (places: readonly number[]) =>
    places
      .flatMap((i) => figure.sources[i] ?? [])
      .map((s) => [s.title, s.publisher, s.date, s.url].filter(Boolean).join(', '))
      .join(' | ');
  if (figure.kind === 'table' || figure.kind === 'timeline') {
    const { columns, rows, sources } = figureRows(figure, t);
    return csvText(
      [...columns.map((c) => c.name), t('figures.column.source')],
      rows.map((r, i) => [...r, sourced(sources[i] ?? [])]),
    );
  }
  const rows = figure.series.flatMap((s) =>
    s.points.map((p): readonly CsvCell[] => [
      s.note ? `${s.name}: ${s.note}` : s.name,
      p.under ? `${p.x} (${p.under})` : p.x,
      p.y,
      figure.unit,
      statusOf(p, t),
      p.note,
      sourced(p.sources),
    ]),
  );
  const columns = (['series', 'category', 'value', 'unit', 'status', 'note', 'source'] as const).map((c) =>
    t(`figures.column.${c}`),
  );
  return csvText(columns, rows);
}
