/** What a browser holds while the public site is used: all its processes together, and the page's own heap. */
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';
import { memoryWatch } from './memory.mjs';

/** Twice through all workspaces and back to the map. */
const TOUR = ['patrol', 'response', 'data', 'forum', 'risk', 'response', 'data', 'patrol', 'forum', 'risk'];
const REST_MS = 1500;

/** In the page: what the site has put by for the time without a network, once its service worker is at work. */
async function keptOffline() {
  if (!(await navigator.serviceWorker?.getRegistration())) return { bytes: 0, files: 0 };
  await navigator.serviceWorker.ready;
  let [bytes, files] = [0, 0];
  for (const key of await caches.keys()) {
    const cache = await caches.open(key);
    for (const request of await cache.keys()) {
      bytes += (await (await cache.match(request)).blob()).size;
      files += 1;
    }
  }
  return { bytes, files };
}

/** @returns MB above an empty page at the first map, the full map and after ten changes of workspace, MB of heap, what is kept offline */
export async function held() {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  await ensureBuilt();
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const server = await serve({ profile: 'public' });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const devtools = await page.context().newCDPSession(page);
    const { total } = await memoryWatch(browser);
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
    };
    await page.waitForTimeout(REST_MS);
    const empty = await total();
    await page.goto(server.url);
    await page.waitForFunction(() => performance.getEntriesByName('first-useful-map').length > 0);
    const first = (await total()) - empty;
    await page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 });
    await page.waitForTimeout(REST_MS);
    const full = (await total()) - empty;
    const heapFull = await heap();
    for (const workspace of TOUR) {
      await page.evaluate((to) => {
        window.location.hash = `#/${to}`;
      }, workspace);
      await page.waitForTimeout(REST_MS);
    }
    const after = (await total()) - empty;
    const heapAfter = await heap();
    const shown = await page.evaluate(() => document.title);
    return { first, full, after, heapFull, heapAfter, shown, offline: await page.evaluate(keptOffline) };
  } finally {
    await browser.close();
    await server.close();
  }
}
