/**
 * What the public site must not hold, read from the registers, and a search for it in built files. A name or address
 * that a public row bears too (a kelurahan called like a landing, an article that also reports on a terminal) is no leak.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

const INTERNAL_KINDS = new Set(['informal_landing', 'foreign_landing', 'patrol_base', 'surveillance_site']);
const NAME_COLUMNS = ['name', 'name_id', 'short_name', 'kelurahan', 'kecamatan'];
const SOURCE_COLUMNS = ['source_title', 'source_url', 'source2_url'];

const read = (folder, table) =>
  Papa.parse(readFileSync(join(folder, `${table}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;

const values = (rows, columns) => rows.flatMap((row) => columns.map((column) => row[column] ?? '')).filter(Boolean);

/** @returns what is internal: texts by what they are, and positions as [lon, lat]; and the rows that are public. */
export function internalFacts(folder) {
  const places = read(folder, 'places');
  const incidents = read(folder, 'incidents');
  const routes = read(folder, 'routes');
  const irregular = routes.filter((row) => row.kind === 'irregular_sea');
  const sensitive = incidents.filter((row) => row.sensitive === '1');

  const publicRoutes = routes.filter((row) => row.kind !== 'irregular_sea');
  // A published ferry line or border road has two ends, and one of them lies abroad.
  const ends = new Set(publicRoutes.flatMap((row) => [row.origin_place_id, row.destination_place_id]));
  const isOpen = (row) => !INTERNAL_KINDS.has(row.kind) || (row.kind === 'foreign_landing' && ends.has(row.id));
  const publicPlaces = places.filter(isOpen);
  const internalPlaces = places.filter((row) => !isOpen(row));
  const others = ['areas', 'islands', 'seats', 'maritime_boundaries', 'actors'].flatMap((table) => read(folder, table));
  const cited = ['programmes', 'case_series', 'area_indicators', 'reference_codes', 'vessel_classes'].flatMap((table) =>
    read(folder, table),
  );
  const open = [...publicPlaces, ...publicRoutes, ...others, ...cited];
  const openNames = values(open, NAME_COLUMNS).join('\n').toLowerCase();
  const openSources = new Set(values(open, SOURCE_COLUMNS));
  const notOpen = (texts) => [...new Set(texts)].filter((text) => !wholeWords(text.toLowerCase()).test(openNames));

  const point = ({ lon, lat }) => [Number(lon), Number(lat)];
  const located = (rows) => rows.filter((row) => row.lon && row.lat).map(point);
  const waypoints = (rows) =>
    rows.flatMap((row) =>
      row.waypoints
        .split(/\s*;\s*/)
        .filter(Boolean)
        .map((pair) => pair.split(/\s+/).map(Number)),
    );
  const openPoints = new Set(
    [...located([...publicPlaces, ...others]), ...waypoints(publicRoutes)].map((pair) => pair.join(' ')),
  );
  const positions = [...located(internalPlaces), ...located(incidents), ...waypoints(irregular)];
  return {
    texts: {
      'place id': internalPlaces.map((row) => row.id),
      'place name': notOpen(values(internalPlaces, ['name', 'name_id'])),
      'route id': irregular.map((row) => row.id),
      'route name': notOpen(irregular.map((row) => row.name)),
      'incident id': incidents.map((row) => row.id),
      'place text of a sensitive incident': notOpen(sensitive.map((row) => row.place_text)),
      'summary of an incident': incidents.map((row) => row.summary).filter(Boolean),
      'source of a sensitive incident': [...new Set(values(sensitive, SOURCE_COLUMNS))].filter(
        (text) => !openSources.has(text),
      ),
      'source of an internal place': [...new Set(values(internalPlaces, SOURCE_COLUMNS))].filter(
        (text) => !openSources.has(text),
      ),
    },
    positions: [...new Map(positions.map((pair) => [pair.join(' '), pair])).values()].filter(
      (pair) => !openPoints.has(pair.join(' ')),
    ),
  };
}

const near = ([lon, lat]) => `${lon.toFixed(5)} ${lat.toFixed(5)}`;

/**
 * The other way round, so that a position moved a little is no way out: every point of a public layer must be the
 * position of a public row or of an area.
 * @param {string} folder of the region pack; @param {object[]} features of the layer
 * @returns {string[]} the points that are nobody's
 */
export function strayPoints(folder, features) {
  const rows = ['islands', 'seats', 'maritime_boundaries'].flatMap((table) => read(folder, table));
  const places = read(folder, 'places').filter((row) => !INTERNAL_KINDS.has(row.kind));
  const shapes = ['kecamatan', 'kelurahan'].flatMap(
    (level) => JSON.parse(readFileSync(join(folder, 'geometry', `${level}.geojson`), 'utf8')).features,
  );
  const known = new Set([
    ...[...rows, ...places].map((row) => near([Number(row.lon), Number(row.lat)])),
    ...shapes.filter(({ geometry }) => geometry.type === 'Point').map(({ geometry }) => near(geometry.coordinates)),
  ]);
  return features
    .filter(({ geometry }) => geometry?.type === 'Point' && !known.has(near(geometry.coordinates)))
    .map(({ geometry, properties }) => `${geometry.coordinates.join(', ')} ${properties.id ?? properties.name ?? ''}`);
}

/** The text as whole words; inside JSON and JavaScript a quote or slash may be escaped. */
function wholeWords(text) {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/"']/g, (sign) => (/["'/]/.test(sign) ? `\\\\*${sign}` : `\\${sign}`));
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
}

/** Pairs of numbers that stand next to each other, in either order: `104.1,1.1`, `[104.1, 1.1]`, `"lon":104.1,"lat":1.1`. */
function* pairs(text) {
  const number = /-?\d+(?:\.\d+)?/g;
  let before = null;
  for (let found = number.exec(text); found; found = number.exec(text)) {
    if (before && found.index - before.end <= 14) yield [before.value, Number(found[0])];
    before = { value: Number(found[0]), end: found.index + found[0].length };
  }
}

/**
 * @param {string} text of one built file; @param facts from internalFacts
 * @returns {string[]} what leaks, in words
 */
export function leaksIn(text, facts) {
  const lower = text.toLowerCase();
  const found = [];
  for (const [what, list] of Object.entries(facts.texts)) {
    for (const item of list) if (wholeWords(item.toLowerCase()).test(lower)) found.push(`${what}: ${item}`);
  }
  const key = (lon, lat) => `${lon.toFixed(5)} ${lat.toFixed(5)}`;
  const positions = new Map(facts.positions.map(([lon, lat]) => [key(lon, lat), `${lon}, ${lat}`]));
  const met = new Set();
  for (const [a, b] of pairs(text)) {
    const position = positions.get(key(a, b)) ?? positions.get(key(b, a));
    if (position) met.add(position);
  }
  return [...found, ...[...met].map((position) => `position: ${position}`)];
}
