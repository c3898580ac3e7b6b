/** The whole derivation: a region's tables and the pinned packages in, the text of every output file out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeClipper } from './lib/clip.mjs';
import { makeFrame, movePolygons } from './lib/frame.mjs';
import { collectionText, geometryOf, tidy } from './lib/geojson.mjs';
import { boxPolygon } from './lib/polygon.mjs';
import { makeProgress } from './lib/progress.mjs';
import {
  readAreas,
  readCsv,
  readGeografis,
  readIslandRegister,
  readVillagePoints,
  readVillages,
} from './lib/tables.mjs';
import { countryPolygons, divideByCountry } from './steps/country.mjs';
import { areaFills, displayParcel, innerBorders, straitTopology } from './steps/display.mjs';
import { dividingPoints, kecamatanCells, kecamatanOfIsland } from './steps/kecamatan.mjs';
import { kecamatanPointFeatures, villagePoints } from './steps/kecamatan-points.mjs';
import { readLand } from './steps/land.mjs';
import { islandFeatures, kelurahanFeatures } from './steps/points.mjs';
import { reservoirMask } from './steps/reservoir.mjs';
import { distance, isSouth, makeLine, regencyOf } from './steps/roles.mjs';
import { seaTopology, worldTopology } from './steps/wide.mjs';

const LAND_SOURCE = {
  source_title:
    'OpenStreetMap land (earth-lands-10m 0.6.0), divided by the points of seats.csv, islands.csv and geografis 1.3.2: approximate',
  source_url: 'https://github.com/simonepri/geo-maps',
  licence: 'ODbL 1.0',
};

/**
 * @param {string} root the project's folder
 * @param {string} region folder name below data/regions
 * @param {string | null} cacheFile see readLand
 * @returns {Map<string, string>} file text by path below the root
 */
export function derive(root, region, cacheFile) {
  const folder = join(root, 'data', 'regions', region);
  const recipe = JSON.parse(readFileSync(join(folder, 'geometry', 'recipe.json'), 'utf8'));
  const step = makeProgress(6);
  const frame = makeFrame(recipe.frame);
  const clipper = makeClipper(100);

  const facts = step('read tables', () => readFacts(folder, recipe, frame));
  const land = step('read land', () => readLand(recipe, cacheFile));
  const parcels = step('sort land polygons', () => sortLand(land.strait, facts, recipe, frame, clipper));
  const areas = step('divide the main island', () =>
    recipe.main_island ? divide(parcels, facts, recipe, frame, clipper) : UNDIVIDED,
  );
  const reservoirs = (recipe.reservoirs ?? []).map(({ name, pad_m }) => {
    const shore = facts.seats.filter((r) => r.name.startsWith(name)).map((r) => frame.toMetres([+r.lon, +r.lat]));
    return reservoirMask(shore, areas.main, pad_m, clipper);
  });
  const strait = step('draw the strait', () => draw(parcels, areas.cells, reservoirs, facts, recipe, frame, clipper));
  const sea = step('simplify the wide maps', () => [seaTopology(land.sea, recipe.sea_display), worldTopology()]);

  const geometry = `data/regions/${region}/geometry`;
  const basemap = `public/regions/${region}/basemap`;
  const allLand = parcels.flatMap((p) => p.parts);
  return new Map([
    [`${geometry}/kecamatan.geojson`, collectionText(kecamatanFeatures(areas.land, facts, recipe, frame))],
    [
      `${geometry}/kelurahan.geojson`,
      collectionText(kelurahanFeatures(facts.kelurahan, facts.geografis, facts.seats, recipe.kelurahan)),
    ],
    [`${geometry}/coast.geojson`, collectionText(coastFeatures(parcels, reservoirs, frame))],
    [
      `${geometry}/islands.geojson`,
      collectionText(islandFeatures(facts.islands, facts.codes, allLand, frame.toMetres, recipe.island_on_land_m)),
    ],
    [`${basemap}/strait.topojson`, `${JSON.stringify(strait)}\n`],
    [`${basemap}/sea.topojson`, `${JSON.stringify(sea[0])}\n`],
    // Names of waters and lands are placed by hand; the app finds them beside the coasts they stand on.
    [
      `${basemap}/labels.json`,
      `${JSON.stringify(JSON.parse(readFileSync(join(folder, 'geometry', 'labels.json'), 'utf8')))}\n`,
    ],
    ['public/basemap/world.topojson', `${JSON.stringify(sea[1])}\n`],
  ]);
}

function readFacts(folder, recipe, frame) {
  const areas = readAreas(folder, recipe.city_code);
  const kecamatan = areas.filter((a) => a.level === 'kecamatan');
  const islands = readCsv(join(folder, 'islands.csv'));
  return {
    kecamatan,
    kelurahan: areas.filter((a) => a.level === 'kelurahan'),
    codes: new Map(kecamatan.map((k) => [k.name, k.code])),
    islands,
    islandPoints: islands.map((r) => ({ ...r, at: frame.toMetres([Number(r.lon), Number(r.lat)]) })),
    seats: readCsv(join(folder, 'seats.csv')),
    line: recipe.line ? makeLine(readCsv(join(folder, 'maritime_boundaries.csv')), recipe.line) : null,
    country: recipe.country ? movePolygons(countryPolygons(recipe.country.a3, recipe.strait), frame.toMetres) : null,
    register: readIslandRegister(recipe.register_box).map((r) => ({ ...r, at: frame.toMetres([r.lon, r.lat]) })),
    geografis: readGeografis(recipe.city_code),
  };
}

