/** A map on paper: a box of the page in the mercator of the screen, with shapes traced into it, scale and north. */
import type { Geometry, Position } from 'geojson';
import type { jsPDF } from 'jspdf';
import { lonLat } from '../domain/units.ts';
import { type Bounds, cameraFor, projector } from '../map/camera.ts';
import type { MapColours } from '../map/theme.ts';
import { greatCircleKm } from '../sea/frame.ts';
import type { Box } from './page.ts';

/** The camera counts in px and takes no window under 80 of them; this many stand for 1 mm. */
const PX = 8;
const KM_PER_NM = 1.852;
const BARS = [1, 2, 5, 10, 20, 50];
/** The longest bar of the scale (mm). */
const LONGEST_BAR = 26;

export const ringsOf = (g: Geometry | null): readonly (readonly Position[])[] => {
  if (g?.type === 'Polygon') return g.coordinates;
  if (g?.type === 'MultiPolygon') return g.coordinates.flat();
  if (g?.type === 'LineString') return [g.coordinates];
  if (g?.type === 'MultiLineString') return g.coordinates;
  return g?.type === 'GeometryCollection' ? g.geometries.flatMap(ringsOf) : [];
};

export interface Frame {
  readonly box: Box;
  /** [longitude, latitude] to mm of the page. */
  readonly at: (p: Position) => readonly [number, number];
  /** Lays the lines of a shape as a path; false where it has none. */
  readonly trace: (g: Geometry | null, close: boolean) => boolean;
  readonly fill: (g: Geometry | null, colour: string) => void;
  readonly line: (g: Geometry | null, colour: string, width: number, close: boolean) => void;
  /** At the middle of the map, along the parallel. */
  readonly kmPerMm: number;
}

/** @param edge mm left free around the bounds, at the foot thrice as much for the scale */
export function frameOf(doc: jsPDF, box: Box, bounds: Bounds, edge = 2): Frame {
  const size = { width: box.width * PX, height: box.height * PX };
  const side = edge * PX;
  const camera = cameraFor(bounds, size, { top: side, right: side, bottom: 3 * side, left: side });
  const project = projector(camera, size);
  const at = (p: Position): readonly [number, number] => {
    const [x, y] = project(p[0] ?? 0, p[1] ?? 0);
    return [box.x + x / PX, box.y + y / PX];
  };
  const trace = (g: Geometry | null, close: boolean): boolean => {
    const rings = ringsOf(g).filter((r) => r.length > 1);
    for (const ring of rings) {
      for (const [i, p] of ring.entries()) {
        const [x, y] = at(p);
        if (i) doc.lineTo(x, y);
        else doc.moveTo(x, y);
      }
      if (close) doc.close();
    }
    return rings.length > 0;
  };
  const fill = (g: Geometry | null, colour: string) => {
    doc.setFillColor(colour);
    if (trace(g, true)) doc.fillEvenOdd();
  };
  const line = (g: Geometry | null, colour: string, width: number, close: boolean) => {
    doc.setDrawColor(colour).setLineWidth(width);
    if (trace(g, close)) doc.stroke();
  };
  const dx = (project(camera.lon + 0.1, camera.lat)[0] - project(camera.lon, camera.lat)[0]) / PX;
  const kmPerMm = greatCircleKm(lonLat(camera.lon, camera.lat), lonLat(camera.lon + 0.1, camera.lat)) / dx;
  return { box, at, trace, fill, line, kmPerMm };
}

/** What is drawn from here to `closeFrame` shows inside the box alone. */
export function openFrame(doc: jsPDF, { box }: Frame, colours: MapColours): void {
  doc.saveGraphicsState();
  doc.rect(box.x, box.y, box.width, box.height, null);
  doc.clip();
  doc.discardPath();
  doc.setFillColor(colours.sea).rect(box.x, box.y, box.width, box.height, 'F');
}

export function closeFrame(doc: jsPDF, { box }: Frame, colours: MapColours): void {
  doc.restoreGraphicsState();
  doc.setDrawColor(colours.coast).setLineWidth(0.2).rect(box.x, box.y, box.width, box.height, 'S');
}

/** Bars in nautical miles and kilometres at the foot on the left, north at the head on the right. */
export function scaleAndNorth(
  doc: jsPDF,
  { box, kmPerMm }: Frame,
  colours: MapColours,
  words: { readonly sea: string; readonly north: string },
  size = 5.6,
): void {
  doc.setFont('Inter', 'normal').setFontSize(size).setTextColor(colours.mapInk);
  const bars = [
    { unit: words.sea, km: KM_PER_NM },
    { unit: 'km', km: 1 },
  ];
  const gap = size * 0.464;
  for (const [i, { unit, km }] of bars.entries()) {
    const count = BARS.filter((n) => (n * km) / kmPerMm <= LONGEST_BAR).at(-1) ?? 1;
    const width = (count * km) / kmPerMm;
    const y = box.y + box.height - 1.8 - (1 - i) * gap;
    doc.setDrawColor(colours.mapInk).setLineWidth(0.35);
    doc.line(box.x + 2, y, box.x + 2 + width, y);
    doc.line(box.x + 2, y - 0.7, box.x + 2, y + 0.7).line(box.x + 2 + width, y - 0.7, box.x + 2 + width, y + 0.7);
    doc.text(`${count} ${unit}`, box.x + 3 + width, y + 0.7);
  }
  const nx = box.x + box.width - 4;
  doc.setFillColor(colours.mapInk).triangle(nx, box.y + 2, nx - 1.1, box.y + 5, nx + 1.1, box.y + 5, 'F');
  doc
    .setFont('Inter', 'bold')
    .setFontSize(7)
    .text(words.north, nx, box.y + 8, { align: 'center' });
}

/** Text with a halo around its letters, its middle at x; round joins, for pointed ones stick out of letters like M. */
export function haloText(doc: jsPDF, text: string, x: number, y: number): void {
  doc.setLineJoin('round');
  doc.text(text, x, y, { align: 'center', renderingMode: 'stroke' });
  doc.text(text, x, y, { align: 'center', renderingMode: 'fill' });
}

/** Where the middle of a label must stand so that the frame cuts none of it. */
export const inside = (box: Box, x: number, width: number): number =>
  Math.min(Math.max(x, box.x + width / 2 + 1), box.x + box.width - width / 2 - 1);

/** Where a name can stand near its place without lying on another; null where it cannot. Takes the room it finds. */
export function freeAt(x: number, anchor: number, width: number, taken: Box[]): number | null {
  for (const shift of [0, -1.6, 1.6, -2.6, 2.6]) {
    const box = { x: x - width / 2, y: anchor + shift - 1.7, width, height: 2.2 };
    const meets = taken.some(
      (b) => b.x < box.x + box.width && box.x < b.x + b.width && b.y < box.y + box.height && box.y < b.y + b.height,
    );
    if (meets) continue;
    taken.push(box);
    return anchor + shift;
  }
  return null;
}
