import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End in a row of tabs (WAI-ARIA: tabs with automatic activation). Put it on the tablist; the
 * selected tab alone has tabIndex 0.
 */
export function rove(e: KeyboardEvent<HTMLElement>): void {
  const tabs = [...e.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.indexOf(e.target as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[e.key];
  if (to === undefined || at < 0) return;
  e.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab?.click();
  tab?.focus();
}
