/** A story of one file, opened from the disk in the browser of the browser tests, with the network switched off. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from '../../scripts/install.mjs';
import { BROWSER_TESTS } from '../../scripts/paths.mjs';
import { launchOptions } from '../browser/find-browser.mjs';

/** In the page: once the first step is painted, the button is pressed and the second step waited for. */
async function turnOnce() {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const shown = () => document.querySelector('section.on');
  await painted();
  const first = shown();
  if (!first || first.getBoundingClientRect().height === 0) throw new Error('the first step is not on screen');
  document.querySelector(`nav[data-of="${document.documentElement.dataset.lang}"] [data-do="next"]`).click();
  await painted();
  if (shown() === first) throw new Error('the button did not lead on');
  return performance.timeOrigin + performance.now();
}

function readOn() {
  const next = document.querySelector(`nav[data-of="${document.documentElement.dataset.lang}"] [data-do="next"]`);
  const headings = [];
  for (;;) {
    headings.push(document.querySelector('section.on h2').textContent);
    if (next.getAttribute('aria-disabled') === 'true') return headings;
    next.click();
  }
}

async function open(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'id-ID' });
  try {
    await context.setOffline(true);
    const page = await context.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    const start = Date.now();
    await page.goto(url, { waitUntil: 'load' });
    const ms = (await page.evaluate(turnOnce)) - start;
    const headings = await page.evaluate(readOn);
    const others = asked.filter((address) => address !== url && !address.startsWith('data:'));
    if (others.length > 0) throw new Error(`the file asked for ${others.join(', ')}`);
    return { ms, headings };
  } finally {
    await context.close();
  }
}

export async function openings(html, n) {
  ensureInstalled(BROWSER_TESTS, 'the browser tests and their browser');
  const { chromium } = createRequire(`${BROWSER_TESTS}/package.json`)('@playwright/test');
  const folder = mkdtempSync(join(tmpdir(), 'jaga-one-file-'));
  const path = join(folder, 'story.html');
  writeFileSync(path, html);
  const browser = await chromium.launch(await launchOptions());
  try {
    const all = [];
    for (let i = 0; i < n; i += 1) all.push(await open(browser, pathToFileURL(path).href));
    return all;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
