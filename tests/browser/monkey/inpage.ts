/**
 * The hands of the monkey: runs inside the page, so that thousands of actions take minutes. Serialised as a whole and
 * put in before the page's own scripts; it may use nothing from outside.
 */
export interface Acted {
  readonly kind: string;
  readonly what: string;
}

export interface Monkey {
  /**
   * Does `count` random valid actions, one after the other, each with the frames it needs. The same seed on the same page
   * does the same: each call has its own, so that a reload does not begin the same day again.
   * @param stays passes by what begins the page anew, which another region does
   */
  act(count: number, seed: number, stays: boolean): Promise<readonly Acted[]>;
}

declare global {
  interface Window {
    jagaMonkey?: Monkey;
  }
}

/** @param links addresses of screens; @param files what may be given to a file field */
export function installMonkey({
  links,
  files,
}: {
  readonly links: readonly string[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
}): void {
  let stays = false;
  // mulberry32: small, and good enough to choose buttons.
  let state = 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

  // What leaves the page, or would open another, is counted and not done.
  window.print = () => {};
  window.open = () => null;
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (!this.hasAttribute('download')) click.call(this);
  };

  const shown = (element: Element): boolean => {
    if (element.closest('[inert], [hidden], [aria-hidden="true"]')) return false;
    const modal = document.querySelector('dialog[open]');
    if (modal && !modal.contains(element)) return false;
    if (stays && element.closest('a[href*="region="]')) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
  };
  const all = <E extends Element>(selector: string): E[] => [...document.querySelectorAll<E>(selector)].filter(shown);
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;

  const WORDS = ['Kantor', 'rapat Gugus Tugas', 'Nongsa', '12', 'pantau malam', 'a', '', 'Uji coba', 'Pelatihan 2026'];
  const day = () =>
    `2026-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const hour = () => `${String(Math.floor(random() * 24)).padStart(2, '0')}:00`;

  function valueFor(field: HTMLInputElement): string {
    if (field.type === 'date') return day();
    if (field.type === 'month') return day().slice(0, 7);
    if (field.type === 'time') return hour();
    if (field.type === 'number' || field.type === 'range') {
      const min = field.min === '' ? 0 : Number(field.min);
      const max = field.max === '' ? min + 40 : Number(field.max);
      const step = Number(field.step) || 1;
      return String(Math.round((min + random() * (max - min)) / step) * step);
    }
    return pick(WORDS) ?? '';
  }

  /** As a person's typing arrives: through the element's own setter, which React listens behind. */
  function enter(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
    own?.set?.call(field, value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }

  function press(): Acted | null {
    const found = pick(
      all<HTMLElement>(
        'button:not([disabled]), a[href^="#"], summary, input[type="checkbox"]:not([disabled]), input[type="radio"]:not([disabled]), [role="option"]',
      ),
    );
    if (!found) return null;
    found.click();
    return { kind: 'click', what: nameOf(found) };
  }

  function type(): Acted | null {
    const field = pick(
      all<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
        'input:not([type="checkbox"], [type="radio"], [type="file"], [disabled], [readonly]), textarea:not([disabled]), select:not([disabled])',
      ),
    );
    if (!field) return null;
    if (field instanceof HTMLSelectElement) {
      const option = pick([...field.options].filter((o) => !o.disabled));
      if (option) enter(field, option.value);
    } else enter(field, field instanceof HTMLTextAreaElement ? (pick(WORDS) ?? '') : valueFor(field));
    return { kind: 'enter', what: `${nameOf(field)} = ${field.value.slice(0, 30)}` };
  }

  function key(): Acted {
    const keys = [
      'Escape',
      'ArrowRight',
      'ArrowLeft',
      'ArrowDown',
      'ArrowUp',
      'Enter',
      '/',
      '?',
      'Home',
      'End',
      'b',
      'z',
    ];
    const chosen = pick(keys) ?? 'Escape';
    const target = document.activeElement ?? document.body;
    const ctrlKey = chosen === 'z';
    target.dispatchEvent(new KeyboardEvent('keydown', { key: chosen, ctrlKey, bubbles: true, cancelable: true }));
    target.dispatchEvent(new KeyboardEvent('keyup', { key: chosen, ctrlKey, bubbles: true, cancelable: true }));
    return { kind: 'key', what: `${ctrlKey ? 'Ctrl+' : ''}${chosen}` };
  }

  function map(): Acted | null {
    const canvas = pick(all<HTMLElement>('canvas.maplibregl-canvas'));
    if (!canvas) return null;
    const box = canvas.getBoundingClientRect();
    const at = () => ({ clientX: box.left + random() * box.width, clientY: box.top + random() * box.height });
    const send = (kind: string, where: { clientX: number; clientY: number }, more = {}) =>
      canvas.dispatchEvent(new MouseEvent(kind, { ...where, bubbles: true, cancelable: true, button: 0, ...more }));
    const from = at();
    const how = random();
    if (how < 0.4) {
      send('mousedown', from, { buttons: 1 });
      send('mouseup', from);
      send('click', from);
      return { kind: 'map', what: 'click' };
    }
    if (how < 0.7) {
      const deltaY = random() < 0.5 ? -240 : 240;
      canvas.dispatchEvent(new WheelEvent('wheel', { ...from, deltaY, bubbles: true, cancelable: true }));
      return { kind: 'map', what: deltaY < 0 ? 'zoom in' : 'zoom out' };
    }
    send('mousedown', from, { buttons: 1 });
    send('mousemove', at(), { buttons: 1 });
    send('mouseup', at());
    return { kind: 'map', what: 'drag' };
  }

  function go(): Acted {
    const to = pick(links) ?? '#/risk';
    location.hash = to;
    return { kind: 'link', what: to };
  }

  function give(): Acted | null {
    const field = pick([...document.querySelectorAll<HTMLInputElement>('input[type="file"]')]);
    const file = pick(files);
    if (!field || !file) return null;
    const held = new DataTransfer();
    held.items.add(new File([file.text], file.name));
    field.files = held.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return { kind: 'file', what: file.name };
  }

  const settle = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 15)));

  window.jagaMonkey = {
    async act(count, seed, staying) {
      state = seed >>> 0;
      stays = staying;
      const done: Acted[] = [];
      while (done.length < count) {
        const r = random();
        const acted =
          r < 0.5 ? press() : r < 0.7 ? type() : r < 0.8 ? key() : r < 0.9 ? map() : r < 0.96 ? go() : give();
        if (acted) done.push(acted);
        await settle();
      }
      return done;
    },
  };
}
