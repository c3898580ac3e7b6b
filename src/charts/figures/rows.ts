/** The same numbers as a table: to be read beside a picture, and to be kept as CSV. */
import type { TFunction } from 'i18next';
import type { Figure, FigurePoint } from '../../domain/figure.ts';

export interface FigureRows {
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  /** null is not published. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly marked: number | null;
  /** Where each row is printed, as places in the figure's sources. */
  readonly sources: readonly (readonly number[])[];
}

const text = (name: string) => ({ name, numeric: false });

/** What a hatch or a gap says, in words. */
export const statusOf = (p: FigurePoint, t: TFunction): string =>
  p.y === null ? t('figures.status.missing') : t(`figures.status.${p.reason ?? 'printed'}`);

export function figureRows(figure: Figure, t: TFunction): FigureRows {
  if (figure.kind === 'table') {
    const { columns, rows, marked, rowSources } = figure;
    return { columns, rows, marked, sources: rowSources };
  }
  if (figure.kind === 'timeline') {
    return {
      columns: figure.columns.map(text),
      rows: figure.events.map((e) => [e.when, e.what, e.lane]),
      marked: null,
      sources: figure.events.map((e) => e.sources),
    };
  }
  const several = figure.series.length > 1;
  const flat = figure.series.flatMap((s) => s.points.map((p) => ({ s, p })));
  return {
    columns: [
      ...(several ? [text(t('figures.column.series'))] : []),
      text(t('figures.column.category')),
      {
        name: figure.kind === 'steps' ? t('figures.column.value') : `${t('figures.column.value')} (${figure.unit})`,
        numeric: figure.kind === 'bars',
      },
      text(t('figures.column.note')),
    ],
    rows: flat.map(({ s, p }) => [
      ...(several ? [s.note ? `${s.name}: ${s.note}` : s.name] : []),
      p.under ? `${p.x} (${p.under})` : p.x,
      p.y === null ? null : p.label,
      p.note || (p.y === null ? t('figures.status.missing') : figure.kind === 'steps' ? '' : statusOf(p, t)),
    ]),
    marked: null,
    sources: flat.map(({ p }) => p.sources),
  };
}
