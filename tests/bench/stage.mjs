/** A story walked through on the public site: from the key to a map that stands still, for every step. */
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

const STILL = 'story-step-still';

/** @returns ms of each step after the first, and what the slides say */
export async function walk() {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  await ensureBuilt();
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const server = await serve({ profile: 'public' });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    await page.goto(`${server.url}#/forum`);
    await page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 });
    // What arcs are drawn with is fetched once the map stands.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(5000);
    const steps = await page.locator('.stage-nav ol button').count();
    const taken = [];
    const claims = [];
    for (let step = 1; step < steps; step += 1) {
      // A step is looked at before the next: its last frame is on the screen by then.
      await page.waitForTimeout(1000);
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(([name, n]) => performance.getEntriesByName(name).length >= n, [STILL, step], {
        timeout: 30_000,
      });
      taken.push(await page.evaluate((name) => performance.getEntriesByName(name).at(-1).duration, STILL));
      claims.push(await page.locator('.slide h2').first().innerText());
    }
    return { taken, claims };
  } finally {
    await browser.close();
    await server.close();
  }
}
