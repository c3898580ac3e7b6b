/** Land, water and area fills in the form that is drawn: presentable, not for measuring. */
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { movePolygons } from '../lib/frame.mjs';
import { round5, tidy } from '../lib/geojson.mjs';
import { boundsOf, boxPolygon, polygonArea } from '../lib/polygon.mjs';
import { cutCorners, simplifyRing } from '../lib/smooth.mjs';

/** @typedef {import('../lib/frame.mjs').Polygon} Polygon */
/** @typedef {{role: string, kecamatan: string | null, isMain: boolean, parts: Polygon[]}} Parcel metres */
/** @typedef {ReturnType<import('../lib/clip.mjs').makeClipper>} Clipper */
/** @typedef {ReturnType<import('../lib/frame.mjs').makeFrame>} Frame */
/** @typedef {Record<'open_m' | 'corner_passes' | 'corner_max_m' | 'simplify_m' | 'simplify_elsewhere_m' | 'fill_hole_km2' | 'seaward_m' | 'quantise', number>} Settings */

/**
 * Opens a parcel (inward then outward) so that slivers and spikes drop, fills small holes, rounds corners. The cut along
 * the edge of the box stays where it is. A parcel thinner than the opening vanishes.
 * @param {Parcel} parcel
 * @param {Polygon} box metres
 * @param {Settings} settings
 * @param {Clipper} clipper
 * @param {Frame} frame
 * @returns {Parcel} on the grid of 5 decimals, so that all that is cut from it shares one coast
 */
export function displayParcel(parcel, box, settings, clipper, frame) {
  const [w, s, e, n] = boundsOf(box);
  const onEdge = ([x, y]) => Math.min(Math.abs(x - w), Math.abs(x - e), Math.abs(y - s), Math.abs(y - n)) < 2;
  const opened = clipper.offset(clipper.offset(parcel.parts, -settings.open_m), settings.open_m);
  const tolerance = parcel.role === 'region' ? settings.simplify_m : settings.simplify_elsewhere_m;
  const drawn = opened.map(([outer, ...holes]) => {
    const large = holes.filter((hole) => polygonArea([hole]) > settings.fill_hole_km2 * 1e6);
    return [outer, ...large]
      .map((ring) => cutCorners(ring, settings.corner_passes, settings.corner_max_m, onEdge))
      .map((ring) => simplifyRing(ring, tolerance))
      .filter((ring) => ring !== null);
  });
  const clean = clipper.intersect(clipper.union(drawn.filter((rings) => rings.length > 0)), [box]);
  return { ...parcel, parts: movePolygons(tidy(movePolygons(clean, frame.toDegrees)), frame.toMetres) };
}

/**
 * Area fills to lie under the water: each kecamatan's land with its outer edge pushed seaward, never over the land of
 * another one, and no two overlapping.
 * @param {Parcel[]} parcels as drawn
 * @param {Map<string, Polygon[]>} cells by kecamatan, over the main island
 * @param {string[]} names kecamatan in the order in which the sea between two is given away
 * @param {number} seaward metres
 * @param {Clipper} clipper
 * @returns {Map<string, Polygon[]>}
 */
export function areaFills(parcels, cells, names, seaward, clipper) {
  const main = parcels.filter((p) => p.isMain).flatMap((p) => p.parts);
  // The outer edge is never seen: a coarse one will do, as long as it stays outside the land it was drawn from.
  const widen = (polygons) =>
    clipper
      .offset(polygons, seaward, 'round')
      .map((rings) => rings.map((ring) => simplifyRing(ring, seaward / 4)).filter((ring) => ring !== null));
  const wideMain = widen(main);
  const islands = (name) => parcels.filter((p) => p.kecamatan === name).flatMap((p) => p.parts);
  const land = (name) => [...clipper.intersect(main, cells.get(name) ?? []), ...islands(name)];
  const elsewhere = parcels.filter((p) => p.role !== 'region').flatMap((p) => p.parts);
  const fills = new Map();
  let taken = [];
  for (const name of names) {
    const onMain = cells.has(name) ? clipper.intersect(wideMain, cells.get(name)) : [];
    const wide = clipper.union([...onMain, ...widen(islands(name))]);
    const others = [...names.filter((other) => other !== name).flatMap(land), ...elsewhere];
    // What is left between two kecamatan in a narrow strait can be a thread of water: not worth drawing.
    const fill = clipper.subtract(wide, [...others, ...taken]).filter((part) => polygonArea(part) > 5000);
    fills.set(name, fill);
    taken = clipper.union([...taken, ...fill]);
  }
  return fills;
}

/**
 * The inner borders on the main island, as unbroken lines over the land as drawn.
 * @param {Map<string, Polygon[]>} cells
 * @param {Polygon[]} main metres, as drawn
 * @param {Clipper} clipper
 */
export function innerBorders(cells, main, clipper) {
  const geometries = [...cells.values()].map((coordinates) => ({ type: 'MultiPolygon', coordinates }));
  const topo = topology({ cells: { type: 'GeometryCollection', geometries } });
  const lines = mesh(topo, topo.objects.cells, (a, b) => a !== b).coordinates;
  return clipper.clipLines(lines, main);
}

/**
 * public/regions/<region>/basemap/strait.topojson: objects land, shore (where land is shared), water, reservoir, areas, borders.
 * @param {{parcels: Parcel[], shared: boolean, reservoirs: Polygon[][], fills: Map<string, Polygon[]>, borders: [number, number][][]}} drawn metres
 * @param {Map<string, string>} codes kecamatan code by name
 * @param {number[]} strait degrees
 * @param {Settings} settings
 * @param {Clipper} clipper
 * @param {Frame} frame
 * @returns {object} TopoJSON topology
 */
export function straitTopology(
  { parcels, shared, reservoirs, fills, borders },
  codes,
  strait,
  settings,
  clipper,
  frame,
) {
  const multi = (polygons, properties) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'MultiPolygon', coordinates: tidy(movePolygons(polygons, frame.toDegrees)) },
  });
  const ofRole = (role) => clipper.union(parcels.filter((p) => p.role === role).flatMap((p) => p.parts));
  const roles = ['region', 'indonesia', 'foreign'];
  const box = movePolygons([boxPolygon(strait)], frame.toMetres);
  const collection = (features) => ({ type: 'FeatureCollection', features });
  const objects = {
    // Land that two countries share has one shore and no coast along the border.
    ...(shared && { shore: multi(clipper.union(roles.flatMap(ofRole)), {}) }),
    land: collection(roles.map((role) => multi(ofRole(role), { role }))),
    water: multi(clipper.subtract(box, roles.flatMap(ofRole)), {}),
    reservoir: collection(reservoirs.map((polygons) => multi(polygons, { role: 'reservoir' }))),
    areas: collection([...fills].map(([name, polygons]) => multi(polygons, { code: codes.get(name) }))),
    borders: {
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiLineString', coordinates: tidyLines(borders.map((line) => line.map(frame.toDegrees))) },
    },
  };
  return topology(objects, settings.quantise);
}

function tidyLines(lines) {
  return lines
    .map((line) => line.map(([x, y]) => [round5(x), round5(y)]))
    .map((line) => (line[0][0] > line[line.length - 1][0] ? [...line].reverse() : line))
    .sort((a, b) => a[0][0] - b[0][0] || a[0][1] - b[0][1]);
}
