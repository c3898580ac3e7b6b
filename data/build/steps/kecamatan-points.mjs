/** A point a kecamatan, where no polygon can honestly be drawn: the village point that lies nearest to all the others. */
import { round5 } from '../lib/geojson.mjs';
import { GEOGRAFIS } from './points.mjs';

/** @typedef {import('../lib/frame.mjs').Position} Position */

const apart = (a, b) => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1]);

/**
 * Village points by kecamatan: by the village's own code, else, for a village that moved to a younger kecamatan, by a name
 * that one point of the regency alone bears.
 * @param {{code: string, name: string, parent_code: string}[]} villages the current list
 * @param {{code: string, name: string, at: Position}[]} points degrees, under the codes of 2019
 * @returns {Map<string, {name: string, lonLat: Position}[]>} by kecamatan code
 */
export function villagePoints(villages, points) {
  const byCode = new Map(points.map((p) => [p.code, p]));
  const named = (name) => points.filter((p) => p.name.toLowerCase() === name.toLowerCase());
  const found = new Map();
  for (const { code, name, parent_code } of villages) {
    const alike = named(name);
    const point = byCode.get(code) ?? (alike.length === 1 ? alike[0] : undefined);
    if (point) found.set(parent_code, [...(found.get(parent_code) ?? []), { name, lonLat: point.at }]);
  }
  return found;
}

/**
 * @param {{code: string, name: string, parent_code: string}[]} kecamatan
 * @param {Map<string, {name: string, lonLat: Position}[]>} villages
 * @param {(p: Position) => Position} toMetres
 * @param {{least_precision_m: number}} settings
 * @returns {object[]} GeoJSON features; a kecamatan without any village point is an error
 */
export function kecamatanPointFeatures(kecamatan, villages, toMetres, { least_precision_m }) {
  return kecamatan.map(({ code, name, parent_code }) => {
    const own = (villages.get(code) ?? []).map((v) => ({ ...v, at: toMetres(v.lonLat) }));
    if (own.length === 0) throw new Error(`no village point for kecamatan ${code} ${name}`);
    const total = (v) => own.reduce((sum, other) => sum + apart(v, other), 0);
    const middle = own.reduce((best, v) => (total(v) < total(best) ? v : best));
    const farthest = Math.max(...own.map((v) => apart(v, middle)));
    return {
      type: 'Feature',
      id: code,
      properties: {
        code,
        name,
        level: 'kecamatan',
        parent_code,
        approximate: true,
        precision_m: Math.max(least_precision_m, Math.ceil(farthest / 500) * 500),
        source_title: `${GEOGRAFIS.title.replace('of the kelurahan', 'of the village')}: ${middle.name}, the nearest to all ${own.length} of the kecamatan`,
        source_url: GEOGRAFIS.url,
        licence: GEOGRAFIS.licence,
        grade: 'B',
      },
      geometry: { type: 'Point', coordinates: middle.lonLat.map(round5) },
    };
  });
}
