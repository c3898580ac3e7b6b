/** What people see who look at the screen itself: at night, with large letters, with a thumb. Part of the driver. */
import { expect } from '@playwright/test';
import { HelpersDoing, HelpersSeeing } from './helping.ts';
import { brokenByLargeText, smallTargets, unsafeAtNight } from './looks.ts';

/** px of the letters of a browser that nobody has set. */
const USUAL_LETTERS = 16;

export class BeholdersDoing extends HelpersDoing {
  /** What a browser lays over a page of its own accord: marked words, a list that is open, a field with the focus. */
  async theyMarkAllWords(): Promise<void> {
    await this.scene.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  }

  async theyOpenTheFirstList(): Promise<void> {
    const select = this.scene.page.locator('main select:visible').first();
    await select.focus();
    await this.scene.page.keyboard.press('Space');
    await this.scene.page.waitForTimeout(300);
  }

  /** The browser's own setting of letters, as a share of the usual size; counts from the next page on. */
  async theirBrowserWritesLarger(share: number): Promise<void> {
    const { page } = this.scene;
    const size = USUAL_LETTERS * share;
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
    await page.reload();
    await expect(page.locator('nav').first()).toBeAttached();
  }
}

export class BeholdersSeeing extends HelpersSeeing {
  async pixelsUnsafeAtNight(): Promise<number> {
    const { page } = this.scene;
    return (await unsafeAtNight(page, await page.screenshot())).pixels;
  }

  /** Neither blue nor white light anywhere in the window. */
  async theScreenIsSafeAtNight(where: string): Promise<void> {
    const { page } = this.scene;
    const { pixels, seen } = await unsafeAtNight(page, await page.screenshot());
    const what = await page.evaluate(
      (points) =>
        points.map(({ x, y, colour }) => {
          const el = document.elementFromPoint(x, y);
          return `${colour} at ${x},${y}: ${el?.tagName.toLowerCase()}.${el?.getAttribute('class') ?? ''}`;
        }),
      seen,
    );
    expect.soft({ pixels, what }, where).toEqual({ pixels: 0, what: [] });
  }

  async everyTargetIsAtLeast(px: number, where: string): Promise<void> {
    expect.soft(await smallTargets(this.scene.page, px), `${where}: smaller than ${px} px`).toEqual([]);
  }

  async nothingIsCutOrCovered(where: string): Promise<void> {
    expect.soft(await brokenByLargeText(this.scene.page), where).toEqual([]);
  }
}
