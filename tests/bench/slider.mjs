/** A weight slider moved on the internal site: main-thread work of the input event and of its frame, by the thread's own clock. */
import { createRequire } from 'node:module';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { ensureInternal } from '../../scripts/internal.mjs';
import { BROWSER_TESTS } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

/** Marks in the trace: what lies between the two belongs to one move. */
const MOVED = 'slider moved';
const FRAMED = 'slider framed';
/** What the page does of its own in a move: the handler with React's work, and the frame's callbacks with the map's. */
const isWork = ({ name, args }) =>
  name === 'FireAnimationFrame' || (name === 'EventDispatch' && args?.data?.type === 'input');

/** In the page: every move begins when the screen has come to rest, so that no frame of an earlier one is drawn beside it. */
async function moves([times, moved, framed]) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const task = () => new Promise((resolve) => setTimeout(resolve));
  const rest = async () => {
    for (let calm = 0, last = performance.now(); calm < 3; ) {
      await frame();
      const now = performance.now();
      calm = now - last < 40 ? calm + 1 : 0;
      last = now;
    }
  };
  const slider = document.querySelector('aside.side input[type="range"]');
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  for (let i = 0; i < times; i += 1) {
    await rest();
    await task();
    set.call(slider, String(30 + (i % 2) * 20 + (i % 7)));
    performance.mark(moved);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    await task();
    performance.mark(framed);
  }
  return [...document.querySelectorAll('#list .rank-name')].map((n) => n.textContent);
}

/**
 * @param trace of the browser; @returns ms of the main thread in each move. The thread's own clock runs only while the
 * thread does: software graphics on the same cores would otherwise be timed with it.
 */
export function movesIn(trace) {
  const marks = (name) => trace.filter((e) => e.name === name && e.cat?.includes('user_timing'));
  const ends = marks(FRAMED);
  return marks(MOVED).map((start, i) => {
    const inside = trace.filter(
      (e) => e.pid === start.pid && e.tid === start.tid && e.ts >= start.ts && e.ts <= ends[i].ts && isWork(e),
    );
    return inside.reduce((sum, e) => sum + (e.tdur ?? e.dur), 0) / 1000;
  });
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
    await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
    const order = await page.evaluate(moves, [times, MOVED, FRAMED]);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    return { taken: movesIn(traceEvents), order };
  } finally {
    await browser.close();
    await server.close();
  }
}
