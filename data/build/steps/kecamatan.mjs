/** Steps 4 and 5: the land of each kecamatan. */
import { Delaunay } from 'd3-delaunay';
import { boundsOf, signedArea } from '../lib/polygon.mjs';
import { distance, nearest } from './roles.mjs';

/** @typedef {import('../lib/frame.mjs').Polygon} Polygon */
/** @typedef {import('../lib/frame.mjs').Position} Position */
/** @typedef {{kecamatan: string, basis: string, at: Position}} IslandPoint */

/**
 * An island polygon goes whole to one kecamatan: that of a documented register island in it, else of any in it, else of
 * the nearest one. Batam island's own row names no kecamatan and takes no part.
 * @param {Polygon[]} parts metres
 * @param {IslandPoint[]} islands metres
 * @returns {string} kecamatan name
 */
export function kecamatanOfIsland(parts, islands) {
  const named = islands.filter(({ kecamatan }) => kecamatan !== '');
  const inside = named.filter(({ at }) => distance(at, parts) === 0);
  return (inside.find(({ basis }) => basis === 'documented') ?? inside[0] ?? nearest(parts, named)).kecamatan;
}

/**
 * The points that divide the main island: the kelurahan points and the citable rows of seats.csv that are precise enough
 * and are no register islands, each on the island or near its shore.
 * @param {{seats: Record<string, string>[], kelurahan: {kecamatan: string, at: Position}[], toMetres: (p: Position) => Position}} facts
 * @param {Polygon[]} main metres
 * @param {{seat_precision_max_m: number, shore_m: number}} settings
 * @returns {{kecamatan: string, at: Position}[]}
 */
export function dividingPoints({ seats, kelurahan, toMetres }, main, settings) {
  const rows = seats
    .filter((r) => r.citable === '1' && Number(r.precision_m) <= settings.seat_precision_max_m)
    .filter((r) => !r.source_title.includes('island register'))
    .map((r) => ({ kecamatan: r.kecamatan, at: toMetres([Number(r.lon), Number(r.lat)]) }));
  return [...kelurahan, ...rows].filter(({ at }) => distance(at, main) <= settings.shore_m);
}

/**
 * Voronoi cells of the points, joined by kecamatan; together they cover the bounds of the main island widened by `margin`.
 * @param {{kecamatan: string, at: Position}[]} points metres
 * @param {Polygon[]} main metres
 * @param {number} margin metres
 * @param {{union: (p: Polygon[]) => Polygon[]}} clipper
 * @returns {Map<string, Polygon[]>} by kecamatan name
 */
export function kecamatanCells(points, main, margin, clipper) {
  const boxes = main.map(boundsOf);
  const low = (i) => Math.min(...boxes.map((b) => b[i])) - margin;
  const high = (i) => Math.max(...boxes.map((b) => b[i])) + margin;
  const voronoi = Delaunay.from(points.map((p) => p.at)).voronoi([low(0), low(1), high(2), high(3)]);
  const cells = new Map();
  points.forEach(({ kecamatan }, i) => {
    const ring = voronoi.cellPolygon(i);
    // Two points at one spot share a cell, which the first of them keeps.
    if (ring === null) return;
    const cell = [signedArea(ring) > 0 ? ring : [...ring].reverse()];
    cells.set(kecamatan, [...(cells.get(kecamatan) ?? []), cell]);
  });
  return new Map([...cells].map(([name, polygons]) => [name, clipper.union(polygons)]));
}
