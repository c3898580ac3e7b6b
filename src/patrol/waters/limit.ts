/** A limit line that the user loads: checked before any water is judged by it. */
import type { LineString } from 'geojson';
import type { DataError, Outcome } from '../../domain/outcome.ts';
import { type Frame, toX, toY } from '../../sea/frame.ts';
import type { Box, Coast } from '../../sea/index.ts';
import { cornersOf, eastOf, type LimitLine, ourSide, westOf } from './line.ts';

export const limitError = (rule: string, remedy: string, value: string | number | null = null): DataError => ({
  file: 'limit',
  row: null,
  column: 'coordinates',
  rule,
  value,
  remedy,
});

const isPosition = (p: unknown): p is number[] =>
  Array.isArray(p) && p.length >= 2 && p.slice(0, 2).every((c) => typeof c === 'number' && Number.isFinite(c));

/** A checked limit line, or the one thing to change. */
export function userLine(limit: LineString, coast: Coast, frame: Frame, box: Box): Outcome<LimitLine | null> {
  const fail = (rule: string, remedy: string, value: string | number | null = null): Outcome<null> => ({
    value: null,
    errors: [limitError(rule, remedy, value)],
  });
  const coordinates: unknown = limit.coordinates;
  if (limit.type !== 'LineString' || !Array.isArray(coordinates) || coordinates.length < 2)
    return fail('limitForm', 'The limit must be one GeoJSON LineString of two or more positions.', limit.type);
  const bad = coordinates.findIndex((p) => !isPosition(p) || Math.abs(p[0] ?? 0) > 180 || Math.abs(p[1] ?? 0) > 90);
  if (bad >= 0)
    return fail('limitForm', `Position ${bad + 1} is not [longitude, latitude] in degrees; correct it.`, bad + 1);
  const line = cornersOf(frame, limit.coordinates);
  const [west, east] = [westOf(line), eastOf(line)];
  if (!(west < east) || line.x.some((x) => x < west || x > east))
    return fail(
      'limitRuns',
      'The limit must run from west to east: its two ends must be its westernmost and easternmost points.',
    );
  if (crossesItself(line)) return fail('limitCrossesItself', 'The limit crosses itself; draw it without a loop.');
  const reaches = line.x.some((_, i) => i > 0 && meetsBox(line, i, frame, box));
  if (!reaches)
    return fail('limitOutside', 'The limit lies outside the map of the strait; check the order longitude, latitude.');
  const south = ourSide(line, coast, frame);
  if (south === null)
    return fail(
      'limitSide',
      'No land lies within the longitudes of the limit, so its side cannot be told; lengthen it.',
    );
  return { value: { ...line, south, source: 'user' }, errors: [] };
}

type Corners = Pick<LimitLine, 'x' | 'y'>;

/** Whether the bounding box of a leg meets the box: enough to tell a misplaced line from one that is meant. */
function meetsBox({ x, y }: Corners, i: number, frame: Frame, [w, s, e, n]: Box): boolean {
  const [x0, x1, y0, y1] = [x[i - 1] as number, x[i] as number, y[i - 1] as number, y[i] as number];
  return (
    Math.max(x0, x1) >= toX(frame, w) &&
    Math.min(x0, x1) <= toX(frame, e) &&
    Math.max(y0, y1) >= toY(frame, s) &&
    Math.min(y0, y1) <= toY(frame, n)
  );
}

function crossesItself({ x, y }: Corners): boolean {
  const side = (a: number, b: number, c: number): number =>
    ((x[b] as number) - (x[a] as number)) * ((y[c] as number) - (y[a] as number)) -
    ((y[b] as number) - (y[a] as number)) * ((x[c] as number) - (x[a] as number));
  for (let i = 1; i < x.length; i++)
    for (let j = i + 2; j < x.length; j++)
      if (side(i - 1, i, j - 1) * side(i - 1, i, j) < 0 && side(j - 1, j, i - 1) * side(j - 1, j, i) < 0) return true;
  return false;
}
