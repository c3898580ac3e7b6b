/** Land of two countries on one island: cut by the country polygons of OpenStreetMap, territorial sea included, so that no coast is cut. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundsOf, boxesMeet } from '../lib/polygon.mjs';
import { packageFolder } from '../lib/tables.mjs';

/** @typedef {import('../lib/frame.mjs').Polygon} Polygon */

/**
 * @param {string} a3 ISO 3166-1 alpha-3 of the country
 * @param {number[]} box degrees; polygons elsewhere are left out
 * @returns {Polygon[]} degrees
 */
export function countryPolygons(a3, box) {
  const file = join(packageFolder('@geo-maps/countries-maritime-10m'), 'map.geo.json');
  const country = JSON.parse(readFileSync(file, 'utf8')).features.find((f) => f.properties.A3 === a3);
  if (country === undefined) throw new Error(`recipe.json: no country has the code ${a3}`);
  const { type, coordinates } = country.geometry;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.filter(([outer]) => boxesMeet(boundsOf([outer]), box));
}

/**
 * Divides land between a country and its neighbours.
 * @param {Polygon[]} parts metres
 * @param {Polygon[]} country metres
 * @param {ReturnType<import('../lib/clip.mjs').makeClipper>} clipper
 * @returns {{own: Polygon[], foreign: Polygon[]}} either may be empty
 */
export const divideByCountry = (parts, country, clipper) => ({
  own: clipper.intersect(parts, country),
  foreign: clipper.subtract(parts, country),
});
