/** A real browser that reads lists of events in the worker of the app, on a page of its own. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS, LOCAL, ROOT } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';
import { memoryWatch } from './memory.mjs';

const SITE = join(LOCAL, 'bench-ingest');

async function buildPage() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: join(ROOT, 'tests', 'bench', 'ingest-page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { target: 'es2022', outDir: SITE, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
}

/**
 * Runs `work` with a page of the bench.
 * @param work gets `run(name, argument)`, which calls a function of the page, and `peak(job)`, which adds to its result by
 *   how many MB all processes of the browser together grew at most while it ran
 */
export async function withIngestPage(work) {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  await buildPage();
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const server = await serve({ root: SITE });
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'ingest' in window);
    const run = (name, argument) => page.evaluate(([called, given]) => window.ingest[called](given), [name, argument]);
    const { peak } = await memoryWatch(browser);
    return await work({ run, peak });
  } finally {
    await browser.close();
    await server.close();
  }
}
