/**
 * What is kept of a patrol between two visits: on this device, in this browser, and nowhere else. Neither a link nor an
 * export nor a project for others holds any of it.
 */
import type { Plan, Week } from '../../patrol/plan/index.ts';
import type { WhatIfAnswer } from '../../worker/patrol.ts';
import { type Device, isLater, type OnDevice, onDevice, type Sense } from '../on-device.ts';
import type { PatrolForm } from './form.ts';
import { isForm, isPlanned } from './stored.ts';

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
/** What lies on the device; a plan that cannot be read is left out, and made again from its form. */
function sense(parsed: unknown): Sense<Kept> {
  const { version, form, planned } = parsed as Partial<Kept>;
  if (isLater(version, 1)) return 'later';
  if (version !== 1 || !isForm(form)) return null;
  const whole = planned === null || isPlanned(planned);
  return { value: { version: 1, form, planned: whole ? (planned ?? null) : null }, whole };
}

/** @param device null, or throwing, where the page may not keep anything */
export const patrolShelf = (device?: () => Device | null): OnDevice<Kept> => onDevice(KEY, sense, device);

const SEARCH_KEY = 'jaga-patrol-search';

/** Of this window alone: it outlives a reload, and another tab that searches is none of its business. */
function windowStorage(): Storage | null {
  try {
    return window.sessionStorage ?? null;
  } catch {
    return null;
  }
}

/** Marks that a plan is being sought, so that a page that ends meanwhile can say so when it is back. */
export function markSearch(under: boolean): void {
  try {
    if (under) windowStorage()?.setItem(SEARCH_KEY, '1');
    else windowStorage()?.removeItem(SEARCH_KEY);
  } catch {
    // A device that keeps nothing says that already.
  }
}

export function searchIsMarked(): boolean {
  try {
    return windowStorage()?.getItem(SEARCH_KEY) === '1';
  } catch {
    return false;
  }
}
