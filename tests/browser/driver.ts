/**
 * The driver, with its voices (doing.ts, seeing.ts, planning.ts, patrolling.ts, bringing.ts, helping.ts, beholding.ts, pressing.ts,
 * faulting.ts, hostile.ts), alone knows selectors and touches the browser. Specifications are written in the words of the people who
 * use the site: given a site, when they do something, then something holds.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, test as base, expect, type Page, type Request } from '@playwright/test';
import { type Faults, plant } from './faulting.ts';
import { HostileDoing, HostileSeeing } from './hostile.ts';
import { focusWalk, type Reach } from './keyboard.ts';
import { differentShare, onlyOneColour } from './pictures.ts';
import type { Made } from './pressing.ts';

export { middleOf, placeOf } from './stage.ts';

export type Profile = 'public' | 'internal';
export type Language = 'id' | 'en';
export const WORKSPACES = ['risk', 'patrol', 'response', 'data', 'forum'] as const;
export type Workspace = (typeof WORKSPACES)[number];
export const LANGUAGES: readonly Language[] = ['id', 'en'];
/** The window sizes every screen is looked at in. */
export const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** The risk workspace has more than one face. */
export const FACES = [
  'area=21.71.04&panel=1',
  'table=1',
  'level=kelurahan',
  'tab=weights&panel=1&w=HAZ:2&other=&difference=1',
  'tab=reports&panel=1&surface=band_low',
  'tab=method&panel=1',
];

/** So has the data workspace, beside the one it opens on. */
export const DATA_FACES = ['face=edit', 'face=out', 'face=projects', 'face=protection'];

/** And the response and the forum. */
export const DESKS = [
  'desk=programmes',
  'desk=reach',
  'desk=referral&area=21.71.04&panel=1',
  'desk=whatif',
  'desk=report&panel=1',
];
export const STANDS = ['stand=write', 'stand=charts', 'stand=out'];

export interface Screen {
  readonly workspace?: Workspace;
  readonly language?: Language;
  /** More of the address, e.g. `area=21.71.04&panel=1`. */
  readonly link?: string;
}

export interface Site extends Screen {
  /** The address of a server of the specification's own. */
  readonly at?: string;
  readonly profile?: Profile;
  readonly window?: { readonly width: number; readonly height: number };
  readonly timeZone?: string;
  readonly lessMotion?: boolean;
  /** A screen that is touched. */
  readonly touched?: boolean;
  /** A browser that may keep the site for use without a network. */
  readonly keeps?: boolean;
  /** A browser without WebGL. */
  readonly withoutGraphics?: boolean;
  /** Files of the site that are not there, or cut off half way. */
  readonly broken?: Readonly<Record<string, 'missing' | 'cut off'>>;
  readonly faults?: Faults;
}

/** `#/risk?lang=en&area=…`: the whole view lives in the address. */
const hashOf = ({ workspace = 'risk', language = 'id', link = '' }: Screen): string =>
  `#/${workspace}?lang=${language}${link ? `&${link}` : ''}`;

interface Seen {
  readonly requests: Request[];
  readonly problems: string[];
  readonly violations: string[];
}

/** Runs in a page or a worker. */
const reportViolations = (): void =>
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    console.error(
      `Content Security Policy: ${violatedDirective} ${blockedURI} asked by ${globalThis.location.pathname}`,
    );
  });

/** One open window with all it asked for and complained of. */
class Visit {
  readonly seen: Seen = { requests: [], problems: [], violations: [] };

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {
    page.on('request', (request) => this.seen.requests.push(request));
    page.on('pageerror', (error) => this.seen.problems.push(`exception: ${error.message}`));
    page.on('requestfailed', (r) => this.seen.problems.push(`failed: ${r.url()} ${r.failure()?.errorText ?? ''}`));
    page.on('response', (r) => r.status() >= 400 && this.seen.problems.push(`${r.status()}: ${r.url()}`));
    page.on('worker', (worker) => {
      // A worker has a policy of its own and reports to itself; one that is gone already has asked for nothing.
      worker.evaluate(reportViolations).catch(() => {});
    });
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) this.seen.violations.push(message.text());
      else if (message.type() === 'error') this.seen.problems.push(`console: ${message.text()}`);
    });
  }
}

