/** What people see on the screens, in their words. Part of the driver: selectors live here and in doing.ts. */
import { expect, type Locator } from '@playwright/test';
import { cellsOf, type Scene, say, some } from './stage.ts';

export interface RankedArea {
  readonly rank: string;
  readonly name: string;
  /** What a screen reader says of the row. */
  readonly words: string;
}

export interface LegendLine {
  readonly name: string;
  readonly count: number | null;
  readonly on: boolean;
}

const firstNumber = (text: string): number | null => {
  const found = /\d+/.exec(text);
  return found ? Number(found[0]) : null;
};
const lastNumber = (text: string): number | null => {
  const found = /(\d+)\D*$/.exec(text);
  return found ? Number(found[1]) : null;
};

export class Seeing {
  constructor(protected readonly scene: Scene) {}

  async theRankedList(): Promise<readonly RankedArea[]> {
    const rows = await some(this.scene.page.locator('#list button.rank-row'));
    return rows.evaluateAll((buttons) =>
      buttons.map((b) => ({
        rank: b.querySelector('.rank-n')?.textContent ?? '',
        name: b.querySelector('.rank-name')?.textContent ?? '',
        words: b.textContent ?? '',
      })),
    );
  }

  async theClassGroups(): Promise<readonly string[]> {
    return (await some(this.scene.page.locator('#list .rank-group'))).allInnerTexts();
  }

  get panel(): Locator {
    return this.scene.page.locator('aside.side');
  }

  async thePanelSays(text: string | RegExp): Promise<void> {
    await expect(this.panel).toContainText(text);
  }

  /** How many scores the worker computed again, and the largest difference it found. */
  async theScoresAgree(): Promise<{ readonly count: number; readonly largest: number }> {
    const told =
      (await say(this.scene.page, 'variant.confirmed')).split('{{count}}')[1]?.split('{{difference}}')[0] ?? '';
    const line = this.panel.getByText(told.trim());
    await expect(line).toBeVisible({ timeout: 60_000 });
    const [count = '', largest = ''] = (await line.innerText()).match(/\d+(?:[.,]\d+)?/g) ?? [];
    return { count: Number(count), largest: Number(largest.replace(',', '.')) };
  }

  async theListSaysItIsNotTheStandardIndex(): Promise<void> {
    const words = await say(this.scene.page, 'weights.changed');
    await expect(this.scene.page.locator('.rank').getByText(words)).toBeVisible();
  }

  /** Drivers with their difference from the median of the city, as written. */
  async theDrivers(): Promise<readonly { readonly name: string; readonly value: string }[]> {
    const list = this.panel.locator('ul.drivers').first();
    await expect(list).toBeVisible();
    return list.locator('li').evaluateAll((rows) =>
      rows.map((li) => ({
        name: li.querySelector('.driver-name')?.textContent ?? '',
        value: li.querySelector('.driver-value')?.textContent ?? '',
      })),
    );
  }

  /** The sources under the indicator that is open: grade, title, publisher and date, as written. */
  async theSourcesShown(): Promise<
    readonly { readonly grade: string; readonly text: string; readonly gradeWords: string }[]
  > {
    const lines = await some(this.panel.locator('details[open] .source'));
    return lines.evaluateAll((divs) =>
      divs.map((div) => ({
        grade: div.querySelector('.grade')?.textContent ?? '',
        gradeWords: div.querySelector('.grade')?.getAttribute('aria-label') ?? '',
        text: div.textContent ?? '',
      })),
    );
  }

  get card(): Locator {
    return this.scene.page.locator('section.card');
  }

  async theCardSays(text: string | RegExp): Promise<void> {
    await expect(this.card).toContainText(text);
  }

  async noCardIsOpen(): Promise<void> {
    await expect(this.card).toHaveCount(0);
  }

  /** In the window, not below another thing, and large enough to be read. */
  async theStandingLineIsOnScreen(when: string): Promise<void> {
    const standing = await say(this.scene.page, 'app.standing');
    const seen = await this.scene.page.evaluate((text) => {
      const holders = [...document.querySelectorAll('body *')].filter(
        (el) => el.textContent?.includes(text) && ![...el.children].some((c) => c.textContent?.includes(text)),
      );
      return holders.some((el) => {
        const box = el.getBoundingClientRect();
        const [x, y] = [box.left + Math.min(box.width / 2, 60), box.top + Math.min(box.height / 2, 8)];
        const top = document.elementFromPoint(x, y);
        const size = Number.parseFloat(getComputedStyle(el).fontSize);
        const inside =
          box.width > 0 && box.bottom <= innerHeight && box.top >= 0 && box.left >= 0 && box.right <= innerWidth;
        const own = top !== null && (el === top || el.contains(top) || top.contains(el));
        return inside && size >= 11 && own && el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      });
    }, standing);
    expect(seen, `${when}: “${standing}” can be read on screen`).toBe(true);
  }

  async theAreaIsSelected(name: string): Promise<void> {
    await expect(this.panel.locator('h2')).toHaveText(name);
    const row = this.scene.page.locator('#list button[aria-pressed="true"] .rank-name');
    await expect(row).toHaveText(name);
  }

  async theCityIsShown(): Promise<void> {
    await expect(this.panel.locator('h2')).toHaveText('Kota Batam');
  }

  async thePageIsIn(language: 'id' | 'en'): Promise<void> {
    await expect(this.scene.page.locator('html')).toHaveAttribute('lang', language);
  }

