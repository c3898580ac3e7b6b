/** What planners do and see beyond the map and the list: part of the driver, like doing.ts and seeing.ts. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { Doing } from './doing.ts';
import { Seeing } from './seeing.ts';
import { cellsOf, say, some } from './stage.ts';

export class PlannersDoing extends Doing {
  private get panel() {
    return this.scene.page.locator('aside.side');
  }

  /** @param code of a node or indicator; '' for the score */
  async theyShowInPlaceOfTheScore(code: string): Promise<void> {
    await this.scene.page.locator('.explore .field select').first().selectOption(code);
  }

  async theyOpenTwoIndicators(): Promise<void> {
    await this.scene.page.locator('.explore-pair > summary').click();
  }

  async theyCompareWith(area: string): Promise<void> {
    await this.panel.locator('.compare select').selectOption({ label: area });
  }

  async theyKeepScenarioB(): Promise<void> {
    await this.panel.getByRole('button', { name: await say(this.scene.page, 'scenario.keep') }).click();
  }

  async theyLookAtTheDifference(): Promise<void> {
    await this.panel.getByRole('button', { name: await say(this.scene.page, 'scenario.mapDifference') }).click();
    await this.theMapIsRepainted();
  }

  async theyChooseTheClasses(scheme: 'own' | 'bnpb' | 'quantiles'): Promise<void> {
    await this.scene.page.locator('.legend-scheme select').selectOption(scheme);
  }

  async theyLeaveOutTerminals(): Promise<void> {
    await this.panel.locator('.reported-terminals').click();
  }

  async theyShowTheSurface(surface: 'density' | 'hotspots' | 'band_low' | 'band_high'): Promise<void> {
    await this.panel.getByRole('radio', { name: await say(this.scene.page, `reported.surface_${surface}`) }).click();
  }

  /** The table that is open, as its button gives it: a line each, cells by the names of the columns. */
  async theyTakeTheTable(): Promise<readonly Readonly<Record<string, string>>[]> {
    const [file] = await Promise.all([
      this.scene.page.waitForEvent('download'),
      this.scene.page
        .locator('.table-tools')
        .getByRole('button', { name: await say(this.scene.page, 'table.csv') })
        .click(),
    ]);
    const [head = '', ...lines] = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
    const names = head.split(',');
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
  }

  /** @returns the file that the button gives */
  async theyTakeTheProfile(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [file] = await Promise.all([
      this.scene.page.waitForEvent('download'),
      this.panel.getByRole('button', { name: await say(this.scene.page, 'report.button') }).click(),
    ]);
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  }
}

export class PlannersSeeing extends Seeing {
  /** Cells of a table of the panel, row by row, once it has as many rows (or any). */
  async theTableInThePanel(table: string, rows?: number): Promise<readonly (readonly string[])[]> {
    const found = await some(this.panel.locator(`.${table} tbody tr`), { timeout: 60_000 });
    if (rows !== undefined) await expect(found).toHaveCount(rows, { timeout: 60_000 });
    return cellsOf(found);
  }

  /** Steps of the ramp in the legend, with the number of cells or areas in each. */
  async theSteps(): Promise<readonly { readonly label: string; readonly count: number }[]> {
    const ramp = await some(this.scene.page.locator('.legend .ramp li'), { timeout: 60_000 });
    return ramp.evaluateAll((steps) =>
      steps.map((li) => ({
        label: li.querySelector('.note')?.textContent ?? '',
        count: Number((li.querySelector('.ramp-count')?.textContent ?? '').replace(/\D/g, '')),
      })),
    );
  }

  async theTabs(): Promise<readonly string[]> {
    return (await some(this.panel.getByRole('tab'))).allInnerTexts();
  }

  async theDotsOfTheScatter(): Promise<number> {
    return (await some(this.scene.page.locator('.scatter circle'))).count();
  }

  async theChancesOfTheClasses(): Promise<readonly number[]> {
    const line = this.panel.getByText((await say(this.scene.page, 'class.chances')).split('{{')[0] ?? '');
    await expect(line).toBeVisible({ timeout: 60_000 });
    return ((await line.innerText()).match(/\d+(?=\u00a0%)/g) ?? []).map(Number);
  }
}