/** Runs in the page before anything else. */
const takeGraphicsAway = (): void => {
  const own = HTMLCanvasElement.prototype.getContext as (...args: unknown[]) => unknown;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : own.call(this, kind, ...rest);
  } as typeof HTMLCanvasElement.prototype.getContext;
};

class Given {
  constructor(private readonly stage: Stage) {}

  /** An open site whose interface stands; the map may still be coming. */
  async theSite(site: Site = {}): Promise<void> {
    const origin = site.at ?? this.stage.addresses[site.profile ?? 'public'];
    const options: BrowserContextOptions = {
      viewport: site.window ?? WINDOWS[0],
      timezoneId: site.timeZone ?? 'Asia/Jakarta',
      reducedMotion: site.lessMotion ? 'reduce' : 'no-preference',
      serviceWorkers: site.keeps ? 'allow' : 'block',
      hasTouch: site.touched ?? false,
    };
    const page = await this.stage.newPage(options);
    this.stage.visit = new Visit(page, origin);
    await page.addInitScript(reportViolations);
    await plant(page, site.faults ?? {});
    if (site.withoutGraphics) await page.addInitScript(takeGraphicsAway);
    for (const [file, how] of Object.entries(site.broken ?? {})) {
      await page.route(`**/${file}`, async (route) => {
        if (how === 'missing') return route.fulfill({ status: 404, body: 'Not found.' });
        const whole = await (await route.fetch()).text();
        return route.fulfill({ status: 200, body: whole.slice(0, whole.length / 2), contentType: 'application/json' });
      });
    }
    await page.goto(origin + hashOf(site));
    await expect(page.locator('html')).toHaveAttribute('lang', site.language ?? 'id');
    await expect(page.locator('nav').first()).toBeAttached();
  }
}

class When extends HostileDoing {
  constructor(private readonly stage: Stage) {
    super(stage);
  }

  /** The address of this page in a page of its own, as by pasting a link. */
  async theyPasteTheLinkIntoANewPage(): Promise<void> {
    const { visit } = this.stage;
    const address = visit.page.url();
    const page = await visit.page.context().newPage();
    this.stage.visit = new Visit(page, visit.origin);
    await page.goto(address);
    await expect(page.locator('nav').first()).toBeAttached();
  }

  /** No blur, no pause: the window is gone, and another of the same browser is opened. */
  async theWindowIsClosedAndOpenedAgain(): Promise<void> {
    const { visit } = this.stage;
    const address = visit.page.url();
    const page = await visit.page.context().newPage();
    await visit.page.close();
    this.stage.visit = new Visit(page, visit.origin);
    await page.goto(address);
    await expect(page.locator('nav').first()).toBeAttached();
  }

  async theFirstUsefulMapIsThere(): Promise<void> {
    await this.markIsSet('first-useful-map');
  }

  /** The full map is drawn and at rest. */
  async theMapHasSettled(): Promise<void> {
    await expect(this.stage.page.locator('body[data-ready="map"]')).toBeAttached({ timeout: 45_000 });
  }

  async everythingHasLoaded(): Promise<void> {
    await this.theMapHasSettled();
    await this.markIsSet('full-map');
    await this.stage.page.waitForLoadState('networkidle');
  }

