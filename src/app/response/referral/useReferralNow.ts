import { useMemo } from 'react';
import type { ReferralProgramme } from '../../../report/referral/content.ts';
import { type Origin, type Referral, referralFrom } from '../../../response/referral/index.ts';
import { ready, useData } from '../../../state/data.ts';
import { helpPlaces } from '../../../state/response/places.ts';
import { originOf, useReferral, visumIn } from '../../../state/response/referral.ts';
import { useView } from '../../../state/store.ts';

const NONE: readonly ReferralProgramme[] = [];

export interface ReferralNow {
  readonly origin: Origin | null;
  /** null before there is an origin or a register, and for an area that the data do not hold. */
  readonly referral: Referral | null;
  /** Whether the register of places is there. */
  readonly loaded: boolean;
}

/** The referral from what is chosen, as the list, the map and the card show it. */
export function useReferralNow(): ReferralNow {
  const area = useView((v) => v.area);
  const point = useReferral((s) => s.point);
  const areas = useData((s) => ready(s.areas));
  const places = useData(helpPlaces);
  const register = useData((s) => ready(s.layers.places));
  return useMemo(() => {
    const origin = originOf(point, area);
    const loaded = register !== null && areas !== null;
    const referral =
      origin && loaded ? referralFrom(origin, { places, areas, visum: visumIn(register.features) }) : null;
    return { origin, referral, loaded };
  }, [point, area, areas, places, register]);
}

export const useProgrammes = (): readonly ReferralProgramme[] =>
  (useData((s) => ready(s.tables.programmes)) as readonly ReferralProgramme[] | null) ?? NONE;
