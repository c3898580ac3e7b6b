export interface Remembered<A extends readonly unknown[], R> {
  (...args: A): R;
  /** Lets go of the last question and its answer: what is large must not outlive the screen that asked. */
  readonly forget: () => void;
}

/** Remembers the last answer: many parts of the screen ask the same question of the same state, and one computes it. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): Remembered<A, R> {
  let last: { readonly args: A; readonly result: R } | null = null;
  const ask = (...args: A): R => {
    if (!last || args.some((a, i) => !Object.is(a, last?.args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
  const forget = () => {
    last = null;
  };
  return Object.assign(ask, { forget });
}