  /** A file of one page on another device, which has no network. */
  async theyOpenElsewhereWithoutNetwork({ name, bytes }: Made, window: Site['window']): Promise<void> {
    const path = join(mkdtempSync(join(tmpdir(), 'jaga-')), name);
    writeFileSync(path, bytes);
    const page = await this.stage.newPage({
      ...(window && { viewport: window }),
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    await page.context().setOffline(true);
    this.stage.visit = new Visit(page, 'file:');
    await page.goto(pathToFileURL(path).href);
  }

  /** As by typing or following a link. */
  async theyFollowALinkTo(screen: Screen): Promise<void> {
    const hash = hashOf(screen);
    await this.stage.page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(this.stage.page.locator('html')).toHaveAttribute('lang', screen.language ?? 'id');
    // A workspace may be fetched first.
    await expect(this.stage.page.locator('main')).toBeAttached();
    // Two frames: the new screen is laid out.
    await this.stage.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** One link after another, before the screen of the first stands. */
  async theyHurryThrough(screens: readonly Screen[], everyMs: number): Promise<void> {
    await this.stage.page.evaluate(
      async ([hashes, ms]) => {
        for (const hash of hashes) {
          location.hash = hash;
          await new Promise((done) => setTimeout(done, ms));
        }
      },
      [screens.map(hashOf), everyMs] as const,
    );
  }

  /** What no code of ours does: planted, to see that the checks would notice. */
  async somethingAsksAnotherOrigin(): Promise<void> {
    const ask = () => fetch('https://elsewhere.example/').catch(() => null);
    const workers = this.stage.page.workers();
    await this.stage.page.evaluate(ask);
    for (const worker of workers) await worker.evaluate(ask);
    // One that has ended by the time the answers are looked at has asked all the same.
    this.stage.asked = [this.stage.page.url(), ...workers.map((worker) => worker.url())].map(
      (at) => new URL(at).pathname,
    );
  }

  async theNetworkIsCut(): Promise<void> {
    await this.stage.page.context().setOffline(true);
  }

  /** The graphics card takes the drawing away and gives it back, as after sleep or a driver's restart. */
  async theGraphicsAreLostAndComeBack(
    meanwhile: () => Promise<void> = () => this.stage.page.waitForTimeout(300),
  ): Promise<void> {
    const card = await this.stage.page.evaluateHandle(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!canvas || !extension) throw new Error('no map canvas with a graphics context to lose');
      const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
      extension.loseContext();
      await lost;
      return { canvas, extension };
    });
    await meanwhile();
    await card.evaluate(async ({ canvas, extension }) => {
      const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
      extension.restoreContext();
      await restored;
    });
    await card.dispose();
    await this.stage.page.waitForTimeout(1500);
    await this.theMapHasSettled();
  }

  private async markIsSet(name: string): Promise<void> {
    await this.stage.page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, {
      timeout: 45_000,
    });
  }
}

class Then extends HostileSeeing {
  constructor(private readonly stage: Stage) {
    super(stage);
  }

  /** Requests so far whose address holds `part`. */
  requestsFor(part: string): readonly string[] {
    return this.stage.visit.seen.requests.map((request) => request.url()).filter((url) => url.includes(part));
  }

  requestsOfAKindOtherThan(method: string): readonly string[] {
    return this.stage.visit.seen.requests.filter((r) => r.method() !== method).map((r) => `${r.method()} ${r.url()}`);
  }

  noRequestLeftTheOrigin(): void {
    const { requests } = this.stage.visit.seen;
    const own = (url: string) => url.startsWith(this.stage.visit.origin) || /^(data|blob):/.test(url);
    const urls = requests.map((request) => request.url());
    expect(urls.length, 'requests seen').toBeGreaterThan(3);
    expect(urls.filter((url) => !own(url))).toEqual([]);
  }

  noPolicyWasViolated(): void {
    expect(this.stage.visit.seen.violations).toEqual([]);
  }

  /** Whoever asked, page or worker, is told of by name. */
  async violationsAreNoticed(): Promise<void> {
    const { asked } = this.stage;
    expect(asked.length, 'the page and at least one worker').toBeGreaterThan(1);
    const { violations } = this.stage.visit.seen;
    const told = () => violations.filter((text) => text.includes('elsewhere.example')).join('\n');
    for (const who of asked) await expect.poll(told).toContain(`asked by ${who}`);
  }

  /** No exception, whatever could not be had. */
  nothingBroke(): void {
    expect(this.stage.visit.seen.problems.filter((text) => text.startsWith('exception'))).toEqual([]);
  }

  nothingWentWrong(): void {
    expect(this.stage.visit.seen.problems).toEqual([]);
  }