/** A region whose kecamatan are points has no main island to divide. */
const UNDIVIDED = { main: [], cells: new Map(), land: new Map() };

/** Each land polygon with its role, and the kecamatan it goes whole to; one that two countries share becomes two. */
function sortLand(strait, facts, recipe, frame, clipper) {
  const main = facts.islandPoints.find((r) => r.island_code === recipe.main_island?.island_code);
  return strait.flatMap((degrees, polygon) => {
    const parts = movePolygons(degrees, frame.toMetres);
    const { own, foreign } = facts.country
      ? divideByCountry(parts, facts.country, clipper)
      : isSouth(degrees, facts.line)
        ? { own: parts, foreign: [] }
        : { own: [], foreign: parts };
    const role = own.length > 0 && regencyOf(own, facts.register) === recipe.city_code ? 'region' : 'indonesia';
    const isMain = main !== undefined && own.length > 0 && distance(main.at, own) === 0;
    const whole = recipe.main_island !== undefined && role === 'region' && !isMain && own.length > 0;
    const kecamatan = whole ? kecamatanOfIsland(own, facts.islandPoints) : null;
    return [
      { role, kecamatan, isMain, polygon, parts: own },
      { role: 'foreign', kecamatan: null, isMain: false, polygon, parts: foreign },
    ].filter((parcel) => parcel.parts.length > 0);
  });
}

/**
 * Parcels as they are drawn. Land that two countries share is smoothed as one and divided afterwards: smoothed apart, the
 * two sides would leave threads of water along the border.
 */
function drawnParcels(parcels, box, facts, recipe, frame, clipper) {
  return parcels.flatMap((parcel) => {
    const shared = parcels.filter((p) => p.polygon === parcel.polygon);
    if (shared.length === 1) return [displayParcel(parcel, box, recipe.display, clipper, frame)];
    const whole = { ...parcel, parts: clipper.union(shared.flatMap((p) => p.parts)) };
    const { parts } = displayParcel(whole, box, recipe.display, clipper, frame);
    const { own, foreign } = divideByCountry(parts, facts.country, clipper);
    return [{ ...parcel, parts: parcel.role === 'foreign' ? foreign : own }];
  });
}

function divide(parcels, facts, recipe, frame, clipper) {
  const main = parcels.filter((p) => p.isMain).flatMap((p) => p.parts);
  const names = new Map(facts.kecamatan.map((k) => [k.code, k.name]));
  const kelurahan = facts.kelurahan
    .filter((k) => facts.geografis.has(k.code))
    .map((k) => ({ kecamatan: names.get(k.parent_code), at: frame.toMetres(facts.geografis.get(k.code)) }));
  const source = { seats: facts.seats, kelurahan, toMetres: frame.toMetres };
  const points = dividingPoints(source, main, recipe.main_island);
  console.error(`  ${points.length} points divide the main island`);
  const cells = kecamatanCells(points, main, 5000, clipper);
  const land = new Map(
    facts.kecamatan.map(({ name }) => [
      name,
      [
        ...(cells.has(name) ? clipper.intersect(main, cells.get(name)) : []),
        ...parcels.filter((p) => p.kecamatan === name).flatMap((p) => p.parts),
      ],
    ]),
  );
  return { main, cells, land };
}

function draw(parcels, cells, reservoirs, facts, recipe, frame, clipper) {
  const box = movePolygons([boxPolygon(recipe.strait)], frame.toMetres)[0];
  const drawn = drawnParcels(parcels, box, facts, recipe, frame, clipper);
  const main = drawn.filter((p) => p.isMain).flatMap((p) => p.parts);
  const names = facts.kecamatan.map((k) => k.name);
  const parts = {
    parcels: drawn,
    shared: recipe.country !== undefined,
    // The mask follows the analysis coast; what the drawn land covers of it would show as water on land.
    reservoirs: reservoirs.map((mask) => clipper.subtract(mask, main)),
    fills: recipe.kecamatan_points ? new Map() : areaFills(drawn, cells, names, recipe.display.seaward_m, clipper),
    borders: innerBorders(cells, main, clipper),
  };
  return straitTopology(parts, facts.codes, recipe.strait, recipe.display, clipper, frame);
}

function kecamatanFeatures(land, facts, recipe, frame) {
  if (recipe.kecamatan_points) {
    const villages = villagePoints(readVillages(recipe.city_code), readVillagePoints(recipe.city_code));
    return kecamatanPointFeatures(facts.kecamatan, villages, frame.toMetres, recipe.kecamatan_points);
  }
  return facts.kecamatan.map(({ code, name, parent_code }) => ({
    type: 'Feature',
    id: code,
    properties: { code, name, level: 'kecamatan', parent_code, approximate: true, precision_m: null, ...LAND_SOURCE },
    geometry: geometryOf(tidy(movePolygons(land.get(name), frame.toDegrees))),
  }));
}

function coastFeatures(parcels, reservoirs, frame) {
  const shape = (role, parts) => ({
    type: 'Feature',
    properties: { role },
    geometry: geometryOf(tidy(movePolygons(parts, frame.toDegrees))),
  });
  const land = ['region', 'indonesia', 'foreign'].flatMap((role) =>
    parcels.filter((p) => p.role === role).map((p) => shape(role, p.parts)),
  );
  return [...land, ...reservoirs.map((parts) => shape('reservoir', parts))];
}
