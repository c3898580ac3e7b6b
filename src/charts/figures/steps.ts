/** Steps on a ladder of named rungs, one value a year; a year without a value is a hatched gap. */
import { dot, line, plot, ruleX, ruleY } from '@observablehq/plot';
import type { FigureChart } from '../../domain/figure.ts';
import { hatchName } from './hatch.ts';
import { type Block, element, linesHeight, type Pen, textWidth, wrap, write } from './pen.ts';
import { unwrapped } from './unwrapped.ts';

const SIZE = 12;
const RUNG = { least: 46, wide: 62 };
const TOP = 14;
/** px beside the last year, half of whose name stands there. */
const RIGHT = 14;

/** @param height of the ladder in px; null for what suits the width */
export function steps(pen: Pen, figure: FigureChart, width: number, height: number | null): Block {
  const points = figure.series[0]?.points ?? [];
  const { rungs } = figure;
  const { palette } = pen;
  const years = points.map((p) => Number(p.x));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const widest = Math.max(...rungs.map((r) => textWidth(r.label, SIZE, true)));
  const left = Math.min(widest, width < 560 ? 82 : 190) + 14;
  const ladder = height ?? (rungs.length - 1) * (width < 560 ? RUNG.least : RUNG.wide);
  const place = (value: number | null) => rungs.findIndex((r) => r.value === value);
  const rows = points.map((p) => ({ year: Number(p.x), rung: p.y === null ? Number.NaN : place(p.y) }));
  const told = rows.filter((r) => Number.isFinite(r.rung));
  const slot = (width - left - RIGHT) / (last - first + 1.2);
  const drawn = plot({
    document: pen.document,
    width,
    height: TOP + ladder + TOP,
    marginTop: TOP,
    marginBottom: TOP,
    marginLeft: left,
    marginRight: RIGHT,
    x: { axis: null, domain: [first - 0.6, last + 0.6] },
    y: { axis: null, domain: [0, rungs.length - 1] },
    marks: [
      ruleY(
        rungs.map((_, i) => i),
        { stroke: palette.line },
      ),
      ruleX([first - 0.6], { stroke: palette.second }),
      line(rows, { x: 'year', y: 'rung', curve: 'step', stroke: palette.plain, strokeWidth: 2.5 }),
      dot(told, { x: 'year', y: 'rung', r: Math.min(4, slot * 0.28), fill: palette.plain, stroke: palette.paper }),
    ],
  });
  const xOf = (year: number) => left + slot * (year - first + 0.6);
  const yOf = (rung: number) => TOP + ladder * (1 - rung / (rungs.length - 1));

  const names = rungs.map((r, i) => {
    const lines = wrap(r.label, left - 14, SIZE, true);
    return write(pen, lines, 0, yOf(i) - linesHeight(lines.length, SIZE) / 2, {
      size: SIZE,
      bold: true,
      fill: palette.second,
    });
  });
  /** Years at which the rung is not that of the years around it, and the newest: said beside the mark. */
  const singled = rows.filter((r, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    return Number.isFinite(r.rung) && before && after && before.rung !== r.rung && after.rung !== r.rung;
  });
  const said = singled.map((r) =>
    write(pen, [String(r.year)], xOf(r.year), yOf(r.rung) + 7, {
      size: SIZE,
      bold: true,
      fill: palette.ink,
      anchor: 'middle',
    }),
  );
  const gaps = points
    .filter((p) => p.y === null)
    .map((p) => {
      const x = xOf(Number(p.x));
      const words = `${p.x}: ${p.under}`;
      return element(
        pen,
        'g',
        { class: 'gap' },
        element(pen, 'rect', {
          x: x - slot / 2,
          y: TOP,
          width: slot,
          height: ladder,
          fill: `url(#${hatchName(pen, 'estimate')})`,
          opacity: 0.7,
        }),
        write(pen, [words], x - slot / 2 - 6, TOP + ladder * 0.12, { size: SIZE, fill: palette.second, anchor: 'end' }),
      );
    });
  const every = slot * 5 < 44 ? 10 : 5;
  const ticks = [...new Set([first, ...years.filter((y) => y % every === 0), last])].filter(
    (y) => y === first || y === last || (y - first) * slot > 40,
  );
  const free = ticks.filter((y) => y === last || (last - y) * slot > 40);
  const axis = free.map((y) =>
    write(pen, [String(y)], xOf(y), TOP + ladder + TOP, { size: SIZE, fill: palette.note, anchor: 'middle' }),
  );
  return {
    node: element(pen, 'g', {}, ...gaps, unwrapped(pen, drawn), ...names, ...said, ...axis),
    height: TOP + ladder + TOP + linesHeight(1, SIZE) + 4,
  };
}