  /** Bytes on the wire (gzip) of every script asked for up to the named moment, workers included. */
  async scriptBytesUntil(mark: string): Promise<number> {
    const moment = await this.stage.page.evaluate(
      (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN),
      mark,
    );
    expect(moment, `the mark ${mark}`).toBeGreaterThan(0);
    const isScript = (r: Request) => r.resourceType() === 'script' || /\.(m?js|wasm)$/.test(new URL(r.url()).pathname);
    const before = this.stage.visit.seen.requests.filter((r) => isScript(r) && r.timing().startTime <= moment);
    // The browser tells no size for a worker's own script; the server does.
    const sizeOf = async (request: Request) => Number((await request.response())?.headers()['content-length']);
    const sizes = await Promise.all(before.map(sizeOf));
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  async noSeriousBarrierIsFound(where: string): Promise<void> {
    // All is of one origin, so nothing has to be finished in an empty page of its own, which takes as long again;
    // of what passes, no selectors are worked out. Findings are the same in a quarter of the time.
    const axe = new AxeBuilder({ page: this.stage.page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) => nodes.map((node) => `${where}: ${id} (${help}): ${node.target.join(' ')}`));
    expect.soft(serious).toEqual([]);
  }

  /** Nothing wider than the window: no sideways scrolling. */
  async nothingSticksOut(where: string): Promise<void> {
    const [content, window] = await this.stage.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect.soft(content, `${where}: width of the page`).toBeLessThanOrEqual(window ?? 0);
  }

  keyboardReach(): Promise<Reach> {
    return focusWalk(this.stage.page);
  }

  /** Elements that would move by CSS, and animations running now. */
  async moving(): Promise<readonly string[]> {
    return this.stage.page.evaluate(() => {
      const seconds = (list: string) => Math.max(...list.split(',').map((part) => Number.parseFloat(part)));
      const label = (el: Element) => `${el.tagName.toLowerCase()}.${el.getAttribute('class') ?? ''}`;
      const styled = [...document.querySelectorAll('body *')].filter((el) => {
        const style = getComputedStyle(el);
        const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
        return animated || seconds(style.transitionDuration) > 0.01;
      });
      const running = document.getAnimations().filter((a) => Number(a.effect?.getComputedTiming().duration ?? 0) > 10);
      return [...new Set([...styled.map(label), ...running.map(() => 'a running animation')])];
    });
  }

  /** The map as it looks now; a single colour is no map. */
  async pictureOfTheMap(): Promise<Buffer> {
    const picture = await this.stage.page.locator('canvas.maplibregl-canvas').first().screenshot();
    expect(await onlyOneColour(this.stage.page, picture), 'the map shows one colour only').toBe(false);
    return picture;
  }

  /** Share of the pixels (0 to 1) that differ. */
  async differenceBetween(one: Buffer, other: Buffer): Promise<number> {
    return differentShare(this.stage.page, one, other);
  }

  async picturesAreAlike(one: Buffer, other: Buffer): Promise<void> {
    expect(await differentShare(this.stage.page, one, other)).toBeLessThan(0.01);
  }

  /** Everything there is to read on the screen. */
  async words(): Promise<string> {
    return this.stage.page.locator('body').innerText();
  }

  async theWordsInclude(text: string | RegExp): Promise<void> {
    await expect(this.stage.page.locator('body')).toContainText(text);
  }

  async itIsInternal(yes: boolean): Promise<void> {
    await expect(this.stage.page.locator('meta[name="jaga-profile"][content="internal"]')).toHaveCount(yes ? 1 : 0);
  }

  /** The address without the camera: what is chosen, not where the map stands. */
  choices(): string {
    return this.stage.page
      .url()
      .slice(this.stage.visit.origin.length)
      .replace(/([?&])at=[^&]*&?/, '$1');
  }
}

/** What the three voices share: the current window and how to open another. */
class Stage {
  /** Page and workers that asked another origin. */
  asked: readonly string[] = [];
  current: Visit | null = null;

  constructor(
    readonly addresses: Readonly<Record<Profile, string>>,
    readonly newPage: (options: BrowserContextOptions) => Promise<Page>,
  ) {}

  get visit(): Visit {
    if (!this.current) throw new Error('no site is open: begin with given.theSite()');
    return this.current;
  }

  set visit(visit: Visit) {
    this.current = visit;
  }

  get page(): Page {
    return this.visit.page;
  }
}

export const test = base.extend<{ stage: Stage; given: Given; when: When; then: Then }>({
  stage: async ({ browser }, use, info) => {
    const { addresses } = info.config.metadata as { addresses: Record<Profile, string> };
    const contexts: { close(): Promise<void> }[] = [];
    await use(
      new Stage(addresses, async (options) => {
        // Nothing but the tests of it needs the site kept: its download would weigh on every other measurement.
        const context = await browser.newContext({ locale: 'id-ID', serviceWorkers: 'block', ...options });
        contexts.push(context);
        return context.newPage();
      }),
    );
    for (const context of contexts) await context.close();
  },
  given: ({ stage }, use) => use(new Given(stage)),
  when: ({ stage }, use) => use(new When(stage)),
  // biome-ignore lint/suspicious/noThenProperty: given/when/then is how the specifications read; nobody awaits the object.
  then: ({ stage }, use) => use(new Then(stage)),
});
export { expect };
