import { type ComponentType, type LazyExoticComponent, lazy, useEffect } from 'react';
import type { FullMapProps } from './FullMap.tsx';

/** Stands in where the full map could not be fetched: it says so, and the first map stays. */
const unloaded = (detail: string) =>
  function Unloaded({ onFailure }: Pick<FullMapProps, 'onFailure'>) {
    useEffect(() => onFailure(detail), [onFailure]);
    return null;
  };

/** MapLibre and all that needs it come in one piece, after the first useful map. */
export const lateMap = (
  fetched: () => Promise<ComponentType<FullMapProps>>,
): LazyExoticComponent<ComponentType<FullMapProps>> =>
  lazy(() =>
    fetched().then(
      (made): { default: ComponentType<FullMapProps> } => ({ default: made }),
      (error: unknown) => ({ default: unloaded(String(error)) }),
    ),
  );
