/** What patrol coordinators do and see: part of the driver, like planning.ts. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { onEmptyPage } from './pictures.ts';
import { PlannersDoing, PlannersSeeing } from './planning.ts';
import { cellsOf, say, some } from './stage.ts';

/** The part of a text before the first thing filled in. */
const start = (text: string): string => text.split('{{')[0]?.trim() ?? '';

export interface OwnBoat {
  /** Id of a base of the register. */
  readonly base: string;
  readonly speedKn: number;
  readonly hours: number;
  readonly fuelLph?: number;
}

export class CoordinatorsDoing extends PlannersDoing {
  private get left(): Locator {
    return this.scene.page.locator('.patrol-panel');
  }

  private async button(key: string): Promise<Locator> {
    return this.scene.page.getByRole('button', { name: start(await say(this.scene.page, key)) });
  }

  async thePatrolEngineIsReady(): Promise<void> {
    // Bases come with the tables: the list has more than its two own entries.
    await this.scene.page.waitForFunction(
      () =>
        document.querySelector('.exposure-ramp') !== null && document.querySelector('.patrol-legend .note') !== null,
      null,
      { timeout: 60_000 },
    );
  }

  async theyAddABoat({ base, speedKn, hours, fuelLph }: OwnBoat): Promise<void> {
    const { page } = this.scene;
    await (await this.button('patrol.addBoat')).click();
    const boat = this.left.locator('fieldset.patrol-boat').last();
    const field = async (key: string) =>
      boat.getByRole('spinbutton', { name: await say(page, `patrol.column.${key}`) });
    await boat.getByLabel(await say(page, 'patrol.base'), { exact: true }).selectOption(base);
    await (await field('speedKn')).fill(String(speedKn));
    await (await field('hours')).fill(String(hours));
    if (fuelLph !== undefined) await (await field('fuelLph')).fill(String(fuelLph));
  }

  /** Where the map is clicked, in the middle of the window. */
  async theyAddATip(): Promise<void> {
    await (await this.button('patrol.add.tips')).click();
    // A map that can be pressed has taken the focus.
    await expect(this.scene.page.locator('canvas.maplibregl-canvas')).toBeFocused();
    const { width = 0, height = 0 } = this.scene.page.viewportSize() ?? {};
    await this.scene.page.mouse.click(width / 2, height / 2);
  }

  async theySetTheNight(date: string, from: string, to: string): Promise<void> {
    const { page } = this.scene;
    await this.left.getByLabel(await say(page, 'patrol.column.date')).fill(date);
    await this.left.getByLabel(await say(page, 'patrol.column.start')).fill(from);
    await this.left.getByLabel(await say(page, 'patrol.column.end')).fill(to);
  }

  async theyTypeTheSpeedOfBoat(number: number, speedKn: string): Promise<void> {
    const boat = this.left.locator('fieldset.patrol-boat').nth(number - 1);
    await boat.getByRole('spinbutton', { name: await say(this.scene.page, 'patrol.column.speedKn') }).fill(speedKn);
  }

  async theySearchForSeconds(seconds: number): Promise<void> {
    await this.left.locator('.patrol-more > summary').click();
    await this.left.getByLabel(await say(this.scene.page, 'patrol.column.budgetSeconds')).fill(String(seconds));
  }

  async theyPressPlan(): Promise<void> {
    await this.left.locator('.patrol-foot .btn.main').click();
  }

  async theFirstPlanIsShown(): Promise<void> {
    await expect(this.left.locator('.patrol-boat-row').first()).toBeVisible({ timeout: 30_000 });
  }

  async theyStopTheSearch(): Promise<void> {
    await (await this.button('patrol.stop')).click();
  }

  async thePlanIsFound(): Promise<void> {
    await this.theFirstPlanIsShown();
    await expect(this.left.locator('.patrol-foot progress')).toHaveCount(0, { timeout: 60_000 });
  }

  async theyTurnTo(face: 'input' | 'plan'): Promise<void> {
    await this.left.getByRole('tab', { name: await say(this.scene.page, `patrol.face.${face}`) }).click();
  }

  async theyOpenThePatrolTab(tab: 'sectors' | 'week' | 'whatIf' | 'log' | 'method'): Promise<void> {
    const name = await say(this.scene.page, `patrol.tab.${tab}`);
    await this.scene.page.locator('.patrol-side').getByRole('tab', { name }).click();
  }

