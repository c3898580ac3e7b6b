/** Drives the monkey through a day and keeps its books. Part of the driver: it knows selectors and the browser. */
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { type Fault, installFaults } from './faults.ts';
import { heapInUse, writeHeap } from './heap.ts';
import { type Acted, installMonkey } from './inpage.ts';

/** What the stage of a test gives: pages on the two sites. */
interface Stage {
  readonly addresses: Readonly<Record<'public' | 'internal', string>>;
  newPage(options: object): Promise<Page>;
}

const PUBLIC = [
  '#/risk',
  '#/risk?level=kelurahan',
  '#/risk?area=21.71.04&panel=1',
  '#/risk?table=1',
  '#/risk?tab=method&panel=1',
  '#/response',
  '#/response?desk=programmes',
  '#/response?desk=actors',
  '#/response?desk=reach',
  '#/response?desk=referral&area=21.71.04&panel=1',
  '#/response?desk=report&panel=1',
  '#/data',
  '#/data?face=out',
  '#/data?face=projects',
  '#/data?face=protection',
  '#/forum',
  '#/forum?stand=write',
  '#/forum?stand=charts',
  '#/forum?stand=out',
  '#/risk?help=guide',
];
const INTERNAL = [
  ...PUBLIC,
  '#/risk?tab=weights&panel=1',
  '#/risk?tab=reports&panel=1',
  '#/risk?level=cell',
  '#/patrol',
  '#/response?desk=whatif',
  '#/data?face=edit',
  '#/risk?profile=public',
];

/** Screens whose fields are kept by themselves, and where they stand. */
const KEPT = {
  public: [['#/forum?stand=write', '.forum-sheet']],
  internal: [
    ['#/patrol', '.patrol-panel'],
    ['#/forum?stand=write', '.forum-sheet'],
  ],
} as const;

const FILES = [
  {
    name: 'kejadian.csv',
    text: 'kecamatan,tanggal,jenis,bujur,lintang,jumlah\nNongsa,2023-05-01,departure_prevented,104.1,1.15,7\nBulang,2024-02-11,departure_prevented,103.9,0.95,3\n',
  },
  { name: 'rusak.csv', text: 'a;b\n"tak tertutup' },
  { name: 'bukan.json', text: '{"type":"FeatureCollection","features":[' },
];

const FAULTS: readonly Fault[] = ['storage is full', 'clock jumps', 'graphics are lost', 'a worker dies'];
const BATCH = 25;
/** Milliseconds a batch may take: a page that stands still is a fault too. */
const PATIENCE = 120_000;

/** A folder for what the heap holds at each look: two of them side by side say what has grown. */
const HEAPS = process.env.JAGA_HEAP;

/** What a browser says of a fault that was planted, and nothing of ours. */
const PLANTED = /WebGL context was lost|CONTEXT_LOST_WEBGL|planted/i;

