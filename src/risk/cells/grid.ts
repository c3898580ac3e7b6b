/** The H3 cells of a region: land and coastal water, and the kecamatan each takes its measured values from. */
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { cellToLatLng, polygonToCells } from 'h3-js';
import type { CellModel } from '../../domain/model.ts';
import type { AreaShapeProperties, RegionPack } from '../../domain/pack.ts';
import { landTest } from '../../sea/land.ts';
import { type Plane, planeAt } from '../spatial/plane.ts';
import { type Box, boxOf, nearestOutline } from '../spatial/rings.ts';

export interface CellGrid {
  /** H3 indexes, ascending; a cell is known by its place in this list. */
  readonly codes: readonly string[];
  /** Centres, degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** 1 for coastal water, 0 for land. */
  readonly water: Uint8Array;
  /** Place in `parents` of the kecamatan the cell inherits from: the one it lies in, else the nearest within `coast_km`; −1 for none. */
  readonly parent: Int16Array;
  readonly parents: readonly { readonly code: string; readonly name: string }[];
  readonly plane: Plane;
}

const grids = new WeakMap<RegionPack['geometry'], Map<string, CellGrid>>();

/** The cells of a pack; made once for a geometry. */
export function cellGridOf(pack: RegionPack, model: CellModel): CellGrid {
  const known = grids.get(pack.geometry) ?? new Map<string, CellGrid>();
  grids.set(pack.geometry, known);
  const key = `${model.resolution} ${model.coast_km}`;
  const grid = known.get(key) ?? buildCellGrid(pack, model);
  known.set(key, grid);
  return grid;
}

type Outlined = Feature<Polygon | MultiPolygon, AreaShapeProperties>;
type Coast = RegionPack['geometry']['coast'];

/**
 * Cells whose centre lies on land of the region, or on water within `coast_km` of it that is no nearer to foreign land.
 * Reservoirs are neither. No land of the region gives no cells.
 */
function buildCellGrid({ geometry }: RegionPack, { resolution, coast_km }: CellModel): CellGrid {
  const { coast, kecamatan } = geometry;
  const of = (...roles: readonly string[]): Coast => ({
    ...coast,
    features: coast.features.filter((f) => roles.includes(f.properties.role)),
  });
  const [west, south, east, north] = boxOf(of('region').features.map((f) => f.geometry));
  // A kecamatan that is a point holds no cell: what lies in it nobody can say.
  const outlined = kecamatan.features.filter((f): f is Outlined => f.geometry.type !== 'Point');
  const areas = outlined.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  const parents = areas.map(({ properties: { code, name } }) => ({ code, name }));
  const plane = planeAt(west > east ? 0 : (south + north) / 2);
  const empty = new Float64Array();
  if (west > east)
    return { codes: [], lon: empty, lat: empty, water: new Uint8Array(), parent: new Int16Array(), parents, plane };
  const box: Box = [
    west - coast_km / plane.kx,
    south - coast_km / plane.ky,
    east + coast_km / plane.kx,
    north + coast_km / plane.ky,
  ];
  const onLand = (...roles: readonly string[]) => landTest(of(...roles), box);
  const [ours, others, ponds] = [onLand('region'), onLand('indonesia', 'foreign'), onLand('reservoir')];
  const roles = ['region', 'foreign'];
  const shores = of(...roles).features;
  const shore = nearestOutline(
    shores.map((f) => f.geometry),
    plane,
    coast_km,
  );
  const isOurs = (owner: number): boolean => shores[owner]?.properties.role === 'region';
  const within = areas.map((area) =>
    landTest({ type: 'FeatureCollection', features: [{ ...area, properties: { role: 'region' } }] }, box),
  );
  const border = nearestOutline(
    areas.map((f) => f.geometry),
    plane,
    coast_km,
  );

  const kept: { code: string; lon: number; lat: number; water: boolean; parent: number }[] = [];
  for (const code of polygonToCells(ringOf(box), resolution).sort()) {
    const [lat, lon] = cellToLatLng(code);
    if (ponds(lon, lat)) continue;
    const land = ours(lon, lat);
    if (!land && (others(lon, lat) || !isOurs(shore(lon, lat).owner))) continue;
    const inside = within.findIndex((test) => test(lon, lat));
    kept.push({ code, lon, lat, water: !land, parent: inside === -1 ? border(lon, lat).owner : inside });
  }
  return {
    codes: kept.map((cell) => cell.code),
    lon: Float64Array.from(kept, (cell) => cell.lon),
    lat: Float64Array.from(kept, (cell) => cell.lat),
    water: Uint8Array.from(kept, (cell) => (cell.water ? 1 : 0)),
    parent: Int16Array.from(kept, (cell) => cell.parent),
    parents,
    plane,
  };
}

/** Corners of a box as h3 wants them: latitude first. */
const ringOf = ([west, south, east, north]: Box): [number, number][] => [
  [south, west],
  [south, east],
  [north, east],
  [north, west],
];
