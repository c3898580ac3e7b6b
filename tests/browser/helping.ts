/** What planners do and see who ask who can help, and what staff do who tell a story: part of the driver, like bringing.ts. */
import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator } from '@playwright/test';
import { say, some } from './stage.ts';
import { TravellersDoing, TravellersSeeing } from './travelling.ts';

export type Desk = 'gaps' | 'programmes' | 'actors' | 'reach' | 'referral' | 'whatif' | 'report';
export type Stand = 'show' | 'write' | 'charts' | 'out';
export interface Made {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const made = async (file: Download): Promise<Made> => ({
  name: file.suggestedFilename(),
  bytes: new Uint8Array(await readFile(await file.path())),
});

export class HelpersDoing extends TravellersDoing {
  protected async pressIn(within: Locator, key: string): Promise<void> {
    await within.getByRole('button', { name: await say(this.scene.page, key), exact: true }).click();
  }

  async theyGoToDesk(desk: Desk): Promise<void> {
    await this.pressIn(this.scene.page.locator('.response-desks'), `response.desk.${desk}`);
  }

  async theyGoToStand(stand: Stand): Promise<void> {
    await this.pressIn(this.scene.page.locator('.forum-stands'), `forum.stand.${stand}`);
  }

  /** By the list, as somebody without a mouse would. */
  async theyPlace(kind: string, place: string): Promise<void> {
    const { page } = this.scene;
    await this.pressIn(page.locator('.whatif-kinds'), `intervention.${kind}`);
    await page.locator('.whatif-placing select').selectOption({ label: place });
    await expect(page.locator('.whatif-placing')).toHaveCount(0);
  }

  /** Million rupiah of each intervention, in the order of the list. */
  async theyEstimateCosts(...costs: readonly number[]): Promise<void> {
    const { page } = this.scene;
    const fields = page.locator('.whatif-field', { hasText: await say(page, 'whatif.cost') }).locator('input');
    await expect(fields).toHaveCount(costs.length);
    for (const [i, cost] of costs.entries()) {
      await fields.nth(i).fill(String(cost));
      await fields.nth(i).press('Tab');
    }
  }

  async theyAskForTheBestSetWithin(budget: number): Promise<void> {
    const { page } = this.scene;
    const section = page.locator('.whatif-budget');
    const field = section.locator('.whatif-field', { hasText: await say(page, 'whatif.budget') }).locator('input');
    await field.fill(String(budget));
    await field.press('Tab');
    await this.pressIn(section, 'whatif.search');
  }

  async theyPrintTheReferralCard(): Promise<Made> {
    const { page } = this.scene;
    const button = page.locator('.response-side').getByRole('button', { name: await say(page, 'referral.card') });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return made(file);
  }

  /** What is on the map becomes a step of the story being written. */
  async theyMakeAStepOfTheMap(): Promise<void> {
    const { page } = this.scene;
    const said = page.locator('.step-said');
    await page.locator('.topbar .step-button').click();
    await expect(said).toBeVisible();
    await this.pressIn(said, 'write.shut');
    await expect(said).toHaveCount(0);
  }

  async theyOpenTheirStory(): Promise<void> {
    const { page } = this.scene;
    await page
      .locator('.forum-sheet')
      .getByRole('button', { name: await say(page, 'write.open') })
      .first()
      .click();
    await expect(page.locator('.write-card').first()).toBeVisible();
  }

  async theyWriteInStep(n: number, field: 'heading' | 'text', id: string, en: string): Promise<void> {
    const { page } = this.scene;
    await page
      .locator('.write-card')
      .nth(n - 1)
      .click();
    for (const [language, words] of Object.entries({ id, en }))
      await page.locator(`textarea[data-field="${field}"][data-language="${language}"]`).fill(words);
  }

  /** By keyboard: a step before the one it follows. */
  async theyMoveStepUp(n: number): Promise<void> {
    const card = this.scene.page.locator('.write-card').nth(n - 1);
    await card.click();
    await card.press('Alt+ArrowUp');
  }

  async theyGoOn(): Promise<void> {
    await this.scene.page.keyboard.press('ArrowRight');
  }

  async theyOpenTheSection(key: string): Promise<void> {
    await this.pressIn(this.scene.page.locator('.forum-out-nav'), key);
  }

  /** A button that makes a file; story and language as they stand. */
  async theyTakeOut(button: string | RegExp): Promise<Made> {
    const { page } = this.scene;
    const file = page.waitForEvent('download', { timeout: 90_000 });
    await page.locator('.forum-sheet').getByRole('button', { name: button }).click();
    return made(await file);
  }
}

export class HelpersSeeing extends TravellersSeeing {
  /** Areas whose score the simulation changes, as the panel lists them; waits for it. */
  async theSimulationChanges(): Promise<readonly string[]> {
    const { page } = this.scene;
    const rows = page.locator('.whatif-result[data-stale="false"] > .whatif-units > li .link');
    return (await some(rows, { timeout: 60_000 })).allInnerTexts();
  }

  async theBestSet(): Promise<string> {
    const best = this.scene.page.locator('.whatif-best');
    await expect(best).toBeVisible({ timeout: 60_000 });
    return best.innerText();
  }

  /** Names of the numbered steps of the referral. */
  async theReferralSteps(): Promise<readonly string[]> {
    return (await some(this.scene.page.locator('.referral-steps > li'))).allInnerTexts();
  }

  async theSlideSays(text: string | RegExp): Promise<void> {
    await expect(this.scene.page.locator('.slide')).toContainText(text);
  }

  async theStageLegend(): Promise<string> {
    return this.scene.page.locator('.stage-legend').innerText();
  }

  /** What is told by a story of one file: its claim, and which map it shows. */
  async theStepOfTheFile(): Promise<{ readonly claim: string; readonly map: 'wide' | 'narrow' | 'none' }> {
    const step = this.scene.page.locator('section.step.on:visible');
    await expect(step).toHaveCount(1);
    const [wide, narrow] = await Promise.all([
      step.locator('.map .wide svg').isVisible(),
      step.locator('.map .narrow svg').first().isVisible(),
    ]);
    return { claim: await step.locator('h2').innerText(), map: narrow ? 'narrow' : wide ? 'wide' : 'none' };
  }

  /** Claims of the steps being written, in their order. */
  async theStepsOfTheStory(): Promise<readonly string[]> {
    return (await some(this.scene.page.locator('.write-card .write-claim'))).allInnerTexts();
  }
}
