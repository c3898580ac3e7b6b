import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';

/** The features of one object of a TopoJSON file; empty where the file has no such object. */
export function featuresIn(topology: Topology, name: string): Feature<Geometry>[] {
  const object = topology.objects[name];
  if (!object) return [];
  const made = feature(topology, object) as Feature<Geometry> | FeatureCollection<Geometry>;
  return made.type === 'FeatureCollection' ? made.features : [made];
}

/** Where the map was cut, a ring runs along its frame: no shore. Degrees; far below the step of the file's own grid. */
const ON_FRAME = 1e-9;

/** A ring without the steps along the frame, as the lines that are left. */
function offFrame(ring: Position[], [w, s, e, n]: readonly number[]): Position[][] {
  const isAlong = (a: Position, b: Position): boolean =>
    [
      [0, w],
      [0, e],
      [1, s],
      [1, n],
    ].some(([axis = 0, edge = 0]) => [a, b].every((point) => Math.abs((point[axis] ?? 0) - edge) < ON_FRAME));
  const lines: Position[][] = [];
  let line: Position[] = [];
  for (const [k, to] of ring.entries()) {
    const from = ring[k - 1];
    if (from && isAlong(from, to)) {
      lines.push(line);
      line = [];
    }
    line.push(to);
  }
  const first = lines.shift();
  // What goes on past the point where the ring was opened is one line.
  return [...lines, first ? [...line, ...first.slice(1)] : line].filter(({ length }) => length > 1);
}

/** Twice the area within a ring, negative when it runs clockwise on a map with north above. */
const turn = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], k) => {
    const [fromX = 0, fromY = 0] = ring[k] ?? [];
    return sum + fromX * y - x * fromY;
  }, 0);

/**
 * The shores of a land: polygons that the frame does not cut as they are, the rings of the others as lines. Lines keep the land
 * on their right, as MapLibre has the rings of its polygons: what is drawn beside a shore lies in the sea.
 */
function shoresOf(land: Feature<Geometry>, frame: readonly number[]): Feature<Geometry>[] {
  const { geometry } = land;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [land];
  const whole: Position[][][] = [];
  const cut: Position[][] = [];
  for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
    const lines = rings.flatMap((ring, k) => offFrame(turn(ring) < 0 === (k === 0) ? ring : ring.toReversed(), frame));
    const steps = (all: Position[][]) => all.reduce((sum, { length }) => sum + length - 1, 0);
    if (steps(lines) === steps(rings)) whole.push(rings);
    else cut.push(...lines);
  }
  if (cut.length === 0) return [land];
  return [
    { ...land, geometry: { type: 'MultiPolygon', coordinates: whole } },
    { ...land, geometry: { type: 'MultiLineString', coordinates: cut } },
  ];
}

/** What the sea washes: the land itself, but for land that two countries share, whose border is no shore. */
export function shoresIn(strait: Topology): Feature<Geometry>[] {
  const shores = featuresIn(strait, 'shore');
  if (shores.length) return shores;
  const land = featuresIn(strait, 'land');
  const { bbox } = strait;
  return bbox ? land.flatMap((f) => shoresOf(f, bbox)) : land;
}

export const collection = (features: Feature<Geometry | null>[]): FeatureCollection =>
  ({ type: 'FeatureCollection', features }) as FeatureCollection;
