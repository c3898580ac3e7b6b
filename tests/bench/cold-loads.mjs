/** Cold loads of the built public site in the browser of the browser tests. */
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

const isScript = (request) =>
  request.resourceType() === 'script' || /\.(m?js|wasm)$/.test(new URL(request.url()).pathname);

/**
 * One load in a new profile of a running browser, until the page says `data-ready="map"`.
 * @returns ms from navigation to the mark `first-useful-map`, the scripts asked for until then as sent, the words on the page
 */
export async function coldLoad(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    // A first visit as anywhere; what is kept afterwards is kept while nobody is timed.
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const requests = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 });
    const { ms, moment } = await page.evaluate(() => {
      const at = performance.getEntriesByName('first-useful-map')[0]?.startTime ?? Number.NaN;
      return { ms: at, moment: performance.timeOrigin + at };
    });
    const early = requests.filter((request) => isScript(request) && request.timing().startTime <= moment);
    const scripts = await Promise.all(
      early.map(async (request) => ({
        path: new URL(request.url()).pathname,
        bytes: Number((await request.response())?.headers()['content-length']),
      })),
    );
    return { ms, scripts, words: await page.evaluate(() => document.body.innerText) };
  } finally {
    await context.close();
  }
}

export async function coldLoads(n) {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  await ensureBuilt();
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const server = await serve({ profile: 'public' });
  const browser = await chromium.launch(await launchOptions());
  try {
    const loads = [];
    for (let load = 0; load < n; load += 1) loads.push(await coldLoad(browser, server.url));
    return loads;
  } finally {
    await browser.close();
    await server.close();
  }
}