  async theyDrawAWeek(): Promise<void> {
    await this.scene.page.locator('.patrol-side .btn.line').first().click();
  }

  /** @returns the text of the file and its name */
  async theyTakeThePlanAs(format: 'GPX' | 'KML' | 'CSV'): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([
      this.scene.page.waitForEvent('download'),
      this.left.getByRole('button', { name: format }).click(),
    ]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  /** @returns the brief that the button gives */
  async theyTakeTheBrief(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [file] = await Promise.all([
      this.scene.page.waitForEvent('download'),
      this.left.locator('.patrol-brief .btn').click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }

  /** Tracks of a plotter into the log. */
  async theyLog(name: string, text: string): Promise<void> {
    await this.scene.page
      .locator('.patrol-log input[type="file"]')
      .setInputFiles({ name, mimeType: 'application/gpx+xml', buffer: Buffer.from(text) });
    await expect(this.scene.page.locator('.patrol-log-told li').first()).toBeVisible({ timeout: 30_000 });
  }

  /** A fault in the engine that nobody foresaw. */
  async theEngineBreaks(): Promise<void> {
    const worker = this.scene.page.workers().find((w) => /patrol/.test(w.url()));
    if (!worker) throw new Error('no patrol engine to break');
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      }, 0);
    });
  }
}

export interface ReadTrack {
  readonly name: string;
  readonly points: readonly { readonly lat: number; readonly lon: number; readonly name: string }[];
}

export class CoordinatorsSeeing extends PlannersSeeing {
  /** Value, bound and gap in per cent, as they stand on the screen. */
  async theFigures(): Promise<readonly number[]> {
    const words = await this.scene.page.locator('.patrol-body').innerText();
    return [...words.matchAll(/(\d+[.,]\d+)\s%/g)].slice(0, 3).map(([, text = '']) => Number(text.replace(',', '.')));
  }

  async theFaults(): Promise<string> {
    const box = this.scene.page.locator('.patrol-faults');
    await expect(box).toBeVisible({ timeout: 30_000 });
    return box.innerText();
  }

  async thePlanSays(key: string): Promise<void> {
    await expect(this.scene.page.locator('.patrol-body')).toContainText(start(await say(this.scene.page, key)));
  }

  async theBoatsEntered(): Promise<number> {
    return (await some(this.scene.page.locator('.patrol-panel fieldset.patrol-boat'))).count();
  }

  async theBoatsPlanned(): Promise<readonly string[]> {
    return (await some(this.scene.page.locator('.patrol-boat-row'))).allInnerTexts();
  }

  async theNightsOfTheWeek(): Promise<number> {
    return (await some(this.scene.page.locator('.patrol-side tbody'), { timeout: 30_000 })).count();
  }

  /** Rows of the patrol log: day, hours, miles, sectors, share of the plan kept. */
  async theLog(): Promise<readonly (readonly string[])[]> {
    return cellsOf(await some(this.scene.page.locator('.patrol-log-table').first().locator('tbody tr')));
  }

  /** Routes and tracks of a GPX text as the browser's own XML reader finds them, which knows nothing of how they were written. */
  async gpxAsAnotherProgramReadsIt(
    text: string,
  ): Promise<{ readonly rte: readonly ReadTrack[]; readonly trk: readonly ReadTrack[] }> {
    // On an empty page: this one lets no text become markup.
    return onEmptyPage(this.scene.page, (empty) =>
      empty.evaluate((xml) => {
        const gpx = new DOMParser().parseFromString(xml, 'application/xml');
        if (gpx.querySelector('parsererror')) throw new Error('not well-formed');
        const read = (tag: string, point: string) =>
          [...gpx.getElementsByTagName(tag)].map((el) => ({
            name: el.querySelector(':scope > name')?.textContent ?? '',
            points: [...el.getElementsByTagName(point)].map((p) => ({
              lat: Number(p.getAttribute('lat')),
              lon: Number(p.getAttribute('lon')),
              name: p.querySelector('name')?.textContent ?? '',
            })),
          }));
        return { rte: read('rte', 'rtept'), trk: read('trk', 'trkpt') };
      }, text),
    );
  }

  /** Everything this browser keeps for the site, by name. */
  async whatIsKept(): Promise<Readonly<Record<string, string>>> {
    return this.scene.page.evaluate(() => ({ ...localStorage }));
  }
}
