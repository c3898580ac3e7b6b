/** A night's patrol plan. Internal: never in a link, a publication or a public export. */
export type { Plan, PlannedSector, PlannedVessel } from './answer.ts';
export { type Language, PLAN_COLUMNS, planRows, planTracks } from './files.ts';
export type { OpenArea } from './open.ts';
export { type PlanOptions, planPatrol, type SolvedPlan, solvePlan } from './plan.ts';
export { type PlanRequest, readRequest, type VesselRequest } from './request.ts';
export { type Week, type WeekOptions, weekOf } from './schedule.ts';
export { exposureOfNight, type NightExposure, type NightQuestion, readNight } from './surface.ts';
export { type Change, usualChanges, type WhatIf, whatIfs } from './whatif.ts';
