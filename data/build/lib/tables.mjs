/** Reads CSV tables and the facts of the pinned packages. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';

const require = createRequire(import.meta.url);

/** @param {string} file @returns {Record<string, string>[]} rows as text; throws when the table is not well formed */
export function readCsv(file) {
  const { data, errors } = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: row ${errors[0].row}: ${errors[0].message}`);
  return data;
}

/** @param {string} name @returns {string} folder of an installed package */
export function packageFolder(name) {
  for (const folder of require.resolve.paths(name) ?? []) {
    if (existsSync(join(folder, name, 'package.json'))) return join(folder, name);
  }
  throw new Error(`${name} is not installed: run npm install in ${dirname(import.meta.dirname)}`);
}

const registerTable = (table) => readCsv(join(packageFolder('idn-area-data'), 'data', table));

/**
 * The city's kecamatan and kelurahan: areas.csv where the region has it, else the Kemendagri lists of idn-area-data.
 * @param {string} regionFolder
 * @param {string} cityCode
 * @returns {{code: string, name: string, level: string, parent_code: string}[]} sorted by code
 */
export function readAreas(regionFolder, cityCode) {
  const file = join(regionFolder, 'areas.csv');
  const rows = existsSync(file)
    ? readCsv(file).map(({ code, name, level, parent_code }) => ({ code, name, level, parent_code }))
    : [
        ...registerTable('districts.csv').map((r) => ({ ...r, level: 'kecamatan', parent_code: r.regency_code })),
        ...registerTable('villages.csv').map((r) => ({ ...r, level: 'kelurahan', parent_code: r.district_code })),
      ];
  return rows
    .filter((r) => r.code.startsWith(`${cityCode}.`) && (r.level === 'kecamatan' || r.level === 'kelurahan'))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/**
 * Register islands of all regencies within a box.
 * @param {number[]} box west, south, east, north in degrees
 * @returns {{code: string, regency_code: string, lon: number, lat: number}[]}
 */
export function readIslandRegister([w, s, e, n]) {
  return registerTable('islands.csv')
    .map((r) => ({ code: r.code, regency_code: r.regency_code, ...parseDms(r.coordinate) }))
    .filter(({ lon, lat }) => lon >= w && lon <= e && lat >= s && lat <= n);
}

/** @param {string} text as 05°45'14.15" N 095°03'23.05" E */
function parseDms(text) {
  const parts = [...text.matchAll(/(\d+)°(\d+)'([\d.]+)" ([NSEW])/g)].map(
    ([, d, m, s, side]) => (Number(d) + Number(m) / 60 + Number(s) / 3600) * (side === 'S' || side === 'W' ? -1 : 1),
  );
  return { lat: parts[0] ?? Number.NaN, lon: parts[1] ?? Number.NaN };
}

/**
 * The current list of villages (desa and kelurahan) of a regency or city.
 * @param {string} cityCode
 * @returns {{code: string, name: string, parent_code: string}[]}
 */
export const readVillages = (cityCode) =>
  registerTable('villages.csv')
    .filter((r) => r.code.startsWith(`${cityCode}.`))
    .map((r) => ({ code: r.code, name: r.name, parent_code: r.district_code }));

/**
 * The point geografis gives each village of the city, under the codes of 2019.
 * @param {string} cityCode
 * @returns {{code: string, name: string, at: [number, number]}[]} at: lon, lat
 */
export function readVillagePoints(cityCode) {
  const file = join(packageFolder('geografis'), 'data', 'json', 'data.json');
  const rows = JSON.parse(readFileSync(file, 'utf8')).filter((r) => r.code.startsWith(`${cityCode}.`));
  return rows.map((r) => ({ code: r.code, name: r.village, at: [Number(r.longitude), Number(r.latitude)] }));
}

/** @param {string} cityCode @returns {Map<string, [number, number]>} lon, lat by kelurahan code */
export const readGeografis = (cityCode) => new Map(readVillagePoints(cityCode).map(({ code, at }) => [code, at]));
