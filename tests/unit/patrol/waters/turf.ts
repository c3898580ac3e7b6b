/** Indonesian water by Turf and by sampling: slow, and written without a look at the engine. */
import * as turf from '@turf/turf';
import type { LonLat } from '../../../../src/domain/units.ts';
import { batam } from '../strait.ts';

const points = batam.maritime_boundaries.filter(
  (p) => /1973|2009/.test(p.treaty) && p.lon !== null && !(p.point_no ?? '').startsWith('drawn'),
);
export const LINE = [
  ...new Map(points.map((p) => [p.lon?.toFixed(4), [p.lon as number, p.lat as number]])).values(),
].sort((a, b) => (a[0] as number) - (b[0] as number));
const line = turf.lineString(LINE);
export const [WEST, EAST] = [LINE[0]?.[0] ?? 0, LINE.at(-1)?.[0] ?? 0];

const land = turf.flatten(batam.geometry.coast).features.map((f) => ({
  own: f.properties?.role !== 'foreign',
  reservoir: f.properties?.role === 'reservoir',
  shape: f,
  box: turf.bbox(f),
}));
const ROCKS = [
  [104.4075, 1.33],
  [104.4075, 1.32],
];

function toLand(at: LonLat, own: boolean): number {
  let least = own ? Infinity : Math.min(...ROCKS.map((rock) => turf.distance([...at], rock) * 1000));
  for (const { own: mine, reservoir, shape, box } of land) {
    if (reservoir || mine !== own) continue;
    const [w = 0, s = 0, e = 0, n = 0] = box;
    const far = Math.max(w - at[0], 0, at[0] - e, s - at[1], at[1] - n) * 110_000;
    if (far < least) least = Math.min(least, turf.pointToPolygonDistance([...at], shape, { units: 'meters' }));
  }
  return least;
}

/** By how many metres a point keeps the rule that holds at its longitude; negative where it breaks it. */
export function slackMetres(at: LonLat): number {
  const toLine = turf.pointToLineDistance([...at], line, { units: 'meters' }) - 1852;
  if (at[0] < WEST || at[0] > EAST) return Math.min(toLine, toLand(at, false) - toLand(at, true) - 3 * 1852);
  const i = LINE.findIndex(([x = 0]) => x >= at[0]);
  const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [LINE[Math.max(0, i - 1)], LINE[Math.max(1, i)]];
  const south = at[1] < y0 + ((at[0] - x0) / (x1 - x0)) * (y1 - y0);
  return south ? toLine : -1852 - toLine;
}
