/**
 * Derives the positions in flow_ends.csv: where the arcs of sending provinces and destination countries begin and end.
 *
 *   node data/build/flow-ends.mjs --region batam            writes the file
 *   node data/build/flow-ends.mjs --region batam --check    derives afresh and compares with the committed file
 *
 * The columns code, kind, name_id, name_en and match are kept by hand in the table itself; lon, lat and the source
 * columns are filled here. A province or the hub city stands at the mean of its village points (geografis); a country at
 * the centroid of one polygon (Natural Earth, world-atlas): of those at least a fifth as large as its largest, the one
 * nearest to the hub, so that Malaysia is the peninsula. Arcs point at a country or province, never at a place in it.
 * Exit code 0 when written or equal, 1 when the file differs, 2 on a bad command line.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feature } from 'topojson-client';

const ROOT = join(import.meta.dirname, '..', '..');
const COLUMNS = ['code', 'kind', 'name_id', 'name_en', 'match', 'lon', 'lat', 'source_title', 'source_url', 'licence'];
/** Two decimals are about a kilometre: an arc means no more. */
const DIGITS = 2;
/** A polygon smaller than this share of the country's largest is no candidate for its position. */
const LARGE_SHARE = 0.2;

const SOURCES = {
  province: {
    source_title: 'geografis 1.3.2 on npm, mean of the village points',
    source_url: 'https://www.npmjs.com/package/geografis/v/1.3.2',
    licence: 'MIT',
  },
  country: {
    source_title: 'Natural Earth 1:50m countries via world-atlas 2.0.2 on npm, centroid of one large polygon',
    source_url: 'https://www.naturalearthdata.com/',
    licence: 'Public domain',
  },
};

/** Cells of this table hold no quote, comma or line break but in the source columns, which are written here. */
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function readRows(file) {
  const [header, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) =>
    Object.fromEntries(
      line
        .split(',')
        .slice(0, 5)
        .map((cell, i) => [names[i], cell]),
    ),
  );
}

function villageMean(villages, code) {
  const inside = villages.filter((village) => village.code.startsWith(`${code}.`));
  if (inside.length === 0) throw new Error(`geografis has no village under ${code}`);
  const mean = (name) => inside.reduce((sum, village) => sum + village[name], 0) / inside.length;
  return [mean('longitude'), mean('latitude')];
}

/** Signed area and centroid of a closed ring, degrees (shoelace). */
function ringCentroid(ring) {
  let [twice, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    twice += cross;
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
  }
  return { area: Math.abs(twice / 2), point: [x / (3 * twice), y / (3 * twice)] };
}

function countryPoint(countries, name, hub) {
  const found = countries.features.find((country) => country.properties.name === name);
  if (!found) throw new Error(`Natural Earth has no country named ${name}`);
  const { type, coordinates } = found.geometry;
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map(([outer]) => ringCentroid(outer));
  const largest = Math.max(...polygons.map(({ area }) => area));
  const distance = ({ point }) => Math.hypot(point[0] - hub[0], point[1] - hub[1]);
  return polygons
    .filter(({ area }) => area >= LARGE_SHARE * largest)
    .reduce((nearest, polygon) => (distance(polygon) < distance(nearest) ? polygon : nearest)).point;
}

function derive(file) {
  const require = createRequire(import.meta.url);
  const villages = require('geografis').dump();
  const atlas = require('world-atlas/countries-50m.json');
  const countries = feature(atlas, atlas.objects.countries);
  const rows = readRows(file);
  const hub = villageMean(villages, rows.find(({ kind }) => kind === 'hub').code);
  const lines = rows.map((row) => {
    const country = row.kind === 'country';
    const [lon, lat] = country ? countryPoint(countries, row.name_en, hub) : villageMean(villages, row.code);
    const position = { lon: lon.toFixed(DIGITS), lat: lat.toFixed(DIGITS) };
    const cells = { ...row, ...position, ...(country ? SOURCES.country : SOURCES.province) };
    return COLUMNS.map((column) => quoted(cells[column])).join(',');
  });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function main() {
  const { values } = parseArgs({ options: { region: { type: 'string' }, check: { type: 'boolean', default: false } } });
  const file = join(ROOT, 'data', 'regions', values.region ?? '', 'flow_ends.csv');
  if (!/^[a-z0-9_-]+$/.test(values.region ?? '') || !existsSync(file)) {
    console.error(
      'usage: node data/build/flow-ends.mjs --region NAME [--check] (a folder of data/regions with flow_ends.csv)',
    );
    return 2;
  }
  const text = derive(file);
  if (!values.check) {
    writeFileSync(file, text);
    console.error(`flow_ends.csv: ${text.trimEnd().split('\n').length - 1} rows`);
    return 0;
  }
  const equal = readFileSync(file, 'utf8') === text;
  console.error(equal ? 'flow_ends.csv equals the committed one' : 'differs: flow_ends.csv');
  return equal ? 0 : 1;
}

process.exitCode = main();
