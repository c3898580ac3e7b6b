/** Indonesian water that a patrol may use: cells, points and legs, and why not. */
import type { LineString, Polygon } from 'geojson';
import { cellToBoundary } from 'h3-js';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import type { RegionPack } from '../../domain/pack.ts';
import type { LonLat } from '../../domain/units.ts';
import { toX, toY } from '../../sea/frame.ts';
import { buildSeaGrid, type Islet, type SeaGrid } from '../../sea/index.ts';
import { landTest } from '../../sea/land.ts';
import { isClear } from '../../sea/obstacles.ts';
import FOREIGN from './foreign-rocks.json' with { type: 'json' };
import { knownLines } from './known-line.ts';
import { limitError, userLine } from './limit.ts';
import { areasOutside, legTouches, type NoGo, noGoOf, shapeTouches } from './no-go.ts';
import { type Fault, legFault, lineAt, pointFault, ruleOf, type WaterRule } from './rule.ts';
import { shoreDistance } from './shore.ts';

/** The coast's 90 % error, metres: what a track keeps from every shore. */
export const BUFFER_M = 500;
/** The register of islands says where an island is, not how large. */
const ISLET_M = 50;

/**
 * `shore`: on land, or nearer to a shore or islet than the buffer, or outside the map. `noGo`: in an area closed to patrols.
 * The others as in `rule.ts`.
 */
export type WaterFault = Fault | 'shore' | 'noGo';

export interface PatrolWaters {
  readonly grid: SeaGrid;
  /** 1 a cell whose centre is Indonesian water. */
  readonly inside: Uint8Array;
  /** 1 a cell inside where no line is available: nearer to Indonesian land by three miles is all that is known. */
  readonly boundaryUnknown: Uint8Array;
  /** Six entries a cell, as in the grid: neighbours inside that a straight leg reaches without leaving; -1 for none. */
  readonly neighbours: Int32Array;
  readonly rule: WaterRule;
  /** Areas that no leg may touch. */
  readonly noGo: NoGo;
  readonly onLand: (lon: number, lat: number) => boolean;
}

/** The islands of the register as discs, for those that the coast leaves out. */
export const isletsOf = ({ islands }: Pick<RegionPack, 'islands'>): Islet[] =>
  islands.map(({ lon, lat }) => ({ lon, lat, radius_m: ISLET_M }));

/** The sea grid of a pack as patrols use it: cells at least 500 m from every shore and islet. */
export const patrolGrid = (pack: Pick<RegionPack, 'geometry' | 'islands' | 'settings'>, resolution: number): SeaGrid =>
  buildSeaGrid(pack.geometry.coast, {
    box: pack.settings.strait,
    resolution,
    buffer_m: BUFFER_M,
    islands: isletsOf(pack),
  });

export interface WatersOptions {
  /** A limit that takes the place of the known line, and of the rule by distance to land, between its ends. */
  readonly limit?: LineString | null;
  /** Areas that no leg and no watched cell may touch, of a form that `areaFault` finds nothing wrong with. */
  readonly noGo?: readonly Polygon[];
}

/** The patrol waters of a grid; null with an error where limit or areas cannot be used or leave no water. */
export function patrolWaters(
  pack: Pick<RegionPack, 'geometry' | 'maritime_boundaries'>,
  grid: SeaGrid,
  { limit = null, noGo: areas = [] }: WatersOptions = {},
): Outcome<PatrolWaters | null> {
  const { coast } = pack.geometry;
  const { frame } = grid.obstacles;
  const user = limit === null ? null : userLine(limit, coast, frame, grid.box);
  if (user && !user.value) return { value: null, errors: user.errors };
  const outside = areasOutside(areas, grid.box);
  if (outside.length > 0) return { value: null, errors: outside };
  const noGo = noGoOf(areas, frame);
  const rule = ruleOf(knownLines(pack.maritime_boundaries, coast, frame), user?.value ?? null, {
    toOwn: shoreDistance(coast, ['region', 'indonesia'], frame),
    toForeign: shoreDistance(coast, ['foreign'], frame, FOREIGN.rocks),
  });
  const n = grid.ids.length;
  const inside = new Uint8Array(n);
  const boundaryUnknown = new Uint8Array(n);
  let ours = false;
  for (let i = 0; i < n; i++) {
    const [x, y] = [grid.x[i] as number, grid.y[i] as number];
    if (pointFault(rule, x, y) !== null) continue;
    ours = true;
    if (legTouches(noGo, x, y, x, y)) continue;
    inside[i] = 1;
    if (lineAt(rule, x) === null) boundaryUnknown[i] = 1;
  }
  if (!inside.includes(1)) return { value: null, errors: [ours ? NO_WATER_LEFT : noWater(limit !== null)] };
  const neighbours = linksInside(grid, rule, noGo, inside);
  const onLand = landTest(coast, grid.box);
  return { value: { grid, inside, boundaryUnknown, neighbours, rule, noGo, onLand }, errors: [] };
}

