/** Step 1: the land of the two boxes, out of the 135 MB world file. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeClipper } from '../lib/clip.mjs';
import { boundsOf, boxesMeet, boxPolygon, contains } from '../lib/polygon.mjs';
import { packageFolder } from '../lib/tables.mjs';

/** @typedef {import('../lib/frame.mjs').Polygon} Polygon */

// The file is published with 5 decimals: one integer step is its last digit, so nothing moves.
const clipper = makeClipper(1e5);

/**
 * @param {{strait: number[], sea: number[]}} boxes degrees
 * @param {string | null} cacheFile where the extract is kept between runs; null reads the world file
 * @returns {{strait: Polygon[][], sea: Polygon[][]}} degrees; one list of parts for each land polygon of the file
 */
export function readLand(boxes, cacheFile) {
  const file = join(packageFolder('@geo-maps/earth-lands-10m'), 'map.geo.json');
  // Raise `form` when the cut below changes.
  const key = JSON.stringify({ form: 2, bytes: statSync(file).size, strait: boxes.strait, sea: boxes.sea });
  if (cacheFile !== null && existsSync(cacheFile)) {
    const cached = JSON.parse(readFileSync(cacheFile, 'utf8'));
    if (cached.key === key) return cached.land;
  }
  const world = JSON.parse(readFileSync(file, 'utf8')).geometries.flatMap((g) => g.coordinates);
  const land = { strait: cut(world, boxes.strait), sea: cut(world, boxes.sea) };
  if (cacheFile !== null) {
    mkdirSync(dirname(cacheFile), { recursive: true });
    writeFileSync(cacheFile, JSON.stringify({ key, land }));
  }
  return land;
}

/** @param {Polygon[]} world @param {number[]} box @returns {Polygon[][]} */
function cut(world, box) {
  const window = boxPolygon(box);
  const cuts = [];
  for (const [outer, ...holes] of world) {
    if (!boxesMeet(boundsOf([outer]), box)) continue;
    // Some lakes of the Malay peninsula are given as holes of Sumatra. Taking holes away after the outer ring, not by the
    // even-odd rule over both, keeps such a stray from turning into land.
    const near = holes.filter((hole) => boxesMeet(boundsOf([hole]), box)).map((hole) => [hole]);
    const parts = clipper.subtract(clipper.intersect([[outer]], [window]), near);
    if (parts.length > 0) cuts.push(parts);
  }
  for (const part of cuts.flat()) refuseSea(part, box);
  return cuts;
}

/** Clipping carelessly can leave a ring that closes round the box: the sea itself, drawn as land. */
function refuseSea(part, [w, s, e, n]) {
  const inset = (e - w) / 1000;
  const corners = [
    [w + inset, s + inset],
    [e - inset, s + inset],
    [e - inset, n - inset],
    [w + inset, n - inset],
  ];
  if (corners.every((corner) => contains(corner, part)))
    throw new Error('clipping left a polygon that is the sea itself');
}
