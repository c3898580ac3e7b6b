/** Other units and stationary watches held against the map: faults of a request that only the region shows. */
import { cellToLatLng } from 'h3-js';
import type { DataError } from '../../domain/outcome.ts';
import { lonLat } from '../../domain/units.ts';
import { toX, toY } from '../../sea/frame.ts';
import { nearestWater, type SeaGrid } from '../../sea/index.ts';
import type { PatrolWaters } from '../waters/index.ts';
import { pointFault } from '../waters/rule.ts';
import { requestError } from './fields.ts';
import { MOST_ASHORE_KM } from './limits.ts';
import type { PlanRequest } from './request.ts';
import type { RuleCode } from './rules.ts';

/** Off the map, on the other side of the boundary, far from the sea. */
export function placeFaults(
  seas: SeaGrid,
  { rule, onLand }: PatrolWaters,
  { others, watches }: Pick<PlanRequest, 'others' | 'watches'>,
): DataError[] {
  const [west, south, east, north] = seas.box;
  const onMap = (lon: number, lat: number): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  const off = 'It lies outside the map of the strait: correct the position, or leave it out.';
  return [
    ...others.flatMap(({ place }, i) => {
      const [lat, lon] = typeof place === 'string' ? cellToLatLng(place) : [place.lat, place.lon];
      return onMap(lon, lat) ? [] : [requestError('othersOutside', 'others', off, null, i + 1)];
    }),
    ...watches.flatMap(({ lon, lat }, i) => {
      const fault = (code: RuleCode, remedy: string): DataError[] => [
        requestError(code, 'watches', remedy, null, i + 1),
      ];
      if (!onMap(lon, lat)) return fault('watchOutside', off);
      const { frame } = seas.obstacles;
      if (pointFault(rule, toX(frame, lon), toY(frame, lat)) !== null)
        return fault(
          'watchSide',
          'The watch does not lie on the Indonesian side, by the rule of patrol waters: move it.',
        );
      const km = nearestWater(seas, lonLat(lon, lat))?.distance_km ?? Number.POSITIVE_INFINITY;
      if (onLand(lon, lat) && km > MOST_ASHORE_KM)
        return fault('watchAshore', `The post lies more than ${MOST_ASHORE_KM} km from the sea: correct its position.`);
      return [];
    }),
  ];
}
