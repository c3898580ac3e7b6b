/** Hostile words in every field of a screen, and what may not come of them: part of the driver, like faulting.ts. */
import { expect, type Locator } from '@playwright/test';
import type { GivenFile } from './bringing.ts';
import { StrickenDoing, StrickenSeeing } from './faulting.ts';
import { say } from './stage.ts';

interface Watch {
  readonly harm: string[];
  /** Names of the fields that were filled. */
  readonly filled: string[];
}
declare global {
  interface Window {
    jagaWatch?: Watch;
  }
}

/** Runs in the page: from here on everything that is put into it is judged, however short it stays. */
function watch(): void {
  const harm: string[] = [];
  const NEVER = 'iframe, frame, object, embed, base, math, mglyph, foreignObject, planted, #planted';
  const WAYS = /^(xlink:)?(href|src|srcdoc|action|formaction|data|poster)$/i;
  // As every element has them, whatever a form calls its fields.
  const ATTRIBUTES = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')?.get as () => NamedNodeMap;
  const judge = (el: Element): void => {
    const what = el.outerHTML.slice(0, 120);
    if (el.matches(NEVER)) harm.push(`element: ${what}`);
    if (el.localName === 'script' && !(el as HTMLScriptElement).src.startsWith(location.origin))
      harm.push(`script: ${what}`);
    // A form answers with a field of that name instead of what every element has.
    for (const key of [el.id, el.getAttribute('name') ?? ''])
      if (key in HTMLElement.prototype && el.matches('form *')) harm.push(`clobbers ${key}: ${what}`);
    for (const { name, value } of ATTRIBUTES.call(el)) {
      if (/^on/i.test(name)) harm.push(`handler: ${what}`);
      if (!WAYS.test(name)) continue;
      const to = URL.parse(value, location.href);
      if (!to || !/^(https?|blob|data):$/.test(to.protocol) || to.host.endsWith('elsewhere.example'))
        harm.push(`way: ${what}`);
      if (to?.protocol === 'data:' && !value.startsWith('data:image/')) harm.push(`way: ${what}`);
    }
  };
  const all = (node: Node): void => {
    if (!(node instanceof Element)) return;
    judge(node);
    for (const el of node.querySelectorAll('*')) judge(el);
  };
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'attributes') judge(target as Element);
      for (const node of addedNodes) all(node);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
  window.jagaWatch = { harm, filled: [] };
}

