/** A shape out of a file, whoever wrote it, to one that can be drawn: longitude and latitude in degrees, or nothing. */
import type { Geometry, Position } from 'geojson';
import type { Notes } from './notes.ts';

/** Turns a position of the file into longitude and latitude. */
export type Project = (x: number, y: number) => readonly [number, number];
export type Rule = 'coordinate' | 'geometry';

export const SHAPE_REMEDY: Readonly<Record<Rule, string>> = {
  coordinate:
    'A point of the shape is no longitude from -180 to 180 and latitude from -90 to 90; look whether they are exchanged or in metres. The row is read without its shape.',
  geometry: 'The shape is incomplete or of an unknown kind; draw it again. The row is read without its shape.',
};

class Unsound extends Error {
  readonly rule: Rule;
  constructor(rule: Rule) {
    super(rule);
    this.rule = rule;
  }
}
const unsound = (rule: Rule): never => {
  throw new Unsound(rule);
};

const DEEPEST = 5;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : unsound('geometry'));

/**
 * @param raw of the form of GeoJSON; heights are left out, open rings are closed, a shape without points is none
 * @returns the rule that is broken, where one is; a polygon that crosses itself is left as it is
 */
export function soundShape(raw: unknown, notes: Notes, project: Project | null): Geometry | Rule | null {
  const position = (value: unknown): Position => {
    const [x, y] = list(value);
    if (typeof x !== 'number' || typeof y !== 'number') return unsound('geometry');
    const [lon, lat] = project ? project(x, y) : [x, y];
    // A comparison with NaN is false.
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : unsound('coordinate');
  };
  const positions = (value: unknown, least: number): Position[] => {
    const all = list(value);
    notes.spend('vertices', all.length);
    return all.length < least ? unsound('geometry') : all.map(position);
  };
  const line = (value: unknown): Position[] => positions(value, 2);
  const ring = (value: unknown): Position[] => {
    const corners = positions(value, 3);
    const [first, last] = [corners[0], corners.at(-1)];
    if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
      notes.warn('ringClosed');
      corners.push([...first]);
    }
    return corners.length < 4 ? unsound('geometry') : corners;
  };
  const many = <T>(value: unknown, one: (part: unknown) => T): T[] => list(value).map(one);
  const rings = (value: unknown): Position[][] => {
    const all = many(value, ring);
    return all.length > 0 ? all : unsound('geometry');
  };
  const shape = (value: unknown, depth: number): Geometry | null => {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'object' || depth > DEEPEST) return unsound('geometry');
    const { type, coordinates, geometries } = value as Readonly<Record<string, unknown>>;
    if (type === 'GeometryCollection') {
      const parts = list(geometries);
      notes.spend('vertices', parts.length);
      const sound = parts.flatMap((part) => shape(part, depth + 1) ?? []);
      return sound.length > 0 ? { type, geometries: sound } : null;
    }
    if (Array.isArray(coordinates) && coordinates.length === 0) return null;
    switch (type) {
      case 'Point':
        notes.spend('vertices', 1);
        return { type, coordinates: position(coordinates) };
      case 'MultiPoint':
        return { type, coordinates: positions(coordinates, 1) };
      case 'LineString':
        return { type, coordinates: line(coordinates) };
      case 'MultiLineString':
        return { type, coordinates: many(coordinates, line) };
      case 'Polygon':
        return { type, coordinates: rings(coordinates) };
      case 'MultiPolygon':
        return { type, coordinates: many(coordinates, rings) };
      default:
        return unsound('geometry');
    }
  };
  try {
    return shape(raw, 0);
  } catch (fault) {
    if (fault instanceof Unsound) return fault.rule;
    throw fault;
  }
}
