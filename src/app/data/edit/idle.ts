/** Work that waits until the hand rests, and that the page can put down between two steps. */

const LONGEST_WAIT_MS = 500;

/** @returns a way to call it off */
export function inIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 0);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: LONGEST_WAIT_MS });
  return () => cancelIdleCallback(asked);
}

/** One step an idle moment, to the end. @returns a way to call off the rest */
export function inIdleSteps(steps: Iterator<unknown>): () => void {
  let callOff: () => void;
  const next = () => {
    if (!steps.next().done) callOff = inIdle(next);
  };
  callOff = inIdle(next);
  return () => callOff();
}
