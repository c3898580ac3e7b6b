/** Judges what is drawn: the light of pixels at night, the size of what is pressed, words that are cut off or covered. */
import type { Page } from '@playwright/test';
import { onEmptyPage } from './pictures.ts';

/**
 * Light that spares eyes used to the dark. Rods, which see at night, hardly answer to long waves: what is lit is red, so
 * green and blue stay below a part of red. The parts are those of the palest token of the night, --ink #ee9d8b (green
 * 0.66, blue 0.58 of red), and some room for rounding; mixtures of safe colours, as at the edges of letters, are safe
 * too, because the bounds are linear. The ceiling is above the brightest token, --warn (relative luminance 0.46), and
 * far below white (1). What is nearly black cannot be told from black.
 */
export const NIGHT = { green: 0.7, blue: 0.62, luminance: 0.5, floor: 16, rounding: 3 } as const;

export interface Unsafe {
  readonly pixels: number;
  /** The first of each colour, at most five: where and which. */
  readonly seen: readonly { readonly x: number; readonly y: number; readonly colour: string }[];
}

/** Pixels of a picture that are not safe at night. */
export const unsafeAtNight = (page: Page, picture: Buffer): Promise<Unsafe> =>
  onEmptyPage(page, (empty) =>
    empty.evaluate(
      async ({ base64, NIGHT: night }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no 2d context');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const linear = Float64Array.from({ length: 256 }, (_, v) => {
          const s = v / 255;
          return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
        });
        const light = (v: number) => linear[v] ?? 0;
        let pixels = 0;
        const seen = new Map<string, { x: number; y: number; colour: string }>();
        for (let i = 0; i < data.length; i += 4) {
          const [r = 0, g = 0, b = 0] = [data[i], data[i + 1], data[i + 2]];
          if (Math.max(r, g, b) <= night.floor) continue;
          const luminance = 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
          const red = g <= night.green * r + night.rounding && b <= night.blue * r + night.rounding;
          if (red && luminance <= night.luminance) continue;
          pixels += 1;
          const coarse = `${r >> 5} ${g >> 5} ${b >> 5}`;
          const at = i / 4;
          if (seen.size < 5 && !seen.has(coarse))
            seen.set(coarse, {
              x: at % bitmap.width,
              y: Math.floor(at / bitmap.width),
              colour: `rgb(${r} ${g} ${b})`,
            });
        }
        return { pixels, seen: [...seen.values()] };
      },
      { base64: picture.toString('base64'), NIGHT },
    ),
  );

/**
 * Controls that a finger or a pointer of `least` px would miss, as "what: width × height". The area is that of the
 * control with its label and what is drawn around it, tried by pressing at its edges. Exempt as in WCAG 2.5.8: links
 * inside a sentence, and the map, which has a table beside it.
 */
export const smallTargets = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const visible = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const controls = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role=slider], [role=button], [role=tab]',
      ),
    ].filter((el) => visible(el) && !el.matches(':disabled, .skip') && !el.closest('.maplibregl-canvas-container'));
    const named = (el: HTMLElement) => {
      const words = el.getAttribute('aria-label') ?? el.textContent?.trim().slice(0, 30) ?? '';
      const label = el instanceof HTMLInputElement ? (el.labels?.[0]?.textContent?.trim().slice(0, 30) ?? '') : '';
      return `${el.tagName.toLowerCase()}.${el.className || el.closest('[class]')?.className} “${words || label}”`;
    };
    const inSentence = (el: HTMLElement) => {
      if (getComputedStyle(el).display !== 'inline' || !el.matches('a, button')) return false;
      const around = el.parentElement?.closest('p, li, dd, td, th, div, figcaption, span')?.textContent?.trim() ?? '';
      return around.length > (el.textContent?.trim().length ?? 0) + 1;
    };
    /** A file's own input is drawn by its label. */
    const parts = (el: HTMLElement): HTMLElement[] => {
      const labels =
        el instanceof HTMLInputElement && /checkbox|radio|file/.test(el.type) ? [...(el.labels ?? [])] : [];
      return [el, ...labels];
    };
    const small: string[] = [];
    for (const el of controls) {
      if (inSentence(el)) continue;
      const boxes = parts(el).map((part) => part.getBoundingClientRect());
      const [width, height] = [Math.max(...boxes.map((b) => b.width)), Math.max(...boxes.map((b) => b.height))];
      if (width < 2 || height < 2) continue;
      if (width >= wanted - 0.5 && height >= wanted - 0.5) continue;
      // What is drawn around the control by ::before and ::after can be pressed, but has no box of its own.
      el.scrollIntoView({ block: 'center', inline: 'center' });
      const box = el.getBoundingClientRect();
      const [cx, cy] = [box.left + box.width / 2, box.top + box.height / 2];
      const hits = (x: number, y: number) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && parts(el).some((part) => part.contains(top));
      };
      const reach = (wanted - 1) / 2;
      const wide = width >= wanted - 0.5 || (hits(cx - reach, cy) && hits(cx + reach, cy));
      const high = height >= wanted - 0.5 || (hits(cx, cy - reach) && hits(cx, cy + reach));
      if (!wide || !high) small.push(`${named(el)}: ${Math.round(width)} × ${Math.round(height)}`);
    }
    return [...new Set(small)];
  }, least);

