/** As many requests at once as a server takes without complaint. */
export const AT_ONCE = 4;

/** Results in the order of the items; the first that fails ends it, and no new one is begun. */
export async function inParallel<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R> | R) {
  const results = new Array<R>(items.length);
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !failed) {
      const i = next++;
      try {
        results[i] = await work(items[i] as T, i);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const settled = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return results;
}
