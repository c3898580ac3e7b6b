/** One way to ask the engine in its worker: start it, give it the tables of this machine, and end it. */
import type { Remote } from 'comlink';
import type { ModelChoice } from '../risk/choice.ts';
import { startEngine } from '../worker/client.ts';
import type { Engine } from '../worker/engine.ts';
import { packFiles } from './local/pack.ts';

export interface EngineWork {
  readonly region: string;
  readonly choice: ModelChoice;
  /** @param current whether nobody has stopped the run: what is not current must not be shown */
  readonly ask: (engine: Remote<Engine>, current: () => boolean) => Promise<void>;
  /** Told once, and never after a stop. */
  readonly fail: (detail: string) => void;
}

/** @returns ends the worker at once, whatever it is at; a worker that is done or has failed is ended by itself */
export function runEngine({ region, choice, ask, fail }: EngineWork): () => void {
  const { engine, stop, broken } = startEngine();
  let ended = false;
  const end = () => {
    ended = true;
    stop();
  };
  const failed = (detail: string) => {
    if (!ended) fail(detail);
    end();
  };
  void broken.then(failed);
  const run = async () => {
    const files = await packFiles(region);
    if (files.state !== 'ready') return failed(files.state === 'failed' ? files.failure.file : '');
    const [fault] = await engine.load(files.value, choice);
    if (fault) return failed(fault.remedy);
    await ask(engine, () => !ended);
    end();
  };
  run().catch((error: unknown) => failed(String(error)));
  return end;
}
