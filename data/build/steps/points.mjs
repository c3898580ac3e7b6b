/** The kelurahan points and the register islands. */
import { round5 } from '../lib/geojson.mjs';
import { distance } from './roles.mjs';

const KEMENDAGRI = 'idn-area-data 4.0.1 (Kemendagri lists)';
export const GEOGRAFIS = {
  title: 'geografis 1.3.2 (point of the kelurahan; codes of Permendagri 72/2019)',
  url: 'https://github.com/drizki/geografis',
  licence: 'MIT',
};

/**
 * One point a kelurahan: that of geografis, else the most precise citable row of seats.csv, else any row with grade C.
 * @param {{code: string, name: string, parent_code: string}[]} kelurahan
 * @param {Map<string, [number, number]>} geografis
 * @param {Record<string, string>[]} seats
 * @param {{precision_m: number, displaced_precision_m: number, displaced: string[]}} settings
 * @returns {object[]} GeoJSON features; a kelurahan without any point is an error
 */
export function kelurahanFeatures(kelurahan, geografis, seats, settings) {
  return kelurahan.map(({ code, name, parent_code }) => {
    const point = geografis.get(code);
    const seat = point === undefined ? bestSeat(code, seats) : null;
    if (point === undefined && seat === null) throw new Error(`no point for kelurahan ${code} ${name}`);
    const precision = settings.displaced.includes(name) ? settings.displaced_precision_m : settings.precision_m;
    return pointFeature(code, seat === null ? point : [Number(seat.lon), Number(seat.lat)], {
      code,
      name,
      level: 'kelurahan',
      parent_code,
      approximate: true,
      precision_m: seat === null ? precision : Number(seat.precision_m),
      source_title: seat === null ? GEOGRAFIS.title : seat.source_title,
      source_url: seat === null ? GEOGRAFIS.url : seat.source_url || null,
      licence: seat === null ? GEOGRAFIS.licence : 'CC BY 4.0',
      grade: seat !== null && seat.citable !== '1' ? 'C' : 'B',
    });
  });
}

function bestSeat(code, seats) {
  const rows = seats.filter((r) => r.kelurahan_code === code);
  rows.sort((a, b) => Number(b.citable) - Number(a.citable) || Number(a.precision_m) - Number(b.precision_m));
  return rows[0] ?? null;
}

/**
 * @param {Record<string, string>[]} islands rows of islands.csv
 * @param {Map<string, string>} codes kecamatan code by name
 * @param {import('../lib/frame.mjs').Polygon[]} land metres
 * @param {(p: [number, number]) => [number, number]} toMetres
 * @param {number} near metres from a polygon that still count as in it
 * @returns {object[]} GeoJSON features in the order of the register
 */
export function islandFeatures(islands, codes, land, toMetres, near) {
  return islands.map((r) => {
    const at = [Number(r.lon), Number(r.lat)];
    return pointFeature(r.island_code, at, {
      island_code: r.island_code,
      name: r.name,
      kecamatan: r.kecamatan || null,
      kecamatan_code: codes.get(r.kecamatan) ?? null,
      basis: r.basis,
      populated: r.populated === '1',
      in_polygon: distance(toMetres(at), land) <= near,
      source: `Position: ${KEMENDAGRI}. Kecamatan: ${r.source}`,
      licence: 'ODbL 1.0',
    });
  });
}

const pointFeature = (id, [lon, lat], properties) => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'Point', coordinates: [round5(lon), round5(lat)] },
});
