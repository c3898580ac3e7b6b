import { defineConfig } from '@playwright/test';
import { launchOptions } from './find-browser.mjs';

const port = Number(process.env.JAGA_TEST_PORT ?? 4183);
const addresses = { public: `http://localhost:${port}/`, internal: `http://localhost:${port + 1}/` };

const long = process.env.JAGA_LONG === '1';
/** Of the long run, what may run side by side: nothing in it is timed, and its pictures are only compared with each other. */
const beside = process.env.JAGA_LONG === 'beside';
const BESIDE = /(journeys\/faults|specs\/(csp|day|injection|keyboard))\.long\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  // The long run is what the other leaves out: the long ones, and all pictures of the guides instead of three.
  testMatch: beside
    ? [BESIDE]
    : long
      ? [/\.long\.spec\.ts$/, 'specs/guides.spec.ts']
      : ['specs/**/*.spec.ts', 'journeys/**/*.spec.ts'],
  testIgnore: beside ? [] : long ? [BESIDE] : [/\.long\.spec\.ts$/],
  outputDir: beside ? '../../.jaga/beside' : '../../.jaga/browser',
  // Software graphics take a whole core: two maps at once make each other time out.
  workers: beside ? 2 : 1,
  fullyParallel: beside,
  retries: 0,
  timeout: beside ? 180_000 : 60_000,
  expect: { timeout: beside ? 45_000 : 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./count-reporter.mjs']],
  // The driver reads them from here.
  metadata: { addresses },
  use: {
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1440, height: 900 },
    launchOptions: await launchOptions(),
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: `node servers.mjs ${port} ${port + 1}`,
    url: addresses.internal,
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
