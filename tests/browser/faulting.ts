/** What goes wrong where the site is used, planted before a page begins; and what people do and see then: part of the driver. */
import { type BrowserContext, expect, type Page, type Route } from '@playwright/test';
import { KeyboardDoing, KeyboardSeeing } from './pressing.ts';
import { say } from './stage.ts';

/** How a worker breaks: its file is missing, it ends in the middle, a message is unreadable, there is no memory. */
export type WorkerFault = 'missing' | 'ends' | 'garbled' | 'no memory';
/** Half a file, a page of a host that answers everything, a file of another kind. */
export type FileFault = 'missing' | 'cut off' | 'a page' | 'of another kind';

export interface Faults {
  readonly files?: Readonly<Record<string, FileFault>>;
  /** Milliseconds a file takes. */
  readonly slow?: Readonly<Record<string, number>>;
  /** What lies in localStorage when the page begins. */
  readonly kept?: Readonly<Record<string, string>>;
  /** The device has no room left, or refuses every look, as in some private windows. */
  readonly storage?: 'full' | 'refused';
  /** By the name of the worker. */
  readonly workers?: Readonly<Record<string, WorkerFault>>;
  readonly withoutWasm?: boolean;
  /** ISO time that the device's clock says. */
  readonly clock?: string;
  /** Holdings are counted, for `theMemory`. */
  readonly counted?: boolean;
}

/** Runs in the page before anything else. */
function refuseStorage(how: 'full' | 'refused'): void {
  const no = (name: string) => () => {
    throw new DOMException('planted', name);
  };
  Storage.prototype.setItem = no('QuotaExceededError');
  const put = no('QuotaExceededError');
  Object.defineProperty(IDBObjectStore.prototype, 'put', { value: put });
  if (how === 'full') return;
  for (const storage of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, storage, { get: no('SecurityError') });
  Object.defineProperty(IDBFactory.prototype, 'open', { value: no('SecurityError') });
}

/** Runs in the page: a window says by its name that it was planted once, so that a reload finds what the page left. */
function plantKept(kept: Readonly<Record<string, string>>): void {
  if (window.name === 'planted') return;
  window.name = 'planted';
  for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
}

/** Runs in the page. */
function breakWorkers(faults: Readonly<Record<string, string>>): void {
  const Own = window.Worker;
  window.Worker = class extends Own {
    constructor(url: string | URL, options?: WorkerOptions) {
      const fault = faults[options?.name ?? ''];
      super(fault === 'missing' ? '/assets/no-such-worker.js' : url, options);
      if (!fault || fault === 'missing') return;
      // What is asked never arrives: a quick worker would answer before it breaks.
      this.postMessage = (message: { readonly id?: string }) => {
        const error = { name: 'RangeError', message: 'Array buffer allocation failed', stack: '' };
        const thrown = { id: message.id, type: 'HANDLER', name: 'throw', value: { isError: true, value: error } };
        setTimeout(() => {
          if (fault === 'ends') this.terminate();
          if (fault === 'ends') this.dispatchEvent(new ErrorEvent('error', { message: 'planted', cancelable: true }));
          if (fault === 'garbled') this.dispatchEvent(new MessageEvent('messageerror'));
          if (fault === 'no memory') this.dispatchEvent(new MessageEvent('message', { data: thrown }));
        }, 20);
      };
    }
  };
}

/** Runs in the page: what a page can hold on to without its heap telling. */
function countHoldings(): void {
  const urls = new Set<string>();
  const make = URL.createObjectURL.bind(URL);
  const revoke = URL.revokeObjectURL.bind(URL);
  URL.createObjectURL = (what: Blob) => {
    const url = make(what);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url: string) => {
    urls.delete(url);
    revoke(url);
  };
  const drawn = new Set<WeakRef<WebGL2RenderingContext>>();
  const own = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    const context = own.call(this, kind, ...rest);
    if (context && kind.startsWith('webgl')) drawn.add(new WeakRef(context as WebGL2RenderingContext));
    return context;
  } as typeof HTMLCanvasElement.prototype.getContext;
  Object.defineProperty(window, 'holdings', {
    value: () => {
      const alive = [...drawn].flatMap((ref) => ref.deref() ?? []).filter((context) => !context.isContextLost());
      return { urls: urls.size, contexts: new Set(alive).size };
    },
  });
}

