/** The map of a profile as vectors: coast, areas by class, the area itself, scale and north. */
import type { Geometry } from 'geojson';
import type { jsPDF } from 'jspdf';
import type { Topology } from 'topojson-specification';
import { labelPoint } from '../domain/label-point.ts';
import type { AreaCollection, Manifest } from '../domain/published.ts';
import type { Bounds } from '../map/camera.ts';
import { type MapColours, rampOf } from '../map/theme.ts';
import { featuresIn } from '../map/topology.ts';
import { areaRow, featuresOf } from '../state/areas.ts';
import type { AreaProfile } from './content.ts';
import { closeFrame, frameOf, freeAt, haloText, openFrame, ringsOf, scaleAndNorth } from './frame.ts';
import type { Box } from './page.ts';
import { printable } from './text.ts';

/** Distance of the dots that say "unsure" (mm). */
const DOT_STEP = 1.6;

/** The view of the city, widened to hold the area. */
function boundsOf(manifest: Manifest, geometry: Geometry | null): Bounds {
  const view = manifest.settings.views[0]?.bounds ?? manifest.settings.strait;
  let [west, south, east, north] = view;
  for (const [x = west, y = south] of ringsOf(geometry).flat()) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

export function drawMap(
  doc: jsPDF,
  box: Box,
  input: {
    readonly profile: AreaProfile;
    readonly areas: AreaCollection;
    readonly strait: Topology;
    readonly manifest: Manifest;
    readonly colours: MapColours;
  },
): void {
  const { profile, areas, strait, colours } = input;
  const ramp = rampOf(colours);
  const chosen = areas.features.find((f) => f.properties.code === profile.code);
  const frame = frameOf(doc, box, boundsOf(input.manifest, chosen?.geometry ?? null));
  const { at, fill, line, trace } = frame;
  openFrame(doc, frame, colours);
  const land = featuresIn(strait, 'land');
  for (const f of land) fill(f.geometry, colours.land);
  const kecamatan = featuresOf(areas, 'kecamatan');
  for (const f of kecamatan) {
    const row = areaRow(f.properties);
    fill(f.geometry, ramp[row.step] ?? colours.noData);
    if (row.unsure) dots(doc, box, colours.unsure, () => trace(f.geometry, true));
  }
  doc.setLineDashPattern([0.8, 0.6], 0);
  for (const f of featuresIn(strait, 'borders')) line(f.geometry, colours.inner, 0.25, false);
  doc.setLineDashPattern([], 0);
  for (const f of featuresIn(strait, 'water')) fill(f.geometry, colours.sea);
  for (const f of land) line(f.geometry, colours.coast, 0.15, true);
  if (chosen && chosen.geometry.type !== 'Point') line(chosen.geometry, colours.mapInk, 0.4, true);

  doc.setFont('Inter', 'normal').setFontSize(5.6).setTextColor(colours.mapInk);
  const taken: Box[] = [];
  const chosenFirst = kecamatan.toSorted(
    (a, b) => Number(b.properties.code === profile.code) - Number(a.properties.code === profile.code),
  );
  for (const f of chosenFirst) {
    const [x, anchor] = at([...labelPoint(f.geometry)]);
    doc.setFont('Inter', f.properties.code === profile.code ? 'bold' : 'normal');
    doc.setDrawColor(colours.mapHalo).setLineWidth(0.5);
    const name = printable(f.properties.name);
    const y = freeAt(x, anchor, doc.getTextWidth(name), taken);
    if (y === null) continue;
    haloText(doc, name, x, y);
  }
  if (chosen?.geometry.type === 'Point') {
    const [x, y] = at(chosen.geometry.coordinates);
    doc.setDrawColor(colours.mapInk).setLineWidth(0.6);
    doc.setFillColor(ramp[profile.step] ?? colours.noData).circle(x, y, 1.6, 'FD');
    doc.setFont('Inter', 'bold').setFontSize(6.5).setDrawColor(colours.mapHalo).setLineWidth(0.6);
    const name = printable(chosen.properties.name);
    haloText(doc, name, x, y + 4.2);
  }

  scaleAndNorth(doc, frame, colours, profile.map);
  closeFrame(doc, frame, colours);
}

/** A grid of dots cut to the shape that `trace` draws. */
function dots(doc: jsPDF, box: Box, colour: string, trace: () => boolean): void {
  doc.saveGraphicsState();
  if (trace()) {
    doc.clipEvenOdd();
    doc.discardPath();
    doc.setFillColor(colour);
    for (let y = box.y; y < box.y + box.height; y += DOT_STEP)
      for (let x = box.x; x < box.x + box.width; x += DOT_STEP) doc.circle(x, y, 0.22, 'F');
  }
  doc.restoreGraphicsState();
}
