/** Bars from zero, one panel a series, with the value on each bar and hatches where a value is no full year's count. */
import { barY, plot, ruleY } from '@observablehq/plot';
import type { FigureChart, FigurePoint, FigureSeries } from '../../domain/figure.ts';
import { colourOf, DASH, hatchName } from './hatch.ts';
import { at, type Block, element, linesHeight, type Pen, textWidth, wrap, write } from './pen.ts';
import { unwrapped } from './unwrapped.ts';

/** px */
const WIDEST_BAR = 112;
const PANEL = { least: 250, gap: 36, row: 36 };
const UNDER = 12;
const YEAR = 13;
/** Share of a slot that its bar fills. */
const FILL = 0.66;

interface Room {
  readonly width: number;
  /** Height of the bars themselves. */
  readonly height: number;
  readonly most: number;
  /** Places for bars: as many in every panel, so that a bar is as wide in all. */
  readonly slots: number;
  /** Of the value over a bar. */
  readonly size: number;
}

/** What stands under one bar: year, then what must be known of it. */
const footOf = (p: FigurePoint, slot: number) => ({
  x: wrap(p.x, slot - 4, YEAR, true),
  under: p.under ? wrap(p.under, slot - 4, UNDER) : [],
});
const footHeight = (points: readonly FigurePoint[], slot: number) =>
  Math.max(
    ...points.map((p) => {
      const { x, under } = footOf(p, slot);
      return linesHeight(x.length, YEAR) + linesHeight(under.length, UNDER);
    }),
  );

/** A bracket under values of one year that sources give differently. */
function brackets(pen: Pen, points: readonly FigurePoint[], slot: number, y: number, words: string): SVGElement[] {
  const firsts = points.flatMap((p, i) => (p.differs && !points[i - 1]?.differs ? [i] : []));
  return firsts.map((first) => {
    const count = points.slice(first).findIndex((p) => !p.differs);
    const last = count < 0 ? points.length - 1 : first + count - 1;
    const [from, to] = [slot * (first + 0.2), slot * (last + 0.8)];
    return element(
      pen,
      'g',
      { class: 'differ' },
      element(pen, 'path', { d: `M${from} ${y}v5H${to}v-5`, fill: 'none', stroke: pen.palette.note }),
      write(pen, [words], (from + to) / 2, y + 8, { size: UNDER, fill: pen.palette.second, anchor: 'middle' }),
    );
  });
}

function panelBody(pen: Pen, figure: FigureChart, { points }: FigureSeries, room: Room, differ: string): Block {
  const { width, height, most, size } = room;
  const slot = width / room.slots;
  const bar = Math.min(slot * FILL, WIDEST_BAR);
  const top = linesHeight(1, size) + 4;
  const colour = colourOf(pen, figure);
  const told = points.flatMap((p, i) => (p.y === null ? [] : [{ i, y: p.y, reason: p.reason }]));
  const marks = ([null, 'part', 'estimate'] as const).flatMap((reason) => {
    const own = told.filter((b) => b.reason === reason);
    if (!own.length) return [];
    return [
      barY(own, {
        x: 'i',
        y: 'y',
        rx: 2,
        fill: reason ? `url(#${hatchName(pen, reason)})` : colour,
        stroke: colour,
        ...(reason === 'estimate' ? { strokeDasharray: DASH } : {}),
        className: reason ? `bar-${reason}` : 'bar-full',
        insetTop: 0.5,
      }),
    ];
  });
  const drawn = plot({
    document: pen.document,
    width,
    height: top + height + 1,
    marginTop: top,
    marginBottom: 1,
    marginLeft: 0,
    marginRight: 0,
    x: {
      axis: null,
      type: 'band',
      domain: Array.from({ length: room.slots }, (_, i) => i),
      paddingInner: 1 - bar / slot,
      paddingOuter: (1 - bar / slot) / 2,
      round: false,
    },
    y: { axis: null, domain: [0, most] },
    marks: [...marks, ruleY([0], { stroke: pen.palette.second })],
  });
  const yOf = (value: number) => top + height * (1 - value / most);
  const labels = points.map((p, i) =>
    write(pen, [p.label], slot * (i + 0.5), yOf(p.y ?? 0) - size * 1.3, {
      size,
      bold: true,
      fill: p.y === null ? pen.palette.note : pen.palette.ink,
      anchor: 'middle',
    }),
  );
  const footY = top + height + 7;
  const feet = points.map((p, i) => {
    const foot = footOf(p, slot);
    const x = slot * (i + 0.5);
    return element(
      pen,
      'g',
      {},
      write(pen, foot.x, x, footY, { size: YEAR, bold: true, fill: pen.palette.ink, anchor: 'middle' }),
      write(pen, foot.under, x, footY + linesHeight(foot.x.length, YEAR), {
        size: UNDER,
        fill: pen.palette.note,
        anchor: 'middle',
      }),
    );
  });
  const end = footY + footHeight(points, slot);
  const differs = brackets(pen, points, slot, end + 4, differ);
  return {
    node: element(pen, 'g', {}, unwrapped(pen, drawn), ...labels, ...feet, ...differs),
    height: differs.length ? end + 12 + linesHeight(1, UNDER) : end + 2,
  };
}

