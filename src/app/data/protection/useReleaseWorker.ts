/** Asks the engine of releases, one question at a time; the worker is ended with the part that asked. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../domain/outcome.ts';
import type { Released } from '../../../protect/release/release.ts';
import { type Started, startRelease } from '../../../worker/client.ts';
import { NO_SOLVER } from '../../../worker/no-solver.ts';
import type { ReleaseEngine } from '../../../worker/release.ts';

export type ReleaseAnswer = Outcome<Released | null>;

type Ask<T> = (engine: Started<ReleaseEngine>['engine']) => Promise<T>;

export type Asked<T> =
  | { readonly state: 'idle' | 'busy' }
  /** `solver` is false where this browser cannot run the solver: asking again would not help. */
  | { readonly state: 'failed'; readonly solver: boolean }
  | { readonly state: 'done'; readonly answer: T };

export function useReleaseWorker<T>() {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'idle' });
  const worker = useRef<Started<ReleaseEngine> | null>(null);
  const stop = useCallback(() => {
    worker.current?.stop();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);
  const ask = useCallback(
    async (question: Ask<T>) => {
      stop();
      setAsked({ state: 'busy' });
      const mine = startRelease();
      worker.current = mine;
      const next: Asked<T> = await question(mine.engine).then(
        (answer) => ({ state: 'done', answer }),
        (error: unknown) => ({ state: 'failed', solver: !String(error).includes(NO_SOLVER) }),
      );
      // What was stopped meanwhile is not shown.
      if (worker.current !== mine) return;
      stop();
      setAsked(next);
    },
    [stop],
  );
  const forget = useCallback(() => {
    stop();
    setAsked({ state: 'idle' });
  }, [stop]);
  return { asked, ask, forget };
}
