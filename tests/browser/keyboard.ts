/** Walks through a page with the Tab key and tells what it never reached. */
import type { Page } from '@playwright/test';

export interface Reach {
  /** Controls that can be seen and used with a mouse, but that no Tab reaches. */
  readonly unreached: readonly string[];
  /** Controls that show no mark when they have the keyboard's focus. */
  readonly unmarked: readonly string[];
  readonly reached: number;
}

/**
 * Inside these one Tab stop stands for all and arrow keys move on (WAI-ARIA Authoring Practices): it is enough that Tab
 * reaches one control of the group.
 */
const GROUPS = ['radiogroup', 'tablist', 'toolbar', 'listbox', 'menu', 'menubar', 'tree', 'grid', 'slider'];

/** Numbers every control that can be seen and names its group, if it is in one. */
const numberControls = (page: Page): Promise<number> =>
  page.evaluate((groups) => {
    const selector =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex], [role="button"], [role="link"], [role="slider"]';
    const usable = (el: Element): el is HTMLElement => {
      if (!(el instanceof HTMLElement) || el.matches(':disabled') || el.closest('[inert], [aria-hidden="true"]'))
        return false;
      return el.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    };
    // tabindex -1 on something that is no control by itself only lets scripts move the focus there.
    const onlyByScript = (el: Element) =>
      el.getAttribute('tabindex') === '-1' && !el.matches('a[href], button, input, select, textarea, [role]');
    const controls = [...document.querySelectorAll(selector)].filter(usable).filter((el) => !onlyByScript(el));
    for (const [number, el] of controls.entries()) {
      el.dataset.walk = String(number);
      const group = el.closest(groups.map((role) => `[role="${role}"]`).join(','));
      if (group instanceof HTMLElement) {
        group.dataset.walkGroup ??= `g${number}`;
        el.dataset.walkIn = group.dataset.walkGroup;
      } else if (el instanceof HTMLInputElement && el.type === 'radio') el.dataset.walkIn = `radio ${el.name}`;
    }
    return controls.length;
  }, GROUPS);

interface Stop {
  readonly number: string | null;
  readonly marked: boolean;
  readonly label: string;
}

const currentStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const el = document.activeElement;
    if (!(el instanceof HTMLElement) || el === document.body) return null;
    const visible = (style: CSSStyleDeclaration) =>
      (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    // A mark may also stand on the label around an invisible input.
    const around = [el, el.parentElement, el.closest('label')].filter((x) => x !== null);
    const marked = around.some((x) => visible(getComputedStyle(x)));
    const label = `${el.tagName.toLowerCase()} "${(el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 40)}"`;
    return { number: el.dataset.walk ?? null, marked, label };
  });

export async function focusWalk(page: Page): Promise<Reach> {
  const count = await numberControls(page);
  const reached = new Set<string>();
  const unmarked: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  let before: string | null = null;
  // A field for a day or an hour has a stop for each of its parts.
  for (let press = 0; press < count + 60; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await currentStop(page);
    if (!stop?.number || stop.number === before) continue;
    before = stop.number;
    if (reached.has(stop.number)) break;
    reached.add(stop.number);
    if (!stop.marked) unmarked.push(stop.label);
  }
  const unreached = await page.evaluate(
    (numbers) => {
      const done = new Set(numbers);
      const controls = [...document.querySelectorAll<HTMLElement>('[data-walk]')];
      const groupsDone = new Set(
        controls.filter((el) => done.has(el.dataset.walk ?? '')).map((el) => el.dataset.walkIn),
      );
      return controls
        .filter((el) => !done.has(el.dataset.walk ?? '') && !(el.dataset.walkIn && groupsDone.has(el.dataset.walkIn)))
        .map(
          (el) =>
            `${el.tagName.toLowerCase()} "${(el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 40)}"`,
        );
    },
    [...reached],
  );
  return { unreached, unmarked, reached: reached.size };
}
