/** Indonesian water for patrol. */
export { LAND_M, LINE_M } from './rule.ts';
export {
  BUFFER_M,
  cellInside,
  isletsOf,
  legInside,
  legWaterFault,
  type PatrolWaters,
  patrolGrid,
  patrolWaters,
  pointInside,
  trackFault,
  type WaterFault,
  type WatersOptions,
  waterFault,
} from './waters.ts';
