/** Long work that shows its progress, lets other work run, and ends when it is cancelled. */
import type { DataError, Outcome } from '../domain/outcome.ts';

export interface LongWork {
  /** Hears the share done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** When aborted, the answer is null with one error of the rule `cancelled`. */
  readonly signal?: AbortSignal;
}

class Cancelled extends Error {}

/** Milliseconds of work between two breaths, in which progress is drawn and a cancellation heard. */
const BREATH_MS = 40;

/** Reports progress and lets other work run now and then; throws when cancelled. */
export function breather({ onProgress, signal }: LongWork): (share: number) => Promise<void> {
  let last = performance.now();
  return async (share) => {
    if (signal?.aborted) throw new Cancelled();
    if (performance.now() - last < BREATH_MS) return;
    onProgress?.(share);
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = performance.now();
  };
}

/** A cancelled run is an expected end, not a bug: it comes back as a value. */
export async function orCancelled<T>(work: () => Promise<T>, errors: readonly DataError[]): Promise<Outcome<T | null>> {
  try {
    return { value: await work(), errors };
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    return {
      value: null,
      errors: [
        ...errors,
        {
          file: '',
          row: null,
          column: null,
          rule: 'cancelled',
          value: null,
          remedy: 'Cancelled before the end: start again.',
        },
      ],
    };
  }
}
