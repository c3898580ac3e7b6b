/** A weight slider moved on the internal site: main-thread work from the input event to the end of its frame. */
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { ensureInternal } from '../../scripts/internal.mjs';
import { BROWSER_TESTS } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

/**
 * In the page: the handler with React's work (it is done before the event ends), and every frame callback of the frame
 * that follows, the map's among them. Waiting for the frame is no work and is left out, as is the GPU.
 */
async function moves(times) {
  const later = window.requestAnimationFrame.bind(window);
  let frame = 0;
  window.requestAnimationFrame = (callback) =>
    later((now) => {
      const start = performance.now();
      callback(now);
      frame += performance.now() - start;
    });
  const slider = document.querySelector('aside.side input[type="range"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const taken = [];
  for (let i = 0; i < times; i += 1) {
    set.call(slider, String(30 + (i % 2) * 20 + (i % 7)));
    frame = 0;
    const start = performance.now();
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
    const handled = performance.now() - start;
    await new Promise((resolve) => later(() => setTimeout(resolve)));
    taken.push(handled + frame);
  }
  return { taken, order: [...document.querySelectorAll('#list .rank-name')].map((n) => n.textContent) };
}

/** @returns milliseconds of each move at a level, and the order of the list at the end */
export async function slide(level, times) {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  await ensureBuilt();
  await ensureInternal();
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const server = await serve({ profile: 'internal' });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    await page.goto(`${server.url}#/risk?tab=weights&level=${level}`);
    await page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 });
    await page.waitForTimeout(3000);
    // Cells are on their way while the list says so.
    await page.waitForFunction(() => !document.querySelector('.rank progress'), null, { timeout: 60_000 });
    return await page.evaluate(moves, times);
  } finally {
    await browser.close();
    await server.close();
  }
}
