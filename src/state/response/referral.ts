/** Where somebody is referred from, on this page alone: a point is neither in the link nor on the device. */
import { create } from 'zustand';
import type { LayerFeature } from '../../domain/published.ts';
import type { At, Origin } from '../../response/referral/index.ts';
import { memoLast } from '../memo.ts';

interface ReferralState {
  readonly point: At | null;
  /** The next click on the map is the point. */
  readonly picking: boolean;
}

export const useReferral = create<ReferralState>(() => ({ point: null, picking: false }));

/** A point goes before the area of the view. */
export const originOf = (point: At | null, area: string | null): Origin | null =>
  point ? { in: 'point', at: point } : area ? { in: 'area', code: area } : null;

/** Ids of places whose row says that they write the visum et repertum; the public files leave it out. */
export const visumIn = memoLast(
  (places: readonly LayerFeature[]): ReadonlySet<string> =>
    new Set(
      places.flatMap(({ properties: p }) => {
        const { role } = (p.attributes ?? {}) as { role?: unknown };
        return [role].flat().some((r) => typeof r === 'string' && /\bvisum\b/i.test(r)) ? [String(p.id)] : [];
      }),
    ),
);
