import { ready, useData } from '../../state/data.ts';
import { useNoIndex } from '../../state/regions.ts';
import type { Desk } from '../../state/view.ts';

/** Whether the register of the region has nothing that a desk could show; false until that is known. */
export function useEmptyDesk(desk: Desk | undefined): boolean {
  const counts = useData((s) => ready(s.manifest)?.counts);
  const places = useData((s) => ready(s.layers.places));
  const noIndex = useNoIndex();
  if (!counts || !desk) return false;
  const noServices = places !== null && !places.features.some((f) => f.properties.kind === 'service');
  const empty: Readonly<Record<Desk, boolean>> = {
    gaps: counts.ports === 0 && noServices,
    programmes: counts.programmes === 0,
    actors: counts.actors === 0,
    reach: noServices,
    referral: noServices,
    whatif: noIndex,
    report: noIndex && noServices,
  };
  return empty[desk];
}
