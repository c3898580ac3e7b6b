/** The map of a profile as vectors: coast, areas by class, the area itself, scale and north. */
import type { Geometry, Position } from 'geojson';
import type { jsPDF } from 'jspdf';
import type { Topology } from 'topojson-specification';
import { labelPoint } from '../domain/label-point.ts';
import type { AreaCollection, Manifest } from '../domain/published.ts';
import { lonLat } from '../domain/units.ts';
import { type Bounds, cameraFor, projector } from '../map/camera.ts';
import { type MapColours, rampOf } from '../map/theme.ts';
import { featuresIn } from '../map/topology.ts';
import { greatCircleKm } from '../sea/frame.ts';
import { areaRow, featuresOf } from '../state/areas.ts';
import type { AreaProfile } from './content.ts';
import type { Box } from './layout.ts';
import { printable } from './text.ts';

/** The camera counts in px and takes no window under 80 of them; this many stand for 1 mm. */
const PX = 8;
const KM_PER_NM = 1.852;
const BARS = [1, 2, 5, 10, 20, 50];
/** The longest bar of the scale (mm), and the distance of the dots that say "unsure". */
const LONGEST_BAR = 26;
const DOT_STEP = 1.6;

const ringsOf = (g: Geometry | null): readonly (readonly Position[])[] => {
  if (g?.type === 'Polygon') return g.coordinates;
  if (g?.type === 'MultiPolygon') return g.coordinates.flat();
  if (g?.type === 'LineString') return [g.coordinates];
  if (g?.type === 'MultiLineString') return g.coordinates;
  return g?.type === 'GeometryCollection' ? g.geometries.flatMap(ringsOf) : [];
};

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
  const size = { width: box.width * PX, height: box.height * PX };
  const bounds = boundsOf(input.manifest, chosen?.geometry ?? null);
  const edge = 2 * PX;
  const camera = cameraFor(bounds, size, { top: edge, right: edge, bottom: 6 * PX, left: edge });
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

  doc.saveGraphicsState();
  doc.rect(box.x, box.y, box.width, box.height, null);
  doc.clip();
  doc.discardPath();
  doc.setFillColor(colours.sea).rect(box.x, box.y, box.width, box.height, 'F');
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
    doc.text(name, x, y, { align: 'center', renderingMode: 'stroke' });
    doc.text(name, x, y, { align: 'center', renderingMode: 'fill' });
  }
  if (chosen?.geometry.type === 'Point') {
    const [x, y] = at(chosen.geometry.coordinates);
    doc.setDrawColor(colours.mapInk).setLineWidth(0.6);
    doc.setFillColor(ramp[profile.step] ?? colours.noData).circle(x, y, 1.6, 'FD');
    doc.setFont('Inter', 'bold').setFontSize(6.5).setDrawColor(colours.mapHalo).setLineWidth(0.6);
    const name = printable(chosen.properties.name);
    doc.text(name, x, y + 4.2, { align: 'center', renderingMode: 'stroke' });
    doc.text(name, x, y + 4.2, { align: 'center', renderingMode: 'fill' });
  }

  // km per mm at the middle of the map, along the parallel.
  const dx = (project(camera.lon + 0.1, camera.lat)[0] - project(camera.lon, camera.lat)[0]) / PX;
  const kmPerMm = greatCircleKm(lonLat(camera.lon, camera.lat), lonLat(camera.lon + 0.1, camera.lat)) / dx;
  doc.setFont('Inter', 'normal').setFontSize(5.6);
  const bars = [
    { unit: profile.map.sea, km: KM_PER_NM },
    { unit: 'km', km: 1 },
  ];
  for (const [i, { unit, km }] of bars.entries()) {
    const count = BARS.filter((n) => (n * km) / kmPerMm <= LONGEST_BAR).at(-1) ?? 1;
    const width = (count * km) / kmPerMm;
    const y = box.y + box.height - 4.4 + i * 2.6;
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
    .text(profile.map.north, nx, box.y + 8, { align: 'center' });
  doc.restoreGraphicsState();
  doc.setDrawColor(colours.coast).setLineWidth(0.2).rect(box.x, box.y, box.width, box.height, 'S');
}

/** Where a name can stand near its place without lying on another; null where it cannot. Takes the room it finds. */
function freeAt(x: number, anchor: number, width: number, taken: Box[]): number | null {
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