/** Runs in the page: every text into every field that is shown, one after the other; then forms are sent. */
async function pourIn({
  texts,
  send,
}: {
  readonly texts: readonly string[];
  readonly send: readonly string[];
}): Promise<void> {
  const pause = () => new Promise<void>((done) => setTimeout(done));
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
  const NOT_WRITTEN = [
    'checkbox',
    'radio',
    'file',
    'range',
    'color',
    'hidden',
    'button',
    'submit',
    'date',
    'time',
    'month',
  ];
  const shown = (el: Element): boolean => {
    if (el.closest('[inert], [hidden], [aria-hidden="true"]')) return false;
    const modal = document.querySelector('dialog[open]');
    return (!modal || modal.contains(el)) && el.getClientRects().length > 0;
  };
  type Field = HTMLInputElement | HTMLTextAreaElement;
  const fieldsIn = (root: ParentNode): Field[] =>
    [...root.querySelectorAll<Field>('input, textarea')].filter(
      (el) => !NOT_WRITTEN.includes(el.type) && !el.disabled && !el.readOnly && shown(el),
    );
  // As typing arrives: through the element's own setter, which React listens behind.
  const put = (field: Field, text: string): void => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const leave = (field: Field): void => {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
  for (const closed of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) closed.open = true;
  // Lists whose lines open show one at a time.
  [...document.querySelectorAll<HTMLElement>('li > button[aria-expanded="false"]')].find(shown)?.click();
  await frame();
  const done = new Set<Field>();
  // A field that is filled may bring others.
  for (let next = fieldsIn(document)[0]; next; next = fieldsIn(document).find((field) => !done.has(field))) {
    done.add(next);
    const name = (next.labels?.[0]?.textContent ?? next.getAttribute('aria-label') ?? next.name)
      .replace(/[\d\s]+/g, ' ')
      .trim();
    // One that stands on many screens gets everything once.
    const met = window.jagaWatch?.filled.includes(name);
    window.jagaWatch?.filled.push(name);
    next.focus();
    for (const text of met ? send : texts) {
      if (!next.isConnected) break;
      put(next, text);
      await pause();
    }
    leave(next);
    await frame();
  }
  const forms = [...document.forms].filter(shown);
  for (const text of send)
    for (const form of forms) {
      if (!form.isConnected) continue;
      for (const field of fieldsIn(form)) put(field, field.type === 'number' ? '1' : text);
      await pause();
      form.requestSubmit();
      await frame();
    }
}

export class HostileDoing extends StrickenDoing {
  /** From here on whatever comes of a text is written down. */
  async theyWatchThePage(): Promise<void> {
    const { page } = this.scene;
    await page.evaluate(watch);
    const note = (what: string) => page.evaluate((text) => window.jagaWatch?.harm.push(text), what);
    page.on('dialog', async (dialog) => {
      await dialog.dismiss();
      await note(`dialog: ${dialog.message()}`);
    });
    page.on('popup', (other) => void note(`window: ${other.url()}`));
  }

  /** Bounded: what a worker that ended was asking for never ends in the browser's books. */
  private async theNetworkRests(): Promise<void> {
    await this.scene.page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  }

  /** @param send what is also written into each form and sent */
  async theyPourIntoEveryField(texts: readonly string[], send: readonly string[] = []): Promise<void> {
    // Some lists come with a file of their own.
    await this.theNetworkRests();
    await this.scene.page.evaluate(pourIn, { texts, send });
  }

  async theySearchFor(text: string): Promise<void> {
    const field = this.scene.page.locator('#search');
    await field.focus();
    await field.fill(text);
  }

  /** By the key of its words; the first that is shown. */
  async theyPressWhatSays(key: string): Promise<void> {
    const { page } = this.scene;
    const name = (await say(page, key)).split('{{')[0]?.trim() ?? '';
    // What opens a part of a page is no button to a screen reader.
    await page
      .getByRole('button', { name })
      .or(page.locator('summary', { hasText: name }))
      .first()
      .click();
  }

  private async everythingIsRead(): Promise<void> {
    const { page } = this.scene;
    await expect(page.locator('.import-working')).toHaveCount(0, { timeout: 30_000 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  }

  /** What was brought in takes the place of its field: through columns and report until it is kept, or put away where it cannot be. */
  private async theyGoOnUntilThereIs(field: Locator): Promise<void> {
    const sheet = this.scene.page.locator('.data-sheet');
    const kind = sheet.locator('.import-choices select').first();
    const label = sheet.locator('.import-label input');
    const onwards = sheet.locator('.data-foot .btn.main');
    const away = sheet.getByRole('button', { name: await say(this.scene.page, 'intake.cancel'), exact: true });
    for (let step = 0; step < 4 && (await field.count()) === 0; step++) {
      if (await kind.isVisible()) await kind.selectOption('places');
      if (await label.isVisible()) await label.fill('<b id=planted>{{7*7}}');
      await this.everythingIsRead();
      await ((await onwards.isEnabled()) ? onwards : away).click();
      await this.everythingIsRead();
    }
    if ((await field.count()) === 0) await away.click();
    await expect(field).toBeAttached();
  }

  /** Every file to every field for files on the screen. @returns how many fields there are */
  async theyGiveEveryFile(files: readonly GivenFile[]): Promise<number> {
    const fields = this.scene.page.locator('input[type=file]');
    const count = await fields.count();
    for (let i = 0; i < count; i++)
      for (const { name, content } of files) {
        await fields.nth(i).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
        await this.everythingIsRead();
        await this.theyGoOnUntilThereIs(fields.nth(i));
      }
    return count;
  }

  /** One address after the other, each until it is rendered: that needs no frame, which software graphics take long to paint. */
  async theyGoThroughTheAddresses(hashes: readonly string[]): Promise<void> {
    const { page } = this.scene;
    await page.evaluate(async (all) => {
      for (const hash of all) {
        const before = location.href;
        const heard = new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
        location.hash = hash;
        if (location.href !== before) await heard;
        await new Promise((done) => setTimeout(done, 40));
      }
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }, hashes);
    await this.theNetworkRests();
  }

  /** What no text does: planted, to see that the watch would notice. */
  async somebodyPlants(): Promise<void> {
    await this.scene.page.evaluate(async () => {
      const link = document.createElement('a');
      link.setAttribute('href', 'javascript:void 0');
      const form = document.createElement('form');
      const field = document.createElement('input');
      field.name = 'attributes';
      form.append(field);
      const planted = [document.createElement('planted'), link, form];
      document.body.append(...planted);
      await new Promise((done) => setTimeout(done));
      for (const one of planted) document.body.removeChild(one);
    });
  }
}

export class HostileSeeing extends StrickenSeeing {
  /** Since `theyWatchThePage`. */
  async theHarm(): Promise<readonly string[]> {
    return this.scene.page.evaluate(() => [
      ...(window.jagaWatch?.harm ?? ['nobody watched']),
      ...('owned' in window ? ['a text was run'] : []),
    ]);
  }

  async theFieldsFilled(): Promise<readonly string[]> {
    return this.scene.page.evaluate(() => window.jagaWatch?.filled ?? []);
  }

  /** No element, handler, way out, window, dialog or script came of a text. */
  async wordsStayedWords(where: string): Promise<void> {
    expect.soft(await this.theHarm(), where).toEqual([]);
  }
}
