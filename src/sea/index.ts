export { distanceField, type FieldOptions, type SeaField, type SeaSource } from './field.ts';
export { EARTH_RADIUS_M, greatCircleKm, lineKm } from './frame.ts';
export { buildSeaGrid, type SeaGrid, type SeaGridOptions } from './grid.ts';
export { type NearWater, nearestWater, waterNear } from './near.ts';
export type { Box, Coast, Islet } from './obstacles.ts';
export {
  anyAngleDistance,
  cellsFrom,
  type Mooring,
  mooringOf,
  type NoSeaPath,
  type PathOptions,
  pathFrom,
  type SeaPath,
  seaPath,
} from './path.ts';
export { travelMinutes } from './travel.ts';
