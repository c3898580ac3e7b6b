/** The map of a brief as vectors: coast, the sea boundary as far as it is known, tracks with their direction, sectors, bases. No landings. */
import type { Polygon, Position } from 'geojson';
import { cellToBoundary, cellToLatLng } from 'h3-js';
import type { jsPDF } from 'jspdf';
import type { Topology } from 'topojson-specification';
import type { LayerFeature, Manifest } from '../../domain/published.ts';
import type { Bounds } from '../../map/camera.ts';
import type { MapColours } from '../../map/theme.ts';
import { featuresIn } from '../../map/topology.ts';
import type { Plan } from '../../patrol/plan/index.ts';
import { closeFrame, type Frame, frameOf, freeAt, haloText, inside, openFrame, scaleAndNorth } from '../frame.ts';
import type { Box } from '../page.ts';
import { printable } from '../text.ts';
import { type Brief, sectorNumber } from './content.ts';
import { boundaryOn } from './map-boundary.ts';

export interface Base {
  readonly name: string;
  readonly at: Position;
}
export interface BriefMapInput {
  readonly brief: Brief;
  readonly plan: Pick<Plan, 'vessels'>;
  /** Each base once. */
  readonly bases: readonly Base[];
  readonly strait: Topology;
  readonly boundary: readonly LayerFeature[];
  readonly manifest: Pick<Manifest, 'settings'>;
  readonly colours: MapColours;
}

/** A plan of one near sector is still shown with the coast it lies off (degrees). */
const LEAST_SPAN = 0.16;
const MARGIN_SHARE = 0.06;
const ARROW_EVERY_MM = 13;
const ARROW_MM = 2.2;
const BESIDE_MM = 1;
/** Room that a sector's number needs about its middle. */
const NUMBER_MM = 3.6;
/** More than these do not stand in a sector; the table has them all. */
const MOST_NUMBERS = 2;
const LABEL_PT = 6.5;

/** [longitude, latitude] corners of an H3 cell, closed. */
const ringOf = (cell: string): Position[] => cellToBoundary(cell, true);

function boundsOf({ plan, bases, manifest }: BriefMapInput): Bounds {
  const points = [
    ...plan.vessels.flatMap((v) => [...v.track.coordinates, ...v.sectors.flatMap((s) => ringOf(s.cell))]),
    ...bases.map((b) => b.at),
  ];
  if (!points.length) return manifest.settings.views[0]?.bounds ?? manifest.settings.strait;
  const xs = points.map((p) => p[0] ?? 0);
  const ys = points.map((p) => p[1] ?? 0);
  const widen = (low: number, high: number): readonly [number, number] => {
    const more = Math.max((high - low) * MARGIN_SHARE, (LEAST_SPAN - (high - low)) / 2);
    return [low - more, high + more];
  };
  const [west, east] = widen(Math.min(...xs), Math.max(...xs));
  const [south, north] = widen(Math.min(...ys), Math.max(...ys));
  return [west, south, east, north];
}

export function drawBriefMap(doc: jsPDF, box: Box, input: BriefMapInput): void {
  const { brief, plan, bases, strait, colours } = input;
  const frame = frameOf(doc, box, boundsOf(input));
  const taken: Box[] = [];
  openFrame(doc, frame, colours);
  const land = featuresIn(strait, 'land');
  for (const f of land) frame.fill(f.geometry, colours.land);
  for (const f of featuresIn(strait, 'water')) frame.fill(f.geometry, colours.sea);
  for (const f of land) frame.line(f.geometry, colours.coast, 0.15, true);

  for (const v of plan.vessels) if (v.sectors.length) frame.line(v.track, colours.accent, 0.5, false);
  sectorsOn(doc, frame, plan, colours);
  const clear = clearOf(frame, plan);
  for (const v of plan.vessels) if (v.sectors.length) arrowsOn(doc, frame, v.track.coordinates, colours.accent, clear);
  numbersOn(doc, frame, plan, colours, taken);
  basesOn(doc, frame, bases, colours, taken);
  boundaryOn(doc, frame, input.boundary, brief.map, colours, taken);
  scaleAndNorth(doc, frame, colours, brief.map, 7);
  closeFrame(doc, frame, colours);
}

function sectorsOn(doc: jsPDF, frame: Frame, { vessels }: BriefMapInput['plan'], colours: MapColours): void {
  for (const { cell, boundaryUnknown } of vessels.flatMap((v) => v.sectors)) {
    const shape: Polygon = { type: 'Polygon', coordinates: [ringOf(cell)] };
    frame.fill(shape, colours.mapHalo);
    doc.setLineDashPattern(boundaryUnknown ? [0.9, 0.6] : [], 0);
    frame.line(shape, boundaryUnknown ? colours.bad : colours.accent, 0.5, true);
  }
  doc.setLineDashPattern([], 0);
}

