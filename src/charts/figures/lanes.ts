/** A timeline: one row an event, lane by lane, each named beside its mark. */
import { plot, ruleX, ruleY } from '@observablehq/plot';
import type { FigureEvent, FigureTimeline } from '../../domain/figure.ts';
import { at, type Block, element, linesHeight, type Pen, textWidth, wrap, write } from './pen.ts';
import { unwrapped } from './unwrapped.ts';

const SIZE = 12.5;
const AXIS = 12;
const HEAD = 14;
const GAP = 10;
/** Fallback fonts are at most so much wider than Inter. */
const SPARE = 1.06;
/** Years that a line of unknown end goes on, dashed. */
const TAIL = 1.6;

interface Row {
  readonly event: FigureEvent;
  readonly lines: readonly string[];
  readonly left: boolean;
  readonly height: number;
}

export function lanes(pen: Pen, figure: FigureTimeline, width: number): Block {
  const { palette } = pen;
  const edge = 8;
  const first = Math.floor(Math.min(...figure.events.map((e) => e.from)));
  const last = Math.ceil(Math.max(...figure.events.map((e) => Math.max(e.from, e.to ?? e.from)))) + 1.5;
  const xOf = (year: number) => edge + ((year - first) / (last - first)) * (width - 2 * edge);
  const endOf = (e: FigureEvent) => (e.to === null ? Math.min(e.from + TAIL, last) : e.to);

  const rowOf = (event: FigureEvent): Row => {
    const when = textWidth(`${event.when} `, SIZE, true);
    const room = { left: xOf(event.from) - GAP, right: width - xOf(endOf(event)) - GAP };
    const whole = (when + textWidth(event.what, SIZE)) * SPARE;
    const left = room.right >= whole ? false : room.left >= whole || room.left > room.right;
    const lines = wrap(event.what, Math.max(90, (left ? room.left : room.right) / SPARE - when), SIZE);
    return { event, lines, left, height: linesHeight(lines.length, SIZE) + 8 };
  };

  const nodes: SVGElement[] = [];
  const head = linesHeight(1, AXIS) + 6;
  let y = head;
  for (const lane of [...new Set(figure.events.map((e) => e.lane))]) {
    nodes.push(
      element(pen, 'line', { x1: 0, x2: width, y1: y + 0.5, y2: y + 0.5, stroke: palette.line }),
      write(pen, [lane], 0, y + 8, { size: HEAD, bold: true, fill: palette.ink }),
    );
    y += linesHeight(1, HEAD) + 12;
    for (const row of figure.events.filter((e) => e.lane === lane).map(rowOf)) {
      nodes.push(at(pen, 0, y, eventNode(pen, row, xOf, endOf)));
      y += row.height;
    }
    y += 8;
  }
  const decades = Array.from({ length: 20 }, (_, i) => 1950 + i * 10).filter((d) => d > first + 3 && d < last);
  const ticks = [first, ...decades];
  const grid = plot({
    document: pen.document,
    width,
    height: y,
    marginTop: head,
    marginBottom: 0,
    marginLeft: edge,
    marginRight: edge,
    x: { axis: null, domain: [first, last] },
    y: { axis: null, domain: [0, 1] },
    marks: [ruleX(ticks, { stroke: palette.line }), ruleY([0], { stroke: palette.second })],
  });
  const axis = (top: number) =>
    ticks.map((tick) =>
      write(pen, [String(tick)], tick === first ? 0 : xOf(tick), top, {
        size: AXIS,
        fill: palette.note,
        anchor: tick === first ? 'start' : 'middle',
      }),
    );
  return {
    node: element(pen, 'g', {}, unwrapped(pen, grid), ...axis(0), ...nodes, ...axis(y + 4)),
    height: y + 4 + linesHeight(1, AXIS) + 2,
  };
}

function eventNode(pen: Pen, row: Row, xOf: (year: number) => number, endOf: (e: FigureEvent) => number): SVGElement {
  const { event, lines, left } = row;
  const { palette } = pen;
  const [from, to] = [xOf(event.from), xOf(endOf(event))];
  const middle = linesHeight(1, SIZE) / 2 + 1;
  const mark =
    event.to !== null && event.to > event.from
      ? element(pen, 'rect', {
          x: from,
          y: middle - 4,
          width: Math.max(6, to - from),
          height: 8,
          rx: 2,
          fill: palette.plain,
        })
      : element(
          pen,
          'g',
          {},
          ...(event.to === null
            ? [
                element(pen, 'line', {
                  x1: from,
                  x2: to,
                  y1: middle,
                  y2: middle,
                  stroke: palette.plain,
                  'stroke-width': 2,
                  'stroke-dasharray': '3 3',
                }),
              ]
            : []),
          element(pen, 'circle', { cx: from, cy: middle, r: 4.5, fill: palette.plain }),
        );
  const when = textWidth(`${event.when} `, SIZE, true);
  const longest = Math.max(...lines.map((l, i) => textWidth(l, SIZE) + (i === 0 ? when : 0)));
  const x = left ? from - GAP : to + GAP;
  const ground = element(pen, 'rect', {
    x: left ? x - longest - 3 : x - 3,
    y: 0,
    width: longest + 6,
    height: linesHeight(lines.length, SIZE) + 2,
    fill: palette.paper,
  });
  const words = write(pen, lines, x, 0, { size: SIZE, fill: palette.ink, anchor: left ? 'end' : 'start' });
  // In the line itself, so that a font of another width moves neither away from the other.
  const date = element(pen, 'tspan', { 'font-weight': 600 });
  date.textContent = `${event.when} `;
  words.firstElementChild?.prepend(date);
  return element(pen, 'g', { class: 'event' }, ground, mark, words);
}