const HEAD = 14;
function headOf(pen: Pen, { name, note }: FigureSeries, width: number): Block {
  const names = wrap(name, width, HEAD, true);
  const notes = note ? wrap(note, width, UNDER) : [];
  const y = linesHeight(names.length, HEAD);
  return {
    node: element(
      pen,
      'g',
      {},
      write(pen, names, 0, 0, { size: HEAD, bold: true, fill: pen.palette.ink }),
      write(pen, notes, 0, y, { size: UNDER, fill: pen.palette.second }),
    ),
    height: y + linesHeight(notes.length, UNDER) + 8,
  };
}

const mostOf = (series: readonly FigureSeries[]) =>
  Math.max(1, ...series.flatMap((s) => s.points.map((p) => p.y ?? 0)));

/** @param height of the bars of one panel in px; null for what suits the width */
export function bars(pen: Pen, figure: FigureChart, width: number, height: number | null, differ: string): Block {
  const { series } = figure;
  const [only] = series;
  if (only && series.length === 1) {
    const big = width >= 560 ? 22 : 16;
    const fits = only.points.every((p) => textWidth(p.label, big, true) < width / only.points.length - 6);
    const room = {
      width,
      height: height ?? (width >= 560 ? 260 : 190),
      most: mostOf(series),
      slots: only.points.length,
      size: fits ? big : 13,
    };
    return panelBody(pen, figure, only, room, differ);
  }
  const columns = Math.max(1, Math.min(series.length, Math.floor((width + PANEL.gap) / (PANEL.least + PANEL.gap))));
  const panel = (width - PANEL.gap * (columns - 1)) / columns;
  const slots = Math.max(...series.map((s) => s.points.length));
  const nodes: SVGElement[] = [];
  let y = 0;
  for (let first = 0; first < series.length; first += columns) {
    const row = series.slice(first, first + columns);
    const heads = row.map((s) => headOf(pen, s, panel));
    const head = Math.max(...heads.map((h) => h.height));
    const bodies = row.map((s) => {
      const most = mostOf(figure.scale === 'own' ? [s] : series);
      return panelBody(
        pen,
        figure,
        s,
        { width: panel, height: height ?? (series.length > 2 ? 110 : 160), most, slots, size: 14 },
        differ,
      );
    });
    row.forEach((_, i) => {
      const [h, b] = [heads[i], bodies[i]];
      const x = i * (panel + PANEL.gap);
      if (h && b) nodes.push(at(pen, x, y, h.node), at(pen, x, y + head, b.node));
    });
    y += head + Math.max(...bodies.map((b) => b.height)) + PANEL.row;
  }
  return { node: element(pen, 'g', {}, ...nodes), height: y - PANEL.row };
}
