import { useEffect } from 'react';
import type { MapHandle } from '../../map/MapView.tsx';

/**
 * An effect on the style of a map, and what takes it back. Between two styles, and without graphics, nothing can be asked of
 * a map: the effect waits for the next handle, and what it would take back has gone with its style.
 */
export function useStyleEffect(
  handle: MapHandle | null,
  // biome-ignore lint/suspicious/noConfusingVoidType: as React's own
  effect: (handle: MapHandle) => (() => void) | void,
  inputs: readonly unknown[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the inputs are the caller's, and are checked there
  useEffect(() => {
    if (!handle?.isWorn()) return;
    const undo = effect(handle);
    return () => {
      if (handle.isWorn()) undo?.();
    };
  }, [handle, ...inputs]);
}
