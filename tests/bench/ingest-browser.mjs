/** A real browser that reads lists of events in the worker of the app, on a page of its own. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS, LOCAL, ROOT } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

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

/** Memory of one process in MB, pages shared with others by their share; resident memory where the system does not say. */
function memoryOf(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) / 1024;
  } catch {
    try {
      return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
    } catch {
      return 0;
    }
  }
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
    const devtools = await browser.newBrowserCDPSession();
    await page.goto(server.url);
    await page.waitForFunction(() => 'ingest' in window);
    const run = (name, argument) => page.evaluate(([called, given]) => window.ingest[called](given), [name, argument]);
    const total = async () => {
      const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
      return processInfo.reduce((sum, { id }) => sum + memoryOf(id), 0);
    };
    const peak = async (job) => {
      const before = await total();
      let most = before;
      let running = true;
      const watch = (async () => {
        while (running) {
          most = Math.max(most, await total());
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      })();
      const result = await job();
      running = false;
      await watch;
      return { ...result, mb: most - before, before };
    };
    return await work({ run, peak });
  } finally {
    await browser.close();
    await server.close();
  }
}
