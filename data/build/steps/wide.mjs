/** The base maps beyond the strait: Southeast Asia and the coarse world. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarRingArea, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import { tidy } from '../lib/geojson.mjs';
import { polygonArea } from '../lib/polygon.mjs';
import { packageFolder } from '../lib/tables.mjs';

/** km in a degree; within 11 degrees of the equator a degree of longitude is at most 2 % shorter. */
const DEGREE_KM = 111.195;

/**
 * Land simplified by the area of the triangle each point spans (Visvalingam), islands below the threshold dropped.
 * Broad rivers come as chains of small holes, which read as dirt at this scale: only large lakes stay.
 * @param {import('../lib/frame.mjs').Polygon[][]} land degrees
 * @param {{simplify_km2: number, lake_min_km2: number, quantise: number}} settings
 * @returns {object} TopoJSON topology with one object, land
 */
export function seaTopology(land, { simplify_km2, lake_min_km2, quantise }) {
  const threshold = simplify_km2 / DEGREE_KM ** 2;
  const isLarge = (hole) => polygonArea([hole]) * DEGREE_KM ** 2 >= lake_min_km2;
  const coordinates = tidy(land.flat().map(([outer, ...holes]) => [outer, ...holes.filter(isLarge)]));
  const full = presimplify(topology({ land: { type: 'MultiPolygon', coordinates } }), planarTriangleArea);
  const small = filter(simplify(full, threshold), filterWeight(full, threshold, planarRingArea));
  return quantize(small, quantise);
}

/** @returns {object} TopoJSON topology with one object, land: Natural Earth 1:110 million, from world-atlas */
export function worldTopology() {
  const atlas = JSON.parse(readFileSync(join(packageFolder('world-atlas'), 'land-110m.json'), 'utf8'));
  const { features } = feature(atlas, atlas.objects.land);
  return topology(
    { land: { type: 'MultiPolygon', coordinates: features.flatMap((f) => f.geometry.coordinates) } },
    1e4,
  );
}
