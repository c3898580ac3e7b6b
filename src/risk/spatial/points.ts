/** Units that are points, by the thousand: what operators need of them in flat arrays, without an object a unit. */
import type { SpatialContext } from './context.ts';
import type { Plane } from './plane.ts';
import type { PointSea } from './sea.ts';

export interface PointContext extends Pick<SpatialContext, 'tables' | 'spread' | 'seaSpread'> {
  readonly plane: Plane;
  /** Positions in kilometres on the plane. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius within which a count counts, kilometres. */
  readonly count_km: number;
  /** null where the region has no open water. */
  readonly sea: () => PointSea | null;
}
