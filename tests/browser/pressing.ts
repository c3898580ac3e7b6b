/** What people do who have no mouse, and what a screen reader hears: part of the driver, like helping.ts. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { BeholdersDoing, BeholdersSeeing } from './beholding.ts';
import type { Made } from './helping.ts';
import { say, some } from './stage.ts';

export type { Made };

/** More stops than any screen has. */
const MOST_STOPS = 220;

/** Runs in the page: the name of what has the focus, nearly as a screen reader says it. */
const focused = (): string => {
  const el = document.activeElement;
  if (!(el instanceof HTMLElement) || el === document.body) return '';
  const labels = el instanceof HTMLInputElement || el instanceof HTMLSelectElement ? [...(el.labels ?? [])] : [];
  const named = (el.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const text = el.getAttribute('aria-label') ?? [...named, ...labels].map((l) => l?.textContent ?? '').join(' ');
  return (text.trim() || (el.textContent ?? '')).replace(/\s+/g, ' ').trim();
};

export class KeyboardDoing extends BeholdersDoing {
  /** From here on everything that is announced is written down. */
  async theyListen(): Promise<void> {
    await this.scene.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const region = document.querySelector('.announcer');
      if (!region) throw new Error('nothing speaks on this page');
      const write = () => heard.push((region.textContent ?? '').trim());
      new MutationObserver(write).observe(region, { childList: true, subtree: true, characterData: true });
    });
  }

  /** Tab after Tab, as far as a control of that name; says where it went when there is none. */
  async theyTabTo(name: RegExp | string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const { page } = this.scene;
    const met: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press(key);
      const at = await page.evaluate(focused);
      if (typeof name === 'string' ? at === name : name.test(at)) return;
      met.push(at.slice(0, 30));
    }
    throw new Error(`no ${key} leads to ${name}; it leads to ${[...new Set(met)].join(' | ')}`);
  }

  /** @param key of the words on the control */
  async theyTabToThe(key: string, press?: string): Promise<void> {
    await this.theyTabTo(await say(this.scene.page, key));
    if (press) await this.scene.page.keyboard.press(press);
  }

  /** By the links that come before everything else. */
  async theySkipTo(part: 'list' | 'search' | 'map' | 'panel'): Promise<void> {
    const { page } = this.scene;
    // As somebody does who goes to the top of the page.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus());
    const name = await say(page, `app.skip.${part}`);
    if ((await page.evaluate(focused)) !== name) await this.theyTabTo(name);
    await page.keyboard.press('Enter');
  }

  async theyTakeByKey(press = 'Enter'): Promise<Made> {
    const { page } = this.scene;
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), page.keyboard.press(press)]);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
  }
}

export class KeyboardSeeing extends BeholdersSeeing {
  async theFocusIsOn(name: RegExp | string): Promise<void> {
    const at = () => this.scene.page.evaluate(focused);
    if (typeof name === 'string') await expect.poll(at).toBe(name);
    else await expect.poll(at).toMatch(name);
  }

  async theFocusIsOnTheMap(): Promise<void> {
    await expect(this.scene.page.locator('canvas.maplibregl-canvas')).toBeFocused();
    await expect(this.scene.page.locator('.map-aim')).toBeVisible();
  }

  /** Since `theyListen`, at any time. */
  async itIsSaid(words: RegExp, timeout = 10_000): Promise<void> {
    const heard = () => this.scene.page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'));
    await expect.poll(heard, { timeout }).toMatch(words);
  }

  /** Name and description of the map, as read when the focus comes to it. */
  async whatTheMapIsCalled(): Promise<string> {
    return this.scene.page.locator('canvas.maplibregl-canvas').evaluate((canvas) => {
      const described = document.getElementById(canvas.getAttribute('aria-describedby') ?? '');
      return `${canvas.getAttribute('aria-label')}. ${described?.textContent}`;
    });
  }

  async theHelpIsOpen(yes: boolean): Promise<void> {
    const sheet = this.scene.page.locator('dialog.help-sheet[open]');
    await expect(sheet).toHaveCount(yes ? 1 : 0);
    // Its parts are fetched when they are opened.
    if (yes) await expect(sheet.locator('h3').first()).toBeVisible();
  }

  async theTips(): Promise<number> {
    const name = (await say(this.scene.page, 'patrol.row.weights')).split('{{')[0]?.trim() ?? '';
    return (await some(this.scene.page.getByRole('group', { name: new RegExp(`^${name} \\d+$`) }))).count();
  }
}
