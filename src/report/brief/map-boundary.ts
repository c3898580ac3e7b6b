/** The sea boundary on the map of a brief: drawn where it is known, and said where it ends. */
import type { Position } from 'geojson';
import type { jsPDF } from 'jspdf';
import type { LayerFeature } from '../../domain/published.ts';
import type { MapColours } from '../../map/theme.ts';
import { type Frame, freeAt, haloText, inside, ringsOf } from '../frame.ts';
import type { Box } from '../page.ts';
import { printable } from '../text.ts';

const LABEL_PT = 6.5;
/** Shelf vertices are no limit of the territorial sea: dotted, as on the screen. */
const DASH = { line: [2.2, 1.1], shelf: [0.6, 1] };
const EDGE_MM = 2;
const ROOM_MM = 5.4;

const within = (box: Box, [x, y]: readonly [number, number]): boolean =>
  x > box.x + EDGE_MM && x < box.x + box.width - EDGE_MM && y > box.y + EDGE_MM && y < box.y + box.height - EDGE_MM;

export function boundaryOn(
  doc: jsPDF,
  frame: Frame,
  boundary: readonly LayerFeature[],
  words: { readonly boundary: string; readonly boundaryEnd: string },
  colours: MapColours,
  taken: Box[],
): void {
  for (const { geometry, properties } of boundary) {
    doc.setLineDashPattern(properties.certainty === 'shelf_vertices' ? DASH.shelf : DASH.line, 0);
    if (geometry?.type !== 'Point') frame.line(geometry, colours.limit, 0.55, false);
  }
  doc.setLineDashPattern([], 0);
  const label = (text: string, at: readonly [number, number]): boolean => {
    doc.setFont('Inter', 'normal').setFontSize(LABEL_PT).setTextColor(colours.limit);
    doc.setDrawColor(colours.sea).setLineWidth(0.7);
    const width = doc.getTextWidth(printable(text));
    const x = inside(frame.box, at[0], width);
    // Below the point where the frame would cut what stands above it.
    const above = at[1] - 1.2;
    const y = freeAt(x, above < frame.box.y + ROOM_MM ? at[1] + ROOM_MM : above, width, taken);
    if (y !== null) haloText(doc, printable(text), x, y);
    return y !== null;
  };
  for (const { geometry } of boundary) {
    if (geometry?.type !== 'Point') continue;
    const at = frame.at(geometry.coordinates);
    if (!within(frame.box, at)) continue;
    doc.setFillColor(colours.sea).setDrawColor(colours.limit).setLineWidth(0.4).circle(at[0], at[1], 0.9, 'FD');
    label(words.boundaryEnd, at);
  }
  // The name stands once, at the first place along the lines where the map has room for it.
  const points = boundary.flatMap(({ geometry }) =>
    geometry?.type === 'Point' ? [] : ringsOf(geometry).flatMap(halves),
  );
  points.some((p) => {
    const at = frame.at(p);
    return within(frame.box, at) && label(words.boundary, at);
  });
}

/** The middles of a line's legs, the longest leg first. */
function halves(line: readonly Position[]): readonly Position[] {
  return line
    .slice(1)
    .map((b, i) => {
      const a = line[i] ?? b;
      const [dx, dy] = [(b[0] ?? 0) - (a[0] ?? 0), (b[1] ?? 0) - (a[1] ?? 0)];
      return { long: Math.hypot(dx, dy), middle: [(a[0] ?? 0) + dx / 2, (a[1] ?? 0) + dy / 2] };
    })
    .sort((p, q) => q.long - p.long)
    .map((p) => p.middle);
}
