/** What interventions would change: a simulation over the index, no evidence of effect. */
export {
  ASSUMED,
  CAUTION,
  type Caution,
  DEFAULT_ASSUMPTIONS,
  type DefaultAssumption,
  POINT_RADIUS_M,
  readAssumptions,
} from './assumptions.ts';
export { type BestOptions, type BestSet, best } from './best.ts';
export { type Capacity, capacityOf, type PublishedFigure } from './capacity.ts';
export { MOST_INTERVENTIONS, readInterventions } from './check.ts';
export type { SimulatedState, SimulatedUnit } from './compared.ts';
export type { Unchanged } from './effects.ts';
export type { Objective } from './objective.ts';
export { MOST_TOUCHING } from './patterns.ts';
export type { WhatifLevel } from './region.ts';
export {
  type SimulatedEffect,
  type SimulateOptions,
  type Simulation,
  type SimulationBase,
  simulate,
  simulateOn,
  simulationBase,
} from './simulate.ts';
