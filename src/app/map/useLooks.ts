import { useRef } from 'react';
import { type AreaLook, paintAreas } from '../../map/areas.ts';
import type { MapHandle } from '../../map/MapView.tsx';
import { useStyleEffect } from './useStyleEffect.ts';

type Looks = ReadonlyMap<string, AreaLook>;

/** Paints the areas. A handle is new with a new style, which has forgotten every look. */
export function useLooks(handle: MapHandle, looks: Looks | null): void {
  const painted = useRef<{ readonly on: MapHandle; readonly looks: Looks } | null>(null);
  useStyleEffect(
    handle,
    (on) => {
      if (!looks) return;
      paintAreas(on.map, looks, painted.current?.on === on ? painted.current.looks : null);
      painted.current = { on, looks };
    },
    [looks],
  );
}
