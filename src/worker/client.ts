import { type Remote, wrap } from 'comlink';
import type { Engine, EngineLevel } from './engine.ts';

export type { EngineLevel };

export interface EngineHandle {
  readonly engine: Remote<Engine>;
  /** Ends the worker at once, whatever it is at: the way to cancel. */
  readonly stop: () => void;
  /** Resolves with a reason when the worker could not start or broke. */
  readonly broken: Promise<string>;
}

export function startEngine(): EngineHandle {
  const worker = new Worker(new URL('./engine.ts', import.meta.url), { type: 'module', name: 'jaga-engine' });
  const broken = new Promise<string>((resolve) => {
    worker.onerror = (e) => resolve(e.message || 'the worker could not start');
    worker.onmessageerror = () => resolve('a message of the worker could not be read');
  });
  return { engine: wrap<Engine>(worker), stop: () => worker.terminate(), broken };
}