/**
 * What larger letters break: a control that something else lies over, words that leave the box of their control, and
 * words cut off at the edge of a box that does not scroll.
 */
export const brokenByLargeText = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const visible = (el: Element) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const named = (el: Element) =>
      `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''} “${(el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 40)}”`;
    const told: string[] = [];
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ].filter((el) => visible(el) && !el.closest('[inert], .skip, .visually-hidden'));
    for (const el of controls) {
      if (el.getBoundingClientRect().width < 2) continue;
      el.scrollIntoView({ block: 'center', inline: 'center' });
      const box = el.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const labels = el instanceof HTMLInputElement ? [...(el.labels ?? [])] : [];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) told.push(`out of reach: ${named(el)}`);
      else {
        // A range's two handles lie over one another by design: their own thumbs answer.
        const top = document.elementsFromPoint(x, y)[0];
        const own = top && [el, ...labels].some((part) => part.contains(top) || top.contains(part));
        if (!own && !el.matches('[type=range]')) told.push(`covered: ${named(el)} by ${top ? named(top) : 'nothing'}`);
      }
      if (el.matches('button, a, summary') && el.textContent?.trim()) {
        const walk = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
        let out = 0;
        while (walk.nextNode()) {
          const { currentNode: text } = walk;
          const holder = text.parentElement;
          // Words for those who hear the page have no place; an ellipsis is meant, and its box was cut to size.
          if (!text.textContent?.trim() || holder?.closest('.visually-hidden')) continue;
          if (holder && getComputedStyle(holder).textOverflow === 'ellipsis') continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const words = range.getBoundingClientRect();
          if (words.width === 0) continue;
          out = Math.max(
            out,
            words.right - box.right,
            box.left - words.left,
            words.bottom - box.bottom,
            box.top - words.top,
          );
        }
        if (out > 3 && getComputedStyle(el).display !== 'inline')
          told.push(`words leave: ${named(el)} by ${Math.round(out)} px`);
      }
    }
    for (const el of document.querySelectorAll<HTMLElement>('body *')) {
      if (!visible(el) || el.closest('svg, .visually-hidden, .maplibregl-map') || el.matches('.visually-hidden'))
        continue;
      const own = [...el.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim());
      const style = getComputedStyle(el);
      if (!own || el.clientWidth < 2) continue;
      const cutsX = /hidden|clip/.test(style.overflowX) && el.scrollWidth > el.clientWidth + 1;
      const cutsY = /hidden|clip/.test(style.overflowY) && el.scrollHeight > el.clientHeight + 3;
      // Cut short with an ellipsis where the whole words stand in the name of the control or its title.
      const whole = style.textOverflow === 'ellipsis' && el.closest('[aria-label], [title]') !== null;
      if ((cutsX || cutsY) && !whole) told.push(`cut off: ${named(el)}`);
    }
    return [...new Set(told)];
  });
