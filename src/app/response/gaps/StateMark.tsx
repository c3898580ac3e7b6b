import { useId } from 'react';
import type { GapState } from '../../../response/gaps/table.ts';

/** The mark of a state as it lies on the map: full, half, open, hatched. Decoration of what is said beside it. */
export function StateMark({ state }: { readonly state: GapState }) {
  const hatch = useId();
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="state-mark" data-state={state}>
      {state === 'none' && (
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V4" stroke="var(--nodata-line)" strokeWidth="1.6" />
        </pattern>
      )}
      {state === 'citywide' && <path d="M2 9a7 7 0 0 0 14 0Z" className="state-half" />}
      <circle cx="9" cy="9" r="7" style={state === 'none' ? { fill: `url(#${hatch})` } : undefined} />
    </svg>
  );
}
