/** Which step's view is being changed on the risk map, and what was done there last. Of this window and moment alone. */
import { create } from 'zustand';

/** A step that was just made, or why none was. */
export type TakenStep =
  | {
      readonly of: 'added';
      readonly story: string;
      readonly step: string;
      /** Number of the step, from 1. */
      readonly number: number;
      readonly title: { readonly id: string; readonly en: string };
      /** The story was made for it. */
      readonly fresh: boolean;
    }
  | { readonly of: 'full'; readonly most: number }
  | { readonly of: 'refused'; readonly rule: string };

interface Visit {
  readonly at: { readonly story: string; readonly step: string; readonly number: number } | null;
  readonly taken: TakenStep | null;
}

export const useVisit = create<Visit>(() => ({ at: null, taken: null }));
