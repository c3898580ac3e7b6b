/** What people see who look at the screen itself: at night, with large letters, with a thumb. Part of the driver. */
import { expect } from '@playwright/test';
import { HelpersDoing, HelpersSeeing } from './helping.ts';
import { brokenByLargeText, smallTargets, unsafeAtNight } from './looks.ts';
import { pixelShare } from './pictures.ts';

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

  private get grip() {
    return this.scene.page.locator('.sheet-grip').first();
  }

  /** To a share of the window's height, by the thumb. */
  async theyPullTheSheetTo(share: number): Promise<void> {
    const { page } = this.scene;
    const box = await this.grip.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    if (!box) throw new Error('no sheet to pull');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, height * (1 - share), { steps: 4 });
    await page.mouse.up();
  }

  async theyPressTheGrip(): Promise<void> {
    await this.grip.click();
  }

  async theirSystemAsksFor(asked: { contrast?: 'more'; forcedColors?: 'active' }): Promise<void> {
    await this.scene.page.emulateMedia({ reducedMotion: 'reduce', ...asked });
  }

  /** As far as the page that the browser is given to print. */
  async theyPrint(): Promise<void> {
    const { page } = this.scene;
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
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

  /** Of the window's height. */
  async theSheetStandsAt(): Promise<number> {
    const { page } = this.scene;
    const box = await page.locator('.sheet-grip').first().boundingBox();
    return 1 - (box?.y ?? 0) / (page.viewportSize()?.height ?? 1);
  }

  async theLettersAreLarger(times: number): Promise<void> {
    const size = await this.scene.page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    expect(size).toBe(14 * times);
  }

  /** Of all pixels of the page, however long, those nearer to black than to white. */
  async shareOfThePageThatIsDark(): Promise<number> {
    const { page } = this.scene;
    return pixelShare(page, await page.screenshot({ fullPage: true }), 'dark');
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
