/**
 * Points to H3 cells, a million of them in a fraction of a second: H3 cuts each face of its icosahedron, laid flat by the
 * gnomonic projection, into one lattice of hexagons, so the hexagon of a point is two roundings, and h3-js is asked once a
 * hexagon instead of once a point. Faces and lattice are worked out from h3-js's own pentagons, which stand on the corners of
 * the icosahedron. A test holds every answer to latLngToCell.
 */
import { cellToLatLng, getPentagons, latLngToCell } from 'h3-js';

type Vector = readonly [number, number, number];
interface Face {
  readonly centre: Vector;
  /** Steps along the two axes of the lattice a unit of the flat face. */
  readonly x: Vector;
  readonly y: Vector;
}

const RADIANS = Math.PI / 180;
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const unit = (a: Vector): Vector => scaled(a, 1 / Math.sqrt(dot(a, a)));
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

function onSphere(lat: number, lon: number): Vector {
  const across = Math.cos(lat * RADIANS);
  return [across * Math.cos(lon * RADIANS), across * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** Every other resolution is turned by this angle. */
const TURN = Math.asin(Math.sqrt(3 / 28));

function facesOf(resolution: number): Face[] {
  const corners = getPentagons(0).map((cell) => onSphere(...(cellToLatLng(cell) as [number, number])));
  const near = (a: Vector, b: Vector): boolean => dot(a, b) > 0.4;
  const faces: Face[] = [];
  for (const [i, a] of corners.entries())
    for (const [j, b] of corners.entries())
      for (const [k, c] of corners.entries()) {
        if (!(i < j && j < k && near(a, b) && near(b, c) && near(a, c))) continue;
        const centre = unit(sum(sum(a, b), c));
        const flat = sum(scaled(a, 1 / dot(a, centre)), scaled(centre, -1));
        // At resolution 0 two cells lie between the middle of a face and its corner.
        const size = Math.sqrt(dot(flat, flat)) / 2 / Math.sqrt(7) ** resolution;
        const [one, two] = [unit(flat), cross(centre, unit(flat))];
        const angle = resolution % 2 === 1 ? TURN : 0;
        const [cos, sin] = [Math.cos(angle) / size, Math.sin(angle) / size];
        faces.push({
          centre,
          x: sum(scaled(one, cos), scaled(two, sin)),
          y: sum(scaled(two, cos), scaled(one, -sin)),
        });
      }
  return faces;
}

/** Points nearer to the middle of a face than its edges, 20.905°, are nearer to no other. */
const SURELY = Math.cos(20.9 * RADIANS);
/** Up to resolution 7 the two counts of a hexagon stay within this: 2 × 7^3.5 to the corner of a face, 2/√3 of it askew. */
const SPAN = 2200;
const ROOT3 = Math.sqrt(3);

export interface CellFinder {
  /** A small number that stands for the point's cell; the same cell may have two where two faces meet. Degrees, WGS 84. */
  readonly find: (lon: number, lat: number) => number;
  /** H3 index of each number. */
  readonly indexes: readonly string[];
}

/** @param resolution of H3, at most 7 */
export function cellFinder(resolution: number): CellFinder {
  const faces = facesOf(resolution);
  const numbers = new Map<number, number>();
  const indexes: string[] = [];
  let face = 0;
  let { centre, x: axisX, y: axisY } = faces[0] as Face;
  const turnTo = (next: number): void => {
    face = next;
    ({ centre, x: axisX, y: axisY } = faces[next] as Face);
  };
  return {
    indexes,
    find: (lon, lat) => {
      const across = Math.cos(lat * RADIANS);
      const px = across * Math.cos(lon * RADIANS);
      const py = across * Math.sin(lon * RADIANS);
      const pz = Math.sin(lat * RADIANS);
      let height = px * centre[0] + py * centre[1] + pz * centre[2];
      if (height < SURELY) {
        const p: Vector = [px, py, pz];
        const heights = faces.map((other) => dot(p, other.centre));
        height = Math.max(...heights);
        turnTo(heights.indexOf(height));
      }
      const x = (px * axisX[0] + py * axisX[1] + pz * axisX[2]) / height;
      const y = (px * axisY[0] + py * axisY[1] + pz * axisY[2]) / height;
      // The nearest point of a lattice of triangles: round three coordinates that add up to 0, then mend the worst.
      const a = x - y / ROOT3;
      const b = (2 * y) / ROOT3;
      const c = -a - b;
      let [i, j] = [Math.round(a), Math.round(b)];
      const k = Math.round(c);
      const [di, dj, dk] = [Math.abs(i - a), Math.abs(j - b), Math.abs(k - c)];
      if (di > dj && di > dk) i = -j - k;
      else if (dj > dk) j = -i - k;
      const key = (face * 2 * SPAN + i + SPAN) * 2 * SPAN + j + SPAN;
      let number = numbers.get(key);
      if (number === undefined) {
        number = indexes.push(latLngToCell(lat, lon, resolution)) - 1;
        numbers.set(key, number);
      }
      return number;
    },
  };
}
