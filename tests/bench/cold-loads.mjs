/** Loads of the built public site in the browser of the browser tests, as a first visit and as a second. */
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS, DIST, filesBelow } from '../../scripts/paths.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

const isScript = (request) =>
  request.resourceType() === 'script' || /\.(m?js|wasm)$/.test(new URL(request.url()).pathname);

const visitor = (browser) =>
  browser.newContext({
    ...{ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' },
    ...{ locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
    // A first visit as anywhere; what is kept afterwards is kept while nobody is timed.
    serviceWorkers: 'block',
  });

/** In the page: ms from navigation to both marks, and the moments they stand for; NaN for a mark the page has not. */
const marks = () => {
  const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
  const [first, full] = [at('first-useful-map'), at('full-map')];
  return { first, full, moments: [first, full].map((ms) => performance.timeOrigin + ms) };
};

async function visit(page, url) {
  const requests = [];
  const note = (request) => requests.push(request);
  page.on('request', note);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForSelector('body[data-ready="map"]', { timeout: 60_000 });
  page.off('request', note);
  return { ...(await page.evaluate(marks)), requests };
}

/** Scripts of a visit, each with its bytes as sent and when it was asked for: before the first map, before the full one. */
async function scriptsOf({ requests, moments: [first, full] }) {
  const sent = async (request) => {
    const asked = request.timing().startTime;
    return {
      path: new URL(request.url()).pathname,
      bytes: Number((await request.response())?.headers()['content-length']),
      when: asked <= first ? 'first' : Number.isNaN(full) || asked <= full ? 'after' : 'late',
    };
  };
  return Promise.all(requests.filter(isScript).map(sent));
}

/**
 * One load in a new profile of a running browser, until the page says `data-ready="map"`.
 * @returns ms from navigation to the mark `first-useful-map` and to `full-map`, the scripts asked for until the first as
 *   sent, those after it, the words on the page
 */
export async function coldLoad(browser, url) {
  const context = await visitor(browser);
  try {
    const page = await context.newPage();
    const seen = await visit(page, url);
    const all = await scriptsOf(seen);
    return {
      ...{ ms: seen.first, full: seen.full },
      scripts: all.filter(({ when }) => when === 'first'),
      after: all.filter(({ when }) => when !== 'first'),
      words: await page.evaluate(() => document.body.innerText),
    };
  } finally {
    await context.close();
  }
}

/** A second visit of the same visitor. @param cached with what the browser kept of the first, or all asked for anew */
async function secondVisit(browser, url, cached) {
  const context = await visitor(browser);
  try {
    const page = await context.newPage();
    await visit(page, url);
    await page.goto('about:blank');
    if (!cached) {
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
      // What a service worker keeps is the site's own cache, not HTTP's.
      await devtools.send('Network.setBypassServiceWorker', { bypass: true });
    }
    return (await visit(page, url)).first;
  } finally {
    await context.close();
  }
}

async function withSite(work) {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  await ensureBuilt();
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const server = await serve({ profile: 'public' });
  const browser = await chromium.launch(await launchOptions());
  try {
    return await work(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

const times = async (n, work) => {
  const done = [];
  for (let i = 0; i < n; i += 1) done.push(await work());
  return done;
};

export const coldLoads = (n) => withSite((browser, url) => times(n, () => coldLoad(browser, url)));

/** @returns ms to the mark `first-useful-map` of second visits */
export const warmLoads = (n, cached) => withSite((browser, url) => times(n, () => secondVisit(browser, url, cached)));

/** @returns every script of the built site, heaviest first in each group; `late`: a visit that only looks asks for none of them */
export function chunksOf({ scripts, after }) {
  const name = (path) => path.split('/').at(-1);
  const part = (when, some) => some.map(({ path, bytes }) => ({ name: name(path), when, kb: bytes / 1000 }));
  const asked = new Set([...scripts, ...after].map(({ path }) => name(path)));
  const others = filesBelow(join(DIST, 'assets'))
    .filter((file) => /\.m?js\.gz$/.test(file))
    .map((file) => ({ path: basename(file, '.gz'), bytes: statSync(file).size }))
    .filter(({ path }) => !asked.has(path));
  return [part('first', scripts), part('after', after), part('late', others)].flatMap((some) =>
    some.sort((a, b) => b.kb - a.kb),
  );
}
