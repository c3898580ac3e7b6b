/**
 * What is kept of a patrol between two visits: on this device, in this browser, and nowhere else. Neither a link nor an
 * export nor a project for others holds any of it.
 */
import type { Plan, Week } from '../../patrol/plan/index.ts';
import type { WhatIfAnswer } from '../../worker/patrol.ts';
import type { PatrolForm } from './form.ts';

export interface KeptPlan {
  readonly plan: Plan;
  /** What it was asked for. */
  readonly form: PatrolForm;
  readonly week: Week | null;
  readonly whatIf: WhatIfAnswer | null;
}

export interface Kept {
  readonly version: 1;
  readonly form: PatrolForm;
  readonly planned: KeptPlan | null;
}

export const KEY = 'jaga-patrol';
/** What could not be read is put aside, never overwritten. */
const ASIDE = 'jaga-patrol-unread';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isKept = (x: unknown): x is Kept => {
  const { version, form } = (x ?? {}) as Partial<Kept>;
  return version === 1 && typeof form?.date === 'string' && Array.isArray(form.boats) && Array.isArray(form.tips);
};

/** @returns what was kept; `unread` when something lay there that cannot be read, which is then put aside */
export function readKept(store: Store | null): { readonly kept: Kept | null; readonly unread: boolean } {
  try {
    const text = store?.getItem(KEY) ?? null;
    if (text === null) return { kept: null, unread: false };
    try {
      const value: unknown = JSON.parse(text);
      if (isKept(value)) return { kept: value, unread: false };
    } catch {
      // Not JSON: put aside like anything else that cannot be read.
    }
    store?.setItem(ASIDE, text);
    return { kept: null, unread: true };
  } catch {
    return { kept: null, unread: false };
  }
}

/** @returns whether it is kept; full or refused storage is an answer, not an exception */
export function writeKept(store: Store | null, kept: Kept): boolean {
  try {
    store?.setItem(KEY, JSON.stringify(kept));
    return store !== null;
  } catch {
    return false;
  }
}
