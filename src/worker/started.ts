/**
 * One way to start a worker, ask it, and hear that it broke: at its start (the file is missing, the browser allows none), in
 * the middle, by a message nobody can read, or for want of memory. What is still asked then is refused, never left waiting.
 */
import { type Remote, releaseProxy, wrap } from 'comlink';
import type { WorkerFault } from '../domain/worker-fault.ts';

export interface Started<T> {
  /** Every question is answered, or rejects with the reason why the worker broke. */
  readonly engine: Remote<T>;
  /** Ends the worker at once, whatever it is at: the way to cancel. What was asked is not answered any more. */
  readonly stop: () => void;
  /** Resolves with a reason, a `WorkerFault` or the browser's words, when the worker could not start or broke; never after `stop`. */
  readonly broken: Promise<string>;
}

type Ask = (...given: readonly unknown[]) => Promise<unknown>;

export function started<T>(start: () => Worker): Started<T> {
  const waiting = new Set<(error: Error) => void>();
  let reason: string | null = null;
  let over = false;
  let tell: (reason: string) => void = () => undefined;
  const broken = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const breakDown = (why: string): void => {
    if (over || reason !== null) return;
    reason = why;
    tell(why);
    // It may still run, or come half back: nothing of it is heard any more.
    end();
    for (const refuse of waiting) refuse(new Error(why));
    waiting.clear();
  };
  let worker: Worker | null = null;
  let remote: Remote<T> | null = null;
  // Terminated alone, a worker and all tables it was asked with would stay in memory for ever: Comlink's registry of
  // finalizers holds the worker, whose listeners hold what is still unanswered, which holds what the registry waits for.
  const end = (): void => {
    worker?.terminate();
    remote?.[releaseProxy]();
    worker = null;
    remote = null;
  };
  try {
    worker = start();
    remote = wrap<T>(worker);
    worker.addEventListener('error', (e) => {
      // Its own line of the console would be the second word about what the screen says.
      e.preventDefault();
      breakDown(e.message || ('workerStart' satisfies WorkerFault));
    });
    // Chromium knows no `onmessageerror` of a worker, only the event.
    worker.addEventListener('messageerror', () => breakDown('workerMessage' satisfies WorkerFault));
  } catch (error) {
    breakDown(String(error));
  }
  const asked = (ask: () => Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (reason !== null) return reject(new Error(reason));
      if (over) return;
      waiting.add(reject);
      const settled = () => waiting.delete(reject);
      ask().finally(settled).then(resolve, reject);
    });
  const engine = new Proxy({} as Remote<T>, {
    // Not to be taken for a promise; all else is a question.
    get: (_, name) =>
      name === 'then' || typeof name === 'symbol'
        ? undefined
        : (...given: readonly unknown[]) =>
            asked(() => (remote as unknown as Readonly<Record<string, Ask>>)[name]?.(...given) ?? Promise.resolve()),
  });
  const stop = (): void => {
    over = true;
    waiting.clear();
    end();
  };
  return { engine, stop, broken };
}
