/**
 * Distances as TSPLIB defines them (Reinelt 1991 and 1995, TSPLIB 95, section 2): whole numbers, so that a published best
 * can be met exactly. GEO keeps TSPLIB's value of pi and cuts degrees instead of rounding them, as its published optima do.
 */
export type EdgeWeightType = 'EUC_2D' | 'CEIL_2D' | 'ATT' | 'GEO';

/** Distance of two points: plane coordinates, or for GEO latitude and longitude as degrees.minutes. */
export type Distance = (ax: number, ay: number, bx: number, by: number) => number;

// biome-ignore lint/suspicious/noApproximativeNumericConstant: TSPLIB prescribes these digits
const PI = 3.141592;
const EARTH_KM = 6378.388;

const nint = (x: number): number => Math.floor(x + 0.5);

function radians(degreesMinutes: number): number {
  const degrees = Math.trunc(degreesMinutes);
  const minutes = degreesMinutes - degrees;
  return (PI * (degrees + (5 * minutes) / 3)) / 180;
}

function geographical(ax: number, ay: number, bx: number, by: number): number {
  const [latA, lonA, latB, lonB] = [radians(ax), radians(ay), radians(bx), radians(by)];
  const q1 = Math.cos(lonA - lonB);
  const q2 = Math.cos(latA - latB);
  const q3 = Math.cos(latA + latB);
  // Rounding can put the cosine of a point with itself a hair above 1.
  const cosine = Math.max(-1, Math.min(1, 0.5 * ((1 + q1) * q2 - (1 - q1) * q3)));
  return Math.trunc(EARTH_KM * Math.acos(cosine) + 1);
}

export const DISTANCES: Readonly<Record<EdgeWeightType, Distance>> = {
  EUC_2D: (ax, ay, bx, by) => nint(Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2)),
  CEIL_2D: (ax, ay, bx, by) => Math.ceil(Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2)),
  ATT: (ax, ay, bx, by) => {
    const exact = Math.sqrt(((ax - bx) ** 2 + (ay - by) ** 2) / 10);
    const near = nint(exact);
    return near < exact ? near + 1 : near;
  },
  GEO: geographical,
};

export const isEdgeWeightType = (text: string): text is EdgeWeightType => Object.hasOwn(DISTANCES, text);

/** All distances, row by row; a node is at distance 0 from itself (TSPLIB's GEO formula would say 1). */
export function distanceMatrix(type: EdgeWeightType, x: Float64Array, y: Float64Array): Float64Array {
  const n = x.length;
  const distance = DISTANCES[type];
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = distance(x[i] as number, y[i] as number, x[j] as number, y[j] as number);
      matrix[i * n + j] = d;
      matrix[j * n + i] = d;
    }
  }
  return matrix;
}