/** What a page holds after everything that nobody holds any more has been cleared away. */
export interface Memory {
  /** Bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  readonly objectUrls: number;
  readonly graphicsContexts: number;
}

async function answerWith(route: Route, how: FileFault): Promise<void> {
  if (how === 'missing') return route.fulfill({ status: 404, body: 'Not found.' });
  if (how === 'a page')
    return route.fulfill({ status: 200, body: '<!doctype html><title>Not found</title>', contentType: 'text/html' });
  if (how === 'of another kind')
    return route.fulfill({ status: 200, body: '{"a":[1]}', contentType: 'application/json' });
  const whole = await (await route.fetch()).text();
  return route.fulfill({ status: 200, body: whole.slice(0, whole.length / 2), contentType: 'application/json' });
}

export async function plant(page: Page, faults: Faults): Promise<void> {
  const { files = {}, slow = {}, kept, storage, workers, withoutWasm, clock } = faults;
  for (const [file, how] of Object.entries(files)) await page.route(`**/${file}`, (route) => answerWith(route, how));
  for (const [file, ms] of Object.entries(slow))
    await page.route(`**/${file}`, async (route) => {
      await new Promise((done) => setTimeout(done, ms));
      await route.continue();
    });
  if (faults.counted) await page.addInitScript(countHoldings);
  if (kept) await page.addInitScript(plantKept, kept);
  if (storage) await page.addInitScript(refuseStorage, storage);
  if (workers) await page.addInitScript(breakWorkers, workers);
  if (withoutWasm)
    // A worker has the policy of its own file.
    await page.route('**/assets/*.js', async (route) => {
      const answer = await route.fetch();
      const policy = answer.headers()['content-security-policy']?.replace(" 'wasm-unsafe-eval'", '') ?? '';
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'content-security-policy': policy } });
    });
  if (clock) await page.clock.setFixedTime(clock);
}

/** An empty page of the same browser, closed with what was typed into it. */
async function pageBeside(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.locator('nav').first()).toBeAttached();
  return page;
}

export class StrickenDoing extends KeyboardDoing {
  private other: Page | null = null;

  /** Another tab of the same browser at the same address. */
  async anotherTabIsOpened(): Promise<void> {
    const { page } = this.scene;
    this.other = await pageBeside(page.context(), page.url());
    await expect(this.other.locator('fieldset.patrol-boat, .patrol-body').first()).toBeAttached();
  }

  /** In the other tab. */
  async theyWriteOfTheSeaThere(text: string): Promise<void> {
    if (!this.other) throw new Error('no other tab');
    await this.other
      .locator('.patrol-panel')
      .getByLabel(await say(this.scene.page, 'patrol.seaNote'))
      .fill(text);
  }

  async theyWriteOfTheSea(text: string): Promise<void> {
    await this.scene.page
      .locator('.patrol-panel')
      .getByLabel(await say(this.scene.page, 'patrol.seaNote'))
      .fill(text);
  }

  async theyOpenTheContacts(): Promise<void> {
    await this.scene.page.getByRole('button', { name: await say(this.scene.page, 'referral.contacts.open') }).click();
  }

  async theyPutTheFileAway(): Promise<void> {
    await this.sheet.locator('.data-foot .btn:not(.main)').first().click();
    await expect(this.sheet.locator('.import-drop')).toBeVisible();
  }

  async theyTryTheExampleOfAnInterval(): Promise<void> {
    await this.scene.page
      .getByRole('button', { name: await say(this.scene.page, 'protection.try.run') })
      .first()
      .click();
  }

  /** A list of events too long to be read at once. */
  async theyBringALongList(): Promise<void> {
    const line = '2026-01-14,Nongsa,104.1,1.1\n';
    const buffer = Buffer.from(`tanggal,kecamatan,bujur,lintang\n${line.repeat(320_000)}`);
    await this.scene.page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'panjang.csv', mimeType: 'text/csv', buffer });
  }
}

export class StrickenSeeing extends KeyboardSeeing {
  /** By the key of the words, up to their first blank to fill. */
  async theScreenTells(key: string): Promise<void> {
    const [start = ''] = (await say(this.scene.page, key)).split('{{');
    await expect(this.scene.page.locator('body')).toContainText(start.trim(), { timeout: 40_000 });
  }

  async itIsNotSaid(key: string): Promise<void> {
    await expect(this.scene.page.locator('body')).not.toContainText(await say(this.scene.page, key));
  }

  async theSeaIsDescribedAs(text: string): Promise<void> {
    const field = this.scene.page.locator('.patrol-panel').getByLabel(await say(this.scene.page, 'patrol.seaNote'));
    await expect(field).toHaveValue(text);
  }

  async somethingCanBeRead(): Promise<void> {
    await expect(this.scene.page.locator('main')).toBeAttached();
    // A workspace may be fetched first.
    await expect
      .poll(async () => (await this.scene.page.locator('main').innerText()).trim().length)
      .toBeGreaterThan(20);
    await expect(this.scene.page.getByText(await say(this.scene.page, 'state.broken'))).toHaveCount(0);
  }

  async theMemory(): Promise<Memory> {
    const { page } = this.scene;
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    // Twice: what the first lets go of may have held more.
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? Number.NaN;
    const held = await page.evaluate(() =>
      (window as unknown as { holdings: () => { urls: number; contexts: number } }).holdings(),
    );
    await session.detach();
    return {
      ...{ heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') },
      ...{ workers: page.workers().length, objectUrls: held.urls, graphicsContexts: held.contexts },
    };
  }
}
