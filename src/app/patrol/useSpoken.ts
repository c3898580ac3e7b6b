import { useEffect, useRef, useState } from 'react';

/** Apart enough that a reader of the screen hears one figure to its end before the next. */
const PAUSE_MS = 6000;

/** Ms until something may be said again: while it changes, one thing a pause; what is final at once. */
export const pauseLeft = (spokenAt: number, now: number, changing: boolean): number =>
  changing ? Math.max(0, spokenAt + PAUSE_MS - now) : 0;

/** What a live region says of a text that changes faster than it can be read out. */
export function useSpoken(text: string, changing: boolean): string {
  const [spoken, setSpoken] = useState(text);
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const say = () => {
      spokenAt.current = performance.now();
      setSpoken(text);
    };
    const timer = setTimeout(say, pauseLeft(spokenAt.current, performance.now(), changing));
    return () => clearTimeout(timer);
  }, [text, changing]);
  return spoken;
}
