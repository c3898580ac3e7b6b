/** Which points lie on land or in a reservoir: crossings of a ray with the shore, the shore sorted into bands of latitude. */
import type { Box, Coast } from './obstacles.ts';

const BANDS = 1024;

/**
 * A test of points against the polygons of a coast, even-odd within each polygon (its holes are water), any polygon counts.
 * @returns function of longitude and latitude in degrees: true on land or in a reservoir
 */
export function landTest(coast: Coast, box: Box): (lon: number, lat: number) => boolean {
  const [, south, , north] = box;
  const scale = BANDS / (north - south);
  const band = (lat: number): number => Math.max(0, Math.min(BANDS - 1, Math.floor((lat - south) * scale)));
  /** Each band: x0, y0, x1, y1, polygon, of every edge that reaches into it. */
  const bands: number[][] = Array.from({ length: BANDS }, () => []);
  let polygons = 0;
  for (const { geometry } of coast.features) {
    for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
      for (const ring of polygon) {
        for (let i = 1; i < ring.length; i++) {
          const [x0 = 0, y0 = 0] = ring[i - 1] ?? [];
          const [x1 = 0, y1 = 0] = ring[i] ?? [];
          if (y0 === y1) continue;
          const last = band(Math.max(y0, y1));
          for (let b = band(Math.min(y0, y1)); b <= last; b++) bands[b]?.push(x0, y0, x1, y1, polygons);
        }
      }
      polygons++;
    }
  }
  const edges = bands.map((b) => Float64Array.from(b));
  const parity = new Uint8Array(polygons);
  return (lon, lat) => {
    const list = edges[band(lat)];
    if (!list) return false;
    parity.fill(0);
    let inside = 0;
    for (let i = 0; i < list.length; i += 5) {
      const y0 = list[i + 1] as number;
      const y1 = list[i + 3] as number;
      if (y0 > lat === y1 > lat) continue;
      const x0 = list[i] as number;
      const x = x0 + ((lat - y0) / (y1 - y0)) * ((list[i + 2] as number) - x0);
      if (x <= lon) continue;
      const polygon = list[i + 4] as number;
      const now = parity[polygon] === 1 ? 0 : 1;
      parity[polygon] = now;
      inside += now === 1 ? 1 : -1;
    }
    return inside > 0;
  };
}
