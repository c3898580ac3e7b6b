/** A figure as an office suite draws it: categories, values and looks, for a writer that knows nothing of registers. */
import type { Figure, FigureChart, FigurePoint, FigureTable, FigureTimeline } from '../../domain/figure.ts';
import { PRINT } from './palette.ts';

export interface NativeSeries {
  readonly name: string;
  readonly note: string;
  /** One a category; null is a gap, never zero. */
  readonly values: readonly (number | null)[];
  /** One a category: drawn in `hatchedColour` with a dashed edge where patterns cannot be had. */
  readonly hatched: readonly boolean[];
  /** Why, as the legend of the hatches tells it. */
  readonly reasons: readonly FigurePoint['reason'][];
  /** The value as it is to be read: `≈ 59`. */
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  /** RRGGBB */
  readonly colour: string;
  readonly hatchedColour: string;
}

export interface NativeGraph {
  readonly kind: 'bar' | 'line';
  readonly title: string;
  readonly unit: string;
  /** What stands under the bars, each once: `2022`, `2022 (perkiraan)`. */
  readonly categories: readonly string[];
  readonly series: NativeSeries;
  /** As a spreadsheet writes it; the suite puts in its own separators. */
  readonly numberFormat: string;
  /** Of the value axis. For `line` the values are places on `rungs`, from 0. */
  readonly min: number;
  readonly max: number;
  readonly rungs: readonly string[];
}

export interface NativeTable {
  readonly kind: 'table';
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly { readonly name: string; readonly numeric: boolean }[];
  /** null is not published: an em dash. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly marked: number | null;
}

export type NativeChart = NativeGraph | NativeTable;

const bare = (colour: string): string => colour.replace('#', '').toUpperCase();
/** Half way to paper: what is hatched is never as heavy as what is counted for a full year. */
const lighter = (colour: string): string =>
  [1, 3, 5]
    .map((i) =>
      Math.round((Number.parseInt(colour.slice(i, i + 2), 16) + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();

function graphs(figure: FigureChart): readonly NativeGraph[] {
  const { rungs } = figure;
  const most = Math.max(1, ...figure.series.flatMap((s) => s.points.map((p) => p.y ?? 0)));
  return figure.series.map(({ name, note, points }) => {
    const place = (y: number | null) => (y === null ? null : rungs.findIndex((r) => r.value === y));
    const values = points.map((p) => (figure.kind === 'steps' ? place(p.y) : p.y));
    const own = Math.max(1, ...values.map((v) => v ?? 0));
    return {
      kind: figure.kind === 'steps' ? 'line' : 'bar',
      title: figure.series.length > 1 ? name : figure.title,
      unit: figure.unit,
      categories: points.map((p) => (p.under ? `${p.x} (${p.under})` : p.x)),
      series: {
        name,
        note,
        values,
        hatched: points.map((p) => p.hatched),
        reasons: points.map((p) => p.reason),
        labels: points.map((p) => p.label),
        notes: points.map((p) => p.note),
        colour: bare(PRINT[figure.tone]),
        hatchedColour: lighter(PRINT[figure.tone]),
      },
      numberFormat: '#,##0',
      min: 0,
      max: figure.kind === 'steps' ? rungs.length - 1 : figure.scale === 'own' ? own : most,
      rungs: rungs.map((r) => r.label),
    };
  });
}

const events = ({ title, columns, events }: FigureTimeline): NativeTable => ({
  kind: 'table',
  title,
  unit: '',
  columns: columns.map((name) => ({ name, numeric: false })),
  rows: events.map((e) => [e.when, e.what, e.lane]),
  marked: null,
});

const table = (figure: FigureTable): NativeTable => ({
  kind: 'table',
  title: figure.title,
  unit: figure.unit,
  columns: figure.columns,
  rows: figure.rows,
  marked: figure.marked,
});

/** One graph a series, since series are never put on one axis; a timeline is a table. None of an empty figure. */
export function nativeChart(figure: Figure): readonly NativeChart[] {
  switch (figure.kind) {
    case 'table':
      return figure.rows.length ? [table(figure)] : [];
    case 'timeline':
      return figure.events.length ? [events(figure)] : [];
    default:
      return graphs(figure);
  }
}
