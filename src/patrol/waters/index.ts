/** Indonesian water for patrol. */
export { areaFault, cornersIn, MOST_AREAS, MOST_CORNERS } from './no-go.ts';
export { LAND_M, LINE_M } from './rule.ts';
export {
  BUFFER_M,
  cellInside,
  cellTouchesNoGo,
  isletsOf,
  legInside,
  legWaterFault,
  lineTouchesNoGo,
  NO_WATER_LEFT,
  type PatrolWaters,
  patrolGrid,
  patrolWaters,
  pointInside,
  trackFault,
  type WaterFault,
  type WatersOptions,
  waterFault,
} from './waters.ts';