export class Day {
  readonly problems: string[] = [];
  readonly lost: string[] = [];
  private readonly log: Acted[] = [];
  private readonly faults = new Map<string, number>();
  private reloads = 0;
  private begunAnew = 0;
  private stays = false;
  private looked = 0;
  private firstAt: number | null = null;

  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
    private readonly profile: 'public' | 'internal',
    private readonly links: readonly string[],
    private random: () => number,
  ) {}

  static async begin(stage: Stage, profile: 'public' | 'internal', seed: number): Promise<Day> {
    const isPublic = profile === 'public';
    const links = isPublic ? PUBLIC : INTERNAL;
    const page = await stage.newPage({
      viewport: { width: 1024, height: 640 },
      timezoneId: 'Asia/Jakarta',
      // A quarter of the pixels: software draws them, and the monkey does not look.
      deviceScaleFactor: 0.5,
      reducedMotion: 'reduce',
      acceptDownloads: false,
      serviceWorkers: isPublic ? 'allow' : 'block',
    });
    await page.addInitScript(installFaults);
    await page.addInitScript(installMonkey, { links, files: FILES });
    let state = seed;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    };
    const day = new Day(page, await page.context().newCDPSession(page), profile, links, random);
    page.on('pageerror', (error) => day.complain(`exception: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') day.complain(`console: ${message.text()} ${message.location().url}`);
    });
    // Another window is no part of this day.
    page.on('popup', (other) => void other.close());
    page.on('crash', () => day.complain('the page crashed'));
    await page.goto(`${stage.addresses[profile]}#/risk`);
    await page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 });
    if (isPublic) {
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.context().setOffline(true);
    }
    return day;
  }

  private complain(text: string): void {
    if (PLANTED.test(text)) return;
    this.firstAt ??= this.log.length;
    this.problems.push(`in the ${BATCH} actions after ${this.log.length}: ${text}`);
  }

  /** So many actions; what the page says they were goes into the book. */
  private async act(count: number): Promise<void> {
    const seed = Math.floor(this.random() * 2 ** 32);
    const acting = this.page.evaluate(([n, from, stays]) => window.jagaMonkey?.act(n, from, stays) ?? [], [
      count,
      seed,
      this.stays,
    ] as const);
    let timer: NodeJS.Timeout | undefined;
    const still = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the page stood still in a batch\n${this.told()}`)), PATIENCE);
    });
    try {
      this.log.push(...(await Promise.race([acting, still])));
    } catch (error) {
      // Another region begins the page anew, by a choice or a link; anything else is a fault.
      if (!/context was destroyed/i.test(String(error))) throw error;
      await this.page.waitForSelector('main', { timeout: 60_000 });
      this.begunAnew += 1;
      this.log.push({ kind: 'ANEW', what: new URL(this.page.url()).hash });
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * @param reloadEvery so many actions between two reloads at which entries are compared; none without it, and no other
   *   way of beginning the page anew: what it leaks would be washed away
   */
  async actions(count: number, { reloadEvery }: { readonly reloadEvery?: number } = {}): Promise<void> {
    this.stays = reloadEvery === undefined;
    // Home first: from another region every address leads back by beginning anew.
    if (this.stays) {
      await this.toFirstScreen();
      await this.page.waitForTimeout(2000);
    }
    const anew = this.begunAnew;
    let sinceReload = 0;
    for (let done = 0; done < count && this.problems.length < 20; done += BATCH) {
      await this.act(Math.min(BATCH, count - done));
      sinceReload += BATCH;
      if (this.random() < 0.08) await this.plant();
      if (reloadEvery && sinceReload >= reloadEvery) {
        await this.reload();
        sinceReload = 0;
      }
    }
    if (this.stays && this.begunAnew > anew) this.complain('the page began anew, and memory says nothing');
  }

  private async plant(): Promise<void> {
    const fault = FAULTS[Math.floor(this.random() * FAULTS.length)] ?? 'clock jumps';
    const told = await this.page.evaluate((what) => window.jagaFault?.(what) ?? '', fault);
    this.faults.set(told, (this.faults.get(told) ?? 0) + 1);
    this.log.push({ kind: 'FAULT', what: told });
    if (fault !== 'storage is full') return;
    // A full disk for some actions, then room again.
    await this.act(8);
    await this.page.evaluate(() => window.jagaFault?.('storage works'));
    this.log.push({ kind: 'FAULT', what: 'storage works' });
  }

  /** Opens a screen whose fields are kept, enters something, closes the page as by a power cut, and compares. */
  private async reload(): Promise<void> {
    const kept = KEPT[this.profile];
    const [link, sheet] = kept[this.reloads % kept.length] ?? ['#/risk', 'body'];
    await this.opens(link, sheet);
    await this.act(3);
    await this.opens(link, sheet);
    const before = await this.fields(sheet);
    await this.page.reload();
    await this.page.waitForSelector(sheet, { timeout: 60_000 });
    const after = await this.fields(sheet);
    this.reloads += 1;
    this.log.push({ kind: 'RELOAD', what: `${link}: ${before.length} fields` });
    if (JSON.stringify(before) !== JSON.stringify(after))
      this.lost.push(
        `${link} after ${this.log.length} actions: ${JSON.stringify(before)} became ${JSON.stringify(after)}`,
      );
  }

  /** Follows a link to a screen. A page that was just beginning anew for another region forgets the link: once more, then. */
  private async opens(link: string, shows: string): Promise<void> {
    for (let again = 0; ; again += 1) {
      await this.follows(link);
      try {
        await this.page.waitForSelector(shows, { timeout: 30_000 });
        return;
      } catch {
        const hash = new URL(this.page.url()).hash;
        if (hash.startsWith(link) || again > 1)
          throw new Error(`${link} does not show ${shows}; the address is ${hash}\n${this.told()}`);
      }
    }
  }

  private follows(link: string): Promise<void> {
    return this.page.evaluate((to) => {
      document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
      location.hash = to;
    }, link);
  }

  /** Names and values of a sheet's fields, once they no longer change. */
  private async fields(sheet: string): Promise<readonly string[]> {
    const read = () =>
      this.page
        .locator(`${sheet} :is(input, textarea, select):not([type="file"], [type="search"])`)
        .evaluateAll((all) =>
          all.map((field) => {
            const { type, checked, value } = field as HTMLInputElement;
            const name = field.getAttribute('aria-label') ?? field.closest('label')?.textContent ?? '';
            return `${name.trim().slice(0, 40)}: ${type === 'checkbox' || type === 'radio' ? checked : value}`;
          }),
        );
    let last = await read();
    for (let still = 0; still < 3; ) {
      await this.page.waitForTimeout(400);
      const next = await read();
      still = JSON.stringify(next) === JSON.stringify(last) ? still + 1 : 0;
      last = next;
    }
    return last;
  }

  /** Every screen once, so that what is fetched when it is first wanted is there. */
  async everyScreen(): Promise<void> {
    for (const link of this.links) {
      await this.follows(link);
      await this.page.waitForTimeout(1500);
    }
  }

  private async toFirstScreen(): Promise<void> {
    await this.follows('#/risk');
    await this.page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 }).catch(() => {});
  }

  /** MB of script heap after what nobody holds is gone, on the first screen with nothing open. */
  async memory(): Promise<number> {
    await this.toFirstScreen();
    const mb = await heapInUse(this.page, this.devtools);
    this.looked += 1;
    if (HEAPS) await writeHeap(this.devtools, join(HEAPS, `${this.profile}-${this.looked}.heapsnapshot`));
    return mb;
  }

  /** What was done before and during the first complaint, or last. */
  told(): string {
    const to = this.firstAt === null ? this.log.length : this.firstAt + BATCH;
    return this.log
      .slice(Math.max(0, to - 2 * BATCH), to)
      .map(({ kind, what }) => `  ${kind}: ${what}`)
      .join('\n');
  }

  summary(): string {
    const faults = [...this.faults].map(([name, count]) => `${count} × ${name}`).join(', ');
    return `${this.log.length} actions, ${this.reloads} reloads, ${this.begunAnew} times begun anew for another region, faults: ${faults || 'none'}`;
  }
}
