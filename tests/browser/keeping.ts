/** A site kept on a device, and what becomes of it: a voice of its own, part of the driver like helping.ts. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { test as base } from './driver.ts';
import { type Scene, say } from './stage.ts';

class Keeping {
  constructor(private readonly scene: Scene) {}

  /** What stands at the foot of the rail, or among the credits of the stage. */
  private get standing() {
    return this.scene.page.locator('.standing');
  }

  async theStandingSays(key: string): Promise<void> {
    await expect(this.standing).toContainText(await say(this.scene.page, `standing.${key}`), { timeout: 45_000 });
  }

  /** In the window, in full, over everything else. */
  async theVersionAndTheDateCanBeRead(where: string, version: string, date: string): Promise<void> {
    await expect(this.standing, where).toContainText(version);
    await expect(this.standing, where).toContainText(date);
    await expect(this.standing, where).toBeInViewport({ ratio: 0.99 });
    const onTop = await this.standing.evaluate((line) => {
      // The credits let a finger through to the map; here they must be hit.
      (line as HTMLElement).style.pointerEvents = 'auto';
      return [...line.querySelectorAll('span')]
        .filter((span) => span.textContent)
        .every((span) => {
          const { left, top, width, height } = span.getBoundingClientRect();
          const seen = document.elementFromPoint(left + width / 2, top + height / 2);
          return seen !== null && (line.contains(seen) || seen.contains(line)) && line.scrollWidth <= innerWidth;
        });
    });
    expect(onTop, `${where}: nothing lies over it`).toBe(true);
  }

  /** One visit is over: every file lies on the device and the page is answered from there. */
  async theSiteIsKept(): Promise<void> {
    await this.theStandingSays('kept');
    await this.scene.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  async whatIsKept(): Promise<readonly string[]> {
    return this.scene.page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith('jaga-selat'));
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url);
    });
  }

  async thePageIsOpenedAnew(): Promise<void> {
    await this.scene.page.reload();
    await expect(this.scene.page.locator('nav').first()).toBeAttached();
  }

  /** What is not kept cannot be had: the network is gone for page and worker alike. */
  async nothingElseAnswers(): Promise<void> {
    const answered = await this.scene.page.evaluate(() => fetch('./icon.svg.gz').then(Boolean, () => false));
    expect(answered, 'a file that is not kept').toBe(false);
  }

  /** A register as a picture, and not the sentence that it could not be had. */
  async aChartIsDrawn(): Promise<void> {
    await expect(this.scene.page.locator('.charts-stand svg text').first()).toBeVisible();
  }

  /** The layer that is ticked when taking out begins, as the first format offered. */
  async theyTakeTheLayerOut(): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([
      this.scene.page.waitForEvent('download'),
      this.scene.page.locator('.out-run').click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  /** By the link of the method, in a tab of their own. */
  async theLicences(): Promise<string> {
    const { page } = this.scene;
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.locator('a[href="THIRD-PARTY.txt"]').click(),
    ]);
    const text = await tab.locator('body').innerText();
    await tab.close();
    return text;
  }

  async isItOffered(yes: boolean): Promise<void> {
    await expect(this.scene.page.locator('.newer')).toHaveCount(yes ? 1 : 0, { timeout: 20_000 });
  }

  async theOfferSays(key: string): Promise<void> {
    await expect(this.scene.page.locator('.newer')).toContainText(await say(this.scene.page, `standing.${key}`));
  }

  async theyTakeTheOffer(): Promise<void> {
    const name = await say(this.scene.page, 'state.retry');
    await this.scene.page.locator('.newer').getByRole('button', { name }).click();
  }

  async theyLeaveItForLater(): Promise<void> {
    const name = await say(this.scene.page, 'standing.later');
    await this.scene.page.locator('.newer').getByRole('button', { name }).click();
  }
}

export const test = base.extend<{ device: Keeping }>({
  device: ({ stage }, use) => use(new Keeping(stage)),
});
export { expect };
