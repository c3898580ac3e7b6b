/** What clerks do and see who bring files in and take files out: part of the driver, like patrolling.ts. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { CoordinatorsDoing, CoordinatorsSeeing } from './patrolling.ts';
import { say, some } from './stage.ts';

/** The part of a text before the first thing filled in. */
const start = (text: string): string => text.split('{{')[0]?.trim() ?? '';

export interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export class ClerksDoing extends CoordinatorsDoing {
  protected get sheet(): Locator {
    return this.scene.page.locator('.data-sheet');
  }

  async theyOpenTheFace(face: 'in' | 'edit' | 'out' | 'projects' | 'protection'): Promise<void> {
    const { page } = this.scene;
    await page
      .locator('.data-faces')
      .getByRole('button', { name: await say(page, `data.face.${face}`) })
      .click();
  }

  /** The file is chosen and its columns are understood, or it is refused. */
  async theyBringIn({ name, content }: GivenFile): Promise<void> {
    // By the page's own hands: what the driver hands in by itself keeps the field, and all around it, in memory.
    await this.sheet.locator('.import-drop input[type=file]').evaluate(
      (field: HTMLInputElement, { called, coded }) => {
        const held = new DataTransfer();
        held.items.add(new File([Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0))], called));
        field.files = held.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { called: name, coded: Buffer.from(content).toString('base64') },
    );
    await expect(this.sheet.locator('.import-working')).toHaveCount(0, { timeout: 30_000 });
  }

  private async pressInFoot(key: string): Promise<void> {
    const words = start(await say(this.scene.page, key));
    await this.sheet.locator('.data-foot').getByRole('button', { name: words }).click();
  }

  async theyLookAtTheReport(): Promise<void> {
    await this.pressInFoot('intake.toReport');
  }

  async theySayThatColumnIs(column: string, field: string): Promise<void> {
    const words = await say(this.scene.page, 'intake.readAs');
    await this.sheet.getByLabel(`${words}: ${column}`, { exact: true }).selectOption(field);
    await expect(this.sheet.locator('.import-working')).toHaveCount(0);
  }

  async theyApplyAllSuggestions(): Promise<void> {
    await this.pressInFoot('intake.applyAll_other');
    await expect(this.sheet.locator('.import-working')).toHaveCount(0);
  }

  /** A new cell in place of one that was refused. */
  async theyCorrect(row: number, text: string): Promise<void> {
    const { page } = this.scene;
    const line = this.sheet.locator('.import-rows tbody tr', { has: page.locator(`td.num:text-is("${row}")`) });
    await line.getByRole('button', { name: await say(page, 'intake.edit'), exact: true }).click();
    await line.locator('input').fill(text);
    await line.locator('button[type=submit]').click();
    await expect(this.sheet.locator('.import-working')).toHaveCount(0);
  }

  async theyKeepItAs(label: string): Promise<void> {
    const { page } = this.scene;
    await this.sheet.getByLabel(await say(page, 'intake.label'), { exact: false }).fill(label);
    await this.sheet.locator('.data-foot .btn.main').click();
    await expect(this.sheet.locator('[role=status] .lead')).toBeVisible();
  }

  async theyGoOnWithAnotherFile(): Promise<void> {
    await this.pressInFoot('intake.savedNext');
  }

  private async choosePeriod(key: string): Promise<void> {
    const { page } = this.scene;
    const button = page.locator('.import-after').getByRole('button', { name: await say(page, key) });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
  }

  async thePeriodIsThatOfThePaper(): Promise<void> {
    await this.choosePeriod('intake.periodPaper');
  }

  async thePeriodIsAllOfIt(): Promise<void> {
    await this.choosePeriod('intake.periodAll');
  }

  async theyUseTheBoundaries(): Promise<void> {
    await this.pressInFoot('intake.boundary.use');
    await expect(this.sheet.locator('.import-local')).toBeVisible();
    await expect(this.scene.page.locator('.local-state')).toBeVisible();
  }

  async theyGoBackToApproximateBoundaries(): Promise<void> {
    const words = await say(this.scene.page, 'intake.boundary.drop');
    await this.sheet.getByRole('button', { name: words }).click();
    await expect(this.sheet.getByRole('button', { name: words })).toHaveCount(0);
  }

  /** What follows from the facts of this device is computed, and the notice of it is gone. */
  async everythingIsWorkedOut(): Promise<void> {
    await expect(this.scene.page.locator('.local-state')).toHaveCount(0, { timeout: 60_000 });
  }

  /** What a button hands to the browser as a file. */
  async theFileOf(button: Locator): Promise<{ readonly name: string; readonly text: string }> {
    const [file] = await Promise.all([this.scene.page.waitForEvent('download'), button.click()]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }

  async theyDownloadTheReport(): Promise<{ readonly name: string; readonly text: string }> {
    const words = await say(this.scene.page, 'intake.download');
    return this.theFileOf(this.sheet.getByRole('button', { name: words }));
  }
}

