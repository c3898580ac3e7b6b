/** A night's patrol plan. Internal: never in a link, a publication or a public export. */
export type { Plan, PlannedSector, PlannedVessel } from './answer.ts';
export { cutShort } from './cut-short.ts';
export { type Language, PLAN_COLUMNS, planRows, planTracks } from './files.ts';
export { exposureOfNight, type NightOf, type NightOptions } from './night.ts';
export type { OpenArea } from './open.ts';
export type { OtherSector, StationaryWatch } from './others.ts';
export { type PlanOptions, planPatrol, type SolvedPlan, solvePlan } from './plan.ts';
export { REQUEST_RANGES } from './ranges.ts';
export { type PlanRequest, readRequest } from './request.ts';
export { REQUEST_RULES, type RequestRule, type RuleCode } from './rules.ts';
export { type Week, type WeekOptions, weekOf } from './schedule.ts';
export { type NightQuestion, type NightSurface, readNight, surfaceOfNight } from './surface.ts';
export type { VesselRequest } from './vessels.ts';
export { type Change, usualChanges, type WhatIf, whatIfs } from './whatif.ts';
