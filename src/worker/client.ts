import type { Engine, EngineLevel } from './engine.ts';
import type { Intake } from './intake.ts';
import type { PatrolEngine } from './patrol.ts';
import type { ProjectDesk } from './project-desk.ts';
import type { ReachEngine } from './reach.ts';
import type { ReleaseEngine } from './release.ts';
import type { Republisher } from './republish.ts';
import { type Started, started } from './started.ts';
import type { WhatifEngine } from './whatif.ts';

export type { EngineLevel, Started };
export type EngineHandle = Started<Engine>;

export const startEngine = (): EngineHandle =>
  started(() => new Worker(new URL('./engine.ts', import.meta.url), { type: 'module', name: 'jaga-engine' }));

export const startPatrol = (): Started<PatrolEngine> =>
  started(() => new Worker(new URL('./patrol.ts', import.meta.url), { type: 'module', name: 'jaga-patrol' }));

export const startIntake = (): Started<Intake> =>
  started(() => new Worker(new URL('./intake.ts', import.meta.url), { type: 'module', name: 'jaga-intake' }));

export const startRepublisher = (): Started<Republisher> =>
  started(() => new Worker(new URL('./republish.ts', import.meta.url), { type: 'module', name: 'jaga-republish' }));

export const startReach = (): Started<ReachEngine> =>
  started(() => new Worker(new URL('./reach.ts', import.meta.url), { type: 'module', name: 'jaga-reach' }));

export const startRelease = (): Started<ReleaseEngine> =>
  started(() => new Worker(new URL('./release.ts', import.meta.url), { type: 'module', name: 'jaga-release' }));

export const startProjectDesk = (): Started<ProjectDesk> =>
  started(() => new Worker(new URL('./project.ts', import.meta.url), { type: 'module', name: 'jaga-project' }));

export const startWhatif = (): Started<WhatifEngine> =>
  started(() => new Worker(new URL('./whatif.ts', import.meta.url), { type: 'module', name: 'jaga-whatif' }));
