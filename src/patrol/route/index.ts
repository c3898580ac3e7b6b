/** Team orienteering: which places to visit, in which order, so that the most is earned within each tour's limit. */
export { MOST_NODES, type OplibInstance, readOplib } from './oplib.ts';
export type { RouteProblem, RouteResult, RouteSolution, Stopped, Vehicle } from './problem.ts';
export { type RouteOptions, type RouteOutcome, solveRoute, solveRouteGently } from './solve.ts';