/** Numbers in the middle of a sector, one under the other where several boats watch it. */
function numbersOn(
  doc: jsPDF,
  frame: Frame,
  { vessels }: BriefMapInput['plan'],
  colours: MapColours,
  taken: Box[],
): void {
  const inCell = new Map<string, string[]>();
  for (const [i, v] of vessels.entries())
    for (const [k, { cell }] of v.sectors.entries())
      inCell.set(cell, [...(inCell.get(cell) ?? []), sectorNumber(i, k)]);
  doc.setFont('Inter', 'bold').setFontSize(LABEL_PT).setTextColor(colours.mapInk);
  doc.setDrawColor(colours.mapHalo).setLineWidth(0.7);
  for (const [cell, all] of inCell) {
    const more = all.length - MOST_NUMBERS;
    const numbers = more > 0 ? [...all.slice(0, MOST_NUMBERS - 1), `+${more + 1}`] : all;
    const [lat, lon] = cellToLatLng(cell);
    const [x, y] = frame.at([lon, lat]);
    numbers.forEach((text, n) => {
      const base = y + 0.8 + (n - (numbers.length - 1) / 2) * 2.3;
      taken.push({ x: x - 2, y: base - 1.8, width: 4, height: 2.2 });
      haloText(doc, text, x, base);
    });
  }
}

/** Whether a point of the page lies off the numbers in the sectors. */
function clearOf(frame: Frame, { vessels }: BriefMapInput['plan']): (x: number, y: number) => boolean {
  const centres = vessels.flatMap((v) =>
    v.sectors.map(({ cell }) => {
      const [lat, lon] = cellToLatLng(cell);
      return frame.at([lon, lat]);
    }),
  );
  return (x, y) => centres.every((c) => Math.hypot(c[0] - x, c[1] - y) > NUMBER_MM);
}

/** A full arrow head every so many mm, and one in the middle of a track too short for that. */
function arrowsOn(
  doc: jsPDF,
  frame: Frame,
  track: readonly Position[],
  colour: string,
  clear: (x: number, y: number) => boolean,
): void {
  const points = track.map((p) => frame.at(p));
  const lengths = points.map((p, i) => {
    const before = points[i - 1] ?? p;
    return Math.hypot(p[0] - before[0], p[1] - before[1]);
  });
  const whole = lengths.reduce((a, b) => a + b, 0);
  const step = Math.min(ARROW_EVERY_MM, Math.max(whole / 2, ARROW_MM));
  let next = step / 2;
  let gone = 0;
  doc.setFillColor(colour).setDrawColor(colour);
  for (const [i, p] of points.entries()) {
    const before = points[i - 1];
    const length = lengths[i] ?? 0;
    while (before && length > 0 && gone + length >= next) {
      const [ux, uy] = [(p[0] - before[0]) / length, (p[1] - before[1]) / length];
      // Beside the line on the right hand of the way: out and home on one leg are then both seen.
      const x = before[0] + ux * (next - gone) - uy * BESIDE_MM;
      const y = before[1] + uy * (next - gone) + ux * BESIDE_MM;
      const [bx, by] = [x - ux * ARROW_MM, y - uy * ARROW_MM];
      const half = ARROW_MM * 0.42;
      if (clear(x, y)) doc.triangle(x, y, bx - uy * half, by + ux * half, bx + uy * half, by - ux * half, 'F');
      next += step;
    }
    gone += length;
  }
}

function basesOn(doc: jsPDF, frame: Frame, bases: readonly Base[], colours: MapColours, taken: Box[]): void {
  for (const { name, at } of bases) {
    const [x, y] = frame.at(at);
    doc.setDrawColor(colours.mapHalo).setLineWidth(0.35);
    doc.setFillColor(colours.mapInk).rect(x - 1.2, y - 1.2, 2.4, 2.4, 'FD');
    taken.push({ x: x - 1.4, y: y - 1.4, width: 2.8, height: 2.8 });
    doc.setFont('Inter', 'bold').setFontSize(LABEL_PT).setTextColor(colours.mapInk).setLineWidth(0.7);
    const text = printable(name);
    const width = doc.getTextWidth(text);
    const middle = inside(frame.box, x, width);
    const free = freeAt(middle, y + 3.9, width, taken) ?? freeAt(middle, y - 2.2, width, taken);
    if (free !== null) haloText(doc, text, middle, free);
  }
}