export class ClerksSeeing extends CoordinatorsSeeing {
  private get sheet(): Locator {
    return this.scene.page.locator('.data-sheet');
  }

  /** Kept, beside the period, dropped, told as a band. */
  async theImportFigures(): Promise<readonly number[]> {
    const figures = await some(this.sheet.locator('.import-figures .figure'));
    return (await figures.allInnerTexts()).map((text) => Number(text.replace(/\D/g, '')));
  }

  /** Columns removed because they are about persons, as the page names them. */
  async thePersonalColumns(): Promise<string> {
    return this.sheet.locator('.import-personal').innerText();
  }

  async theRowsDropped(): Promise<readonly string[]> {
    return (await some(this.sheet.locator('.import-rows tbody tr'))).allInnerTexts();
  }

  async whyTheFileIsRefused(): Promise<string> {
    return this.sheet.locator('.import-refused').innerText();
  }

  async theListsBroughtIn(): Promise<readonly string[]> {
    return (await some(this.sheet.locator('.import-taken li b'))).allInnerTexts();
  }

  /** The same, once the project is open. */
  async theListsAre(labels: readonly string[]): Promise<void> {
    await expect(this.sheet.locator('.import-taken li b')).toHaveText([...labels]);
  }

  async theSheetSays(text: string | RegExp): Promise<void> {
    await expect(this.sheet).toContainText(text);
  }

  /** Kecamatan and figure, as the card beside the sheet says them. */
  async theCardBeside(): Promise<readonly string[]> {
    return (await some(this.scene.page.locator('.import-after .row'))).allInnerTexts();
  }

  async theFacesOffered(): Promise<readonly string[]> {
    return (await some(this.scene.page.locator('.data-faces button'))).allInnerTexts();
  }

  /** What was entered has been written to the device, so that the page may end. */
  async itIsWritten(what: string): Promise<void> {
    await expect.poll(() => this.allThatIsKept()).toContain(what);
  }

  /** Everything this origin keeps on the device: storage, databases, caches, and the address. */
  async allThatIsKept(): Promise<string> {
    return this.scene.page.evaluate(async () => {
      const kept: unknown[] = [location.href, { ...localStorage }, { ...sessionStorage }, document.cookie];
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((done, fail) => {
          const ask = indexedDB.open(name);
          ask.onsuccess = () => done(ask.result);
          ask.onerror = () => fail(ask.error);
        });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise<unknown[]>((done, fail) => {
            const ask = db.transaction(store).objectStore(store).getAll();
            ask.onsuccess = () => done(ask.result);
            ask.onerror = () => fail(ask.error);
          });
          kept.push(name, store, rows);
        }
        db.close();
      }
      for (const name of await caches.keys()) kept.push(name);
      return JSON.stringify(kept);
    });
  }
}
