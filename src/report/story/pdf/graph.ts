/** A graph as vectors on a page: the same bars, hatches, gaps and rungs as on screen. */
import type { jsPDF } from 'jspdf';
import type { NativeGraph } from '../../../charts/figures/native.ts';
import type { MapColours } from '../../../map/theme.ts';
import type { Box } from '../../page.ts';
import { printable } from '../../text.ts';
import { axisOf, LABEL } from '../slides/axis.ts';
import { lineMm, widthMm } from '../slides/fit.ts';

export interface Type {
  readonly doc: jsPDF;
  /** Name of the font in the document. */
  readonly family: string;
  readonly colours: MapColours;
}

/** Of the rungs of a ladder. */
const AXIS = 10;
/** Share of its place that a bar fills, and the widest it is: one of two bars is no wall. */
const FILLED = 0.64;
const WIDEST = 24;
const HATCH = { part: { every: 1.3, width: 0.65 }, estimate: { every: 2, width: 0.4 } } as const;

function hatch({ doc }: Type, box: Box, reason: 'part' | 'estimate', colour: string): void {
  const { every, width } = HATCH[reason];
  doc.saveGraphicsState();
  doc.rect(box.x, box.y, box.width, box.height, null);
  doc.clip();
  doc.discardPath();
  doc.setDrawColor(colour).setLineWidth(width);
  const step = every * Math.SQRT2;
  for (let x = box.x - box.height; x < box.x + box.width; x += step)
    doc.line(x, box.y + box.height, x + box.height, box.y);
  doc.restoreGraphicsState();
  doc.setDrawColor(colour).setLineWidth(0.3);
  if (reason === 'estimate') doc.setLineDashPattern([1.2, 0.9], 0);
  doc.rect(box.x, box.y, box.width, box.height, 'S');
  doc.setLineDashPattern([], 0);
}

interface Plot {
  /** Base line of the plot. */
  readonly low: number;
  readonly top: number;
  readonly left: number;
  /** Width of one place. */
  readonly each: number;
}

function categories({ doc, family, colours }: Type, graph: NativeGraph, box: Box, left: number): Plot {
  const shown = { categories: graph.categories.map(printable) };
  const { size, every, names, height } = axisOf(shown, box.x + box.width - left);
  const each = (box.x + box.width - left) / names.length;
  const low = box.y + box.height - height;
  doc.setFont(family, 'normal').setFontSize(size).setTextColor(colours.ink2);
  for (const [i, words] of names.entries()) {
    if (i % every !== 0) continue;
    // A name that stands alone may be wider than its place, at the end too.
    const reach = Math.max(...words.map((line) => widthMm(line, size))) / 2;
    const middle = Math.min(left + (i + 0.5) * each, box.x + box.width - reach);
    for (const [n, line] of words.entries())
      doc.text(line, middle, low + 1 + lineMm(size) * (n + 0.8), { align: 'center' });
  }
  doc
    .setDrawColor(colours.ink2)
    .setLineWidth(0.25)
    .line(left, low, box.x + box.width, low);
  return { low, top: box.y, left, each };
}

function bars(type: Type, graph: NativeGraph, { low, top, left, each }: Plot): void {
  const { doc, family, colours } = type;
  const { series } = graph;
  const colour = `#${series.colour}`;
  const room = low - top - lineMm(LABEL);
  for (const [i, value] of series.values.entries()) {
    if (value === null) continue;
    const height = Math.max(0.2, (value / graph.max) * room);
    const width = Math.min(WIDEST, each * FILLED);
    const box: Box = { x: left + (i + 0.5) * each - width / 2, y: low - height, width, height };
    const reason = series.reasons[i] ?? null;
    if (reason) hatch(type, box, reason, colour);
    else doc.setFillColor(colour).rect(box.x, box.y, box.width, box.height, 'F');
    const label = printable(series.labels[i] ?? '');
    const size = Math.min(LABEL, (LABEL * (each - 0.5)) / widthMm(label, LABEL));
    doc.setFont(family, 'normal').setFontSize(size).setTextColor(colours.ink);
    doc.text(label, left + (i + 0.5) * each, box.y - 1, { align: 'center' });
  }
}

function ladder({ doc, family, colours }: Type, graph: NativeGraph, box: Box, { low, top, left, each }: Plot): void {
  const { series, rungs } = graph;
  const colour = `#${series.colour}`;
  const y = (place: number) => low - ((place + 0.6) / rungs.length) * (low - top);
  for (const [i, rung] of rungs.entries()) {
    doc.setDrawColor(colours.line).setLineWidth(0.2);
    doc.line(left, y(i), box.x + box.width, y(i));
    doc.setFont(family, 'normal').setFontSize(AXIS).setTextColor(colours.ink2);
    doc.text(printable(rung), left - 2, y(i) + lineMm(AXIS) * 0.25, { align: 'right' });
  }
  doc.setDrawColor(colour).setFillColor(colour).setLineWidth(0.7);
  const half = each / 2;
  for (const [i, value] of series.values.entries()) {
    if (value === null) continue;
    const x = left + (i + 0.5) * each;
    doc.line(x - half, y(value), x + half, y(value));
    doc.rect(x - 0.9, y(value) - 0.9, 1.8, 1.8, 'F');
    const next = series.values[i + 1];
    if (next !== null && next !== undefined) doc.line(x + half, y(value), x + half, y(next));
  }
}

export function drawGraph(type: Type, graph: NativeGraph, box: Box): void {
  const left = box.x + Math.max(0, ...graph.rungs.map((r) => widthMm(r, AXIS) + 3));
  const axis = categories(type, graph, box, left);
  if (graph.kind === 'line') ladder(type, graph, box, axis);
  else bars(type, graph, axis);
}
