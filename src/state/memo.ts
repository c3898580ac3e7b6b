/** Remembers the last answer: many parts of the screen ask the same question of the same state, and one computes it. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (!last || args.some((a, i) => !Object.is(a, last?.args[i]))) last = { args, result: compute(...args) };
    return last.result;
  };
}