const noWater = (limited: boolean): DataError =>
  limited
    ? limitError(
        'limitLeavesNoWater',
        'No water is left on the Indonesian side of the limit, one nautical mile from it: move the limit or leave it out.',
      )
    : { ...limitError('noWater', 'The region has no Indonesian water to patrol: check its coast.'), file: 'geometry' };

/** Where areas closed to patrols leave nothing to patrol. */
export const NO_WATER_LEFT: DataError = {
  file: 'request',
  row: null,
  column: 'noGo',
  rule: 'noGoLeavesNoWater',
  value: null,
  remedy: 'The areas closed to boats leave no sector to watch: make them smaller or leave one out.',
};

function linksInside(grid: SeaGrid, rule: WaterRule, noGo: NoGo, inside: Uint8Array): Int32Array {
  const links = new Int32Array(grid.neighbours.length).fill(-1);
  const { x, y } = grid;
  for (let a = 0; a < inside.length; a++) {
    if (inside[a] === 0) continue;
    for (let k = 0; k < 6; k++) {
      const b = grid.neighbours[a * 6 + k] as number;
      if (b <= a || inside[b] === 0) continue;
      const leg = [x[a] as number, y[a] as number, x[b] as number, y[b] as number] as const;
      if (legFault(rule, ...leg) || legTouches(noGo, ...leg)) continue;
      links[a * 6 + k] = b;
      const back = grid.neighbours.subarray(b * 6, b * 6 + 6).indexOf(a);
      links[b * 6 + back] = a;
    }
  }
  return links;
}

export const cellInside = ({ inside }: PatrolWaters, cell: number): boolean => inside[cell] === 1;

/** Why a point is not patrol water; null where it is. */
export function waterFault({ grid, rule, noGo, onLand }: PatrolWaters, [lon, lat]: LonLat): WaterFault | null {
  const { frame } = grid.obstacles;
  const [x, y] = [toX(frame, lon), toY(frame, lat)];
  if (!isClear(grid.obstacles, x, y, x, y) || onLand(lon, lat)) return 'shore';
  return legTouches(noGo, x, y, x, y) ? 'noGo' : pointFault(rule, x, y);
}

/** Why a straight leg (straight in longitude and latitude) is not patrol water along its whole length; null where it is. */
export function legWaterFault(waters: PatrolWaters, a: LonLat, b: LonLat): WaterFault | null {
  const { grid, rule, noGo, onLand } = waters;
  const { frame } = grid.obstacles;
  const [ax, ay, bx, by] = [toX(frame, a[0]), toY(frame, a[1]), toX(frame, b[0]), toY(frame, b[1])];
  // A leg that starts on water and keeps clear of every shore is water to its end.
  if (onLand(a[0], a[1]) || !isClear(grid.obstacles, ax, ay, bx, by)) return 'shore';
  return legTouches(noGo, ax, ay, bx, by) ? 'noGo' : legFault(rule, ax, ay, bx, by);
}

/** Whether a straight line, over land or water, touches an area closed to patrols. */
export function lineTouchesNoGo({ grid, noGo }: PatrolWaters, a: LonLat, b: LonLat): boolean {
  const { frame } = grid.obstacles;
  return legTouches(noGo, toX(frame, a[0]), toY(frame, a[1]), toX(frame, b[0]), toY(frame, b[1]));
}

/** Whether the cell itself, not only its centre, touches an area closed to patrols. */
export function cellTouchesNoGo({ grid, noGo }: PatrolWaters, cell: number): boolean {
  if (noGo.length === 0) return false;
  const { frame } = grid.obstacles;
  const corners = cellToBoundary(grid.ids[cell] as string);
  return shapeTouches(
    noGo,
    corners.map(([lat, lon]) => [toX(frame, lon), toY(frame, lat)] as const),
  );
}

export const pointInside = (waters: PatrolWaters, at: LonLat): boolean => waterFault(waters, at) === null;
export const legInside = (waters: PatrolWaters, a: LonLat, b: LonLat): boolean => legWaterFault(waters, a, b) === null;

/** The first leg of a track that leaves patrol water (its place in the list, from 0) and why; null where none does. */
export function trackFault(
  waters: PatrolWaters,
  track: readonly LonLat[],
): { readonly leg: number; readonly fault: WaterFault } | null {
  for (let i = 1; i < track.length; i++) {
    const fault = legWaterFault(waters, track[i - 1] as LonLat, track[i] as LonLat);
    if (fault) return { leg: i - 1, fault };
  }
  return null;
}
