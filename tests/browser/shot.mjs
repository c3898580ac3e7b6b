/**
 * A picture of a screen: `node tests/browser/shot.mjs URL OUT.png [options]`. A URL that begins with / is served from
 * this checkout (built first when it changed). Problems the page met are printed, and exit 1 says there were some.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBuilt } from '../../scripts/build.mjs';
import { ensureInternal } from '../../scripts/internal.mjs';
import { serve } from '../../scripts/serve.mjs';
import { launchOptions } from './find-browser.mjs';

const USAGE = `node tests/browser/shot.mjs URL OUT.png
  URL               /#… of this checkout, or a full address
  --width 1440 --height 900
  --profile internal|public   (internal)
  --wait MS         after the map has settled (0)
  --settle MS       at most this long for the map (30000)
  --click SELECTOR  before the picture; may be repeated ("role=button[name=/Legenda/]", "text=Nongsa")
  --dark            the system asks for a dark theme
  --full            the whole page, not only the window
  --no-build        dist/ as it is`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    profile: { type: 'string', default: 'internal' },
    wait: { type: 'string', default: '0' },
    settle: { type: 'string', default: '30000' },
    click: { type: 'string', multiple: true, default: [] },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    build: { type: 'boolean', default: true },
  },
});
const [address, out] = positionals;
if (!address || !out) {
  console.error(USAGE);
  process.exit(2);
}

async function ownServer() {
  if (values.build) await ensureBuilt();
  if (values.profile === 'internal') await ensureInternal();
  return serve({ profile: values.profile });
}

const server = address.startsWith('/') ? await ownServer() : null;
const browser = await chromium.launch(await launchOptions());
const problems = [];
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    // The site is not kept on the device: its download would go on under the picture.
    serviceWorkers: 'block',
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`exception: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(server ? new URL(address.slice(1), server.url).href : address, { waitUntil: 'load' });
  const settled = page.waitForSelector('body[data-ready="map"]', { timeout: Number(values.settle) });
  await settled.catch(() => problems.push(`the map was not ready after ${values.settle} ms`));
  for (const selector of values.click) await page.click(selector, { timeout: 5000 });
  await page.waitForTimeout(Number(values.wait));
  mkdirSync(dirname(out), { recursive: true });
  await page.screenshot({ path: out, fullPage: values.full });
} finally {
  await browser.close();
  await server?.close();
}
for (const problem of problems) console.error(problem);
console.log(`${out}: ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
