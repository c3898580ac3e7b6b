/** Progress on stderr: step n of m, with seconds. */

/** @param {number} total @returns {<T>(name: string, work: () => T) => T} runs a step and tells how long it took */
export function makeProgress(total) {
  let done = 0;
  return (name, work) => {
    const start = performance.now();
    const result = work();
    done += 1;
    console.error(`step ${done} of ${total}: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  };
}