  /** How many events the time range holds, as it says itself. */
  async theTimeRange(): Promise<{ readonly words: string; readonly events: number | null }> {
    const bar = this.scene.page.locator('.timebar');
    await expect(bar.getByRole('status')).not.toBeEmpty();
    return {
      words: await bar.locator('.time-words b').innerText(),
      events: firstNumber(await bar.getByRole('status').innerText()),
    };
  }

  /** The rows of the legend below the areas, once every count is known. */
  async theLegend(): Promise<readonly LegendLine[]> {
    const rows = await some(this.scene.page.locator('.legend .legend-scroll > ul > li'));
    const read = () =>
      rows.evaluateAll((lines) =>
        lines.map((li) => ({
          name: li.querySelector('.legend-name')?.textContent ?? '',
          note: li.querySelector('label .note')?.textContent ?? '',
          on: li.querySelector('input')?.checked ?? false,
        })),
      );
    await expect.poll(async () => (await read()).filter((l) => lastNumber(l.note) === null)).toEqual([]);
    return (await read()).map(({ name, note, on }) => ({ name, count: lastNumber(note), on }));
  }

  /** How many areas the legend counts over all classes. */
  async theAreasInTheLegend(): Promise<number> {
    const counts = await (await some(this.scene.page.locator('.legend .ramp-count'))).allInnerTexts();
    return counts.reduce((sum, text) => sum + Number(text), 0);
  }

  /** Every download of the legend: what it is called, where it points, and what the server gives for it. */
  async theDownloads(): Promise<readonly { readonly name: string; readonly href: string; readonly text: string }[]> {
    return (await some(this.scene.page.locator('.legend a[download]'))).evaluateAll((links) =>
      Promise.all(
        links.map(async (a) => {
          const answer = await fetch((a as HTMLAnchorElement).href);
          const text = answer.ok ? await answer.text() : `HTTP ${answer.status}`;
          return { name: (a as HTMLAnchorElement).download, href: (a as HTMLAnchorElement).href, text };
        }),
      ),
    );
  }

  /** The tabs of the table with their counts; the areas carry none. */
  async theTableTabs(): Promise<readonly { readonly name: string; readonly count: number | null }[]> {
    return (await some(this.scene.page.locator('.table-view [role=tab]'))).evaluateAll((tabs) =>
      tabs.map((tab) => {
        const note = tab.querySelector('.note')?.textContent ?? '';
        return {
          name: (tab.firstChild?.textContent ?? '').trim(),
          count: note ? Number(note) : null,
        };
      }),
    );
  }

  async theTableRows(): Promise<readonly (readonly string[])[]> {
    return cellsOf(await some(this.scene.page.locator('.table-view tbody tr')));
  }

  async theTableIsClosed(): Promise<void> {
    await expect(this.scene.page.locator('.table-view')).toHaveCount(0);
  }

  /** What the search offers; the selected one first said by the screen reader is marked. */
  async theFindings(): Promise<readonly { readonly name: string; readonly chosen: boolean }[]> {
    const options = await some(this.scene.page.locator('search [role=option]'));
    return options.evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.firstChild?.textContent ?? '',
        chosen: row.getAttribute('aria-selected') === 'true',
      })),
    );
  }

  async theNoticeSays(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.scene.page.getByRole('alert')).toContainText(text);
  }

  async theMapSays(text: string): Promise<void> {
    await expect(this.scene.page.locator('.map-notice')).toContainText(text);
  }

  /** Words beside a finger, whole and on the screen; `null` for none. */
  async aFingerIsTold(words: string | null): Promise<void> {
    const tip = this.scene.page.locator('.touch-tip');
    if (words === null) return expect(tip).toBeHidden();
    await expect(tip).toHaveText(words);
    await expect(tip).toBeInViewport({ ratio: 1 });
  }

  async theMapSaysNothing(): Promise<void> {
    await expect(this.scene.page.locator('.map-notice')).toHaveCount(0);
  }

  /** Kecamatan of the simple map, drawn with a colour. */
  async theSimpleMapShows(count: number): Promise<void> {
    const areas = this.scene.page.locator('svg.static-map g.static-area > path:first-child');
    await expect(areas).toHaveCount(count);
    for (const d of await areas.evaluateAll((paths) => paths.map((p) => p.getAttribute('d') ?? ''))) {
      expect(d.length).toBeGreaterThan(20);
    }
  }

  /** Enabled buttons of the workspace that can be pressed and then change nothing that can be seen, heard or linked to. */
  async deadButtons(): Promise<readonly string[]> {
    const { page } = this.scene;
    const start = page.url();
    const state = () =>
      page.evaluate(() => `${location.hash} ${document.documentElement.outerHTML.replace(/ data-walk[^ >]*/g, '')}`);
    const dead: string[] = [];
    const labels = await page
      .locator('main button:enabled:not([aria-pressed="true"])')
      .evaluateAll((all) => all.map((b) => b.getAttribute('aria-label') ?? b.textContent ?? ''));
    expect(labels.length, 'buttons on the screen').toBeGreaterThan(3);
    for (const label of labels) {
      const button = page.locator('main').getByRole('button', { name: label, exact: true });
      if (await button.isDisabled()) continue;
      const before = await state();
      await button.click();
      const changed = await expect
        .poll(state, { timeout: 1500 })
        .not.toBe(before)
        .then(
          () => true,
          () => false,
        );
      if (!changed) dead.push(label);
      await page.evaluate((to) => {
        location.hash = to;
      }, new URL(start).hash);
      await expect(button).toBeVisible();
    }
    return dead;
  }

  /** Addresses asked for since the page was opened. */
  async theAddress(): Promise<string> {
    return this.scene.page.url();
  }
}
