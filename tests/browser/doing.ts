/** What people do on the screens, in their words. Part of the driver: selectors live here and in seeing.ts. */
import { expect, type Locator } from '@playwright/test';
import { pixelOf, type Scene, say } from './stage.ts';

export class Doing {
  constructor(protected readonly scene: Scene) {}

  async theyChooseInTheList(area: string): Promise<void> {
    const name = this.scene.page.locator('.rank-name').getByText(area, { exact: true });
    await this.scene.page.locator('#list button').filter({ has: name }).click();
  }

  async theyOpenTheTab(tab: 'area' | 'weights' | 'reports' | 'sources' | 'method'): Promise<void> {
    await this.scene.page.getByRole('tab', { name: await say(this.scene.page, `area.tabs.${tab}`) }).click();
  }

  async theyOpenTheIndicator(name: string | RegExp): Promise<void> {
    await this.scene.page.locator('aside summary').filter({ hasText: name }).first().click();
  }

  /** @param above how many pixels higher, for a name that stands above its place */
  async theyClickOnTheMapAt({ lon, lat }: { lon: number; lat: number }, above = 0): Promise<void> {
    const [x, y] = pixelOf(this.scene.page, lon, lat);
    await this.scene.page.mouse.click(x, y - above);
  }

  async theyPress(keys: string): Promise<void> {
    await this.scene.page.keyboard.press(keys);
  }

  async theyType(text: string): Promise<void> {
    await this.scene.page.keyboard.type(text);
  }

  async theySwitchTheLanguageTo(language: 'Bahasa Indonesia' | 'English'): Promise<void> {
    await this.scene.page.getByRole('button', { name: language }).click();
  }

  async theySwitchTheThemeTo(theme: 'day' | 'dusk' | 'night'): Promise<void> {
    await this.press(`top.${theme}`);
    await expect(this.scene.page.locator('html')).toHaveAttribute('data-theme', theme);
    await this.theMapIsRepainted();
  }

  /** Between the internal and the public mode of an internal site. */
  async theySwitchTheProfile(): Promise<void> {
    await this.scene.page.locator('button.profile').click();
  }

  /** What downloads hold. */
  async theyAskForDownloadsOf(profile: 'public' | 'internal'): Promise<void> {
    await this.scene.page.locator('.legend .export-profile select').selectOption(profile);
  }

  async theySwitchTheTable(): Promise<void> {
    await this.press('top.table');
  }

  async theyTakeBack(): Promise<void> {
    await this.press('top.undo');
  }

  async theyReload(): Promise<void> {
    await this.scene.page.reload();
    await expect(this.scene.page.locator('nav').first()).toBeAttached();
  }

  async theyGoTo(place: string): Promise<void> {
    await this.scene.page.locator('.places').getByRole('button', { name: place, exact: true }).click();
    await this.theMapIsRepainted();
  }

  /** @param name as the legend says it */
  async theySwitchTheLayer(name: string): Promise<void> {
    await this.scene.page.locator('.legend').getByRole('checkbox', { name }).click();
    await this.theMapIsRepainted();
  }

  async theyChooseTheTime(preset: 'all' | 'paper' | 'last12'): Promise<void> {
    await this.press(`time.${preset}`);
  }

  /** The grade of the first source in sight. @returns what it is called for those who hear the page */
  async theyTapAGrade(): Promise<string> {
    const grade = this.scene.page.locator('.grade').filter({ visible: true }).first();
    await grade.tap();
    return (await grade.getAttribute('aria-label')) ?? '';
  }

  async theyTapNothing(): Promise<void> {
    await this.scene.page.touchscreen.tap(2, 2);
  }

  /** A finger that rests on the button of a theme for a second. @returns the name of the button */
  async theyRestAFingerOnATheme(theme: 'dusk' | 'night'): Promise<string> {
    const name = await say(this.scene.page, `top.${theme}`);
    // Who rests a finger on a button sees it stand still, and rests until something is told.
    await expect(this.scene.page.locator('body[data-ready="map"]')).toBeAttached({ timeout: 45_000 });
    const tip = this.scene.page.locator('.touch-tip');
    await expect(tip).toBeAttached();
    const box = await this.scene.page.getByRole('button', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`no button ${name}`);
    const devtools = await this.scene.page.context().newCDPSession(this.scene.page);
    const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
    await expect(tip).not.toBeEmpty();
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    return name;
  }

  async theyCloseWhatTheMapSays(): Promise<void> {
    await this.press('project.close');
  }

  async theyMoveOverTheMap(): Promise<void> {
    const canvas = await this.scene.page.locator('canvas.maplibregl-canvas').boundingBox();
    if (!canvas) throw new Error('no map to move over');
    for (const share of [0.3, 0.5, 0.7])
      await this.scene.page.mouse.move(canvas.x + canvas.width * share, canvas.y + canvas.height * share, { steps: 4 });
  }

  /** Drags the slider of the nth dimension to a share, through the shares between. */
  async theyMoveTheWeight(nth: number, percent: number): Promise<void> {
    const slider = this.scene.page.locator('aside.side input[type="range"]').nth(nth);
    for (const step of [percent / 2, (percent * 3) / 4, percent]) await slider.fill(String(Math.round(step)));
    await slider.evaluate((input: HTMLInputElement) => input.blur());
  }

  /** With the arrow keys, a month a press; `months` below zero goes back. */
  async theyMoveTheHandle(handle: 'from' | 'to', months: number): Promise<void> {
    const label = await say(this.scene.page, `time.${handle}`);
    await this.scene.page.getByRole('slider', { name: label }).focus();
    for (let i = 0; i < Math.abs(months); i += 1)
      await this.scene.page.keyboard.press(months > 0 ? 'ArrowRight' : 'ArrowLeft');
  }

  /** @param name as the tab of the table says it */
  async theyOpenTheTableOf(name: string): Promise<void> {
    await this.scene.page.locator('.table-view').getByRole('tab', { name }).click();
  }

  async theyChooseTheRow(name: string): Promise<void> {
    await this.scene.page.locator('.table-view tbody').getByRole('button', { name }).first().click();
  }

  async theyOpenTheWorkspace(workspace: string): Promise<void> {
    const name = await say(this.scene.page, `workspace.${workspace}`);
    await this.scene.page.locator('nav.rail').getByRole('link', { name }).click();
    await expect(this.scene.page).toHaveURL(new RegExp(`#/${workspace}(\\?|$)`));
  }

  async theyGoBackToTheMap(): Promise<void> {
    await this.press('later.back');
  }

  private async press(key: string): Promise<void> {
    const button: Locator = this.scene.page.getByRole('button', { name: await say(this.scene.page, key), exact: true });
    await button.click();
  }

  /** Long enough for what was chosen to be asked for, and until all of it is drawn. */
  async theMapIsRepainted(): Promise<void> {
    await this.scene.page.waitForTimeout(700);
    await expect(this.scene.page.locator('.maplibregl-map[data-drawing]')).toHaveCount(0);
  }
}
