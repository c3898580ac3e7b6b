import { defineConfig } from 'vitest/config';

// Batam's day, unless the run says otherwise: scripts/test.mjs runs *.tz.test.ts once more in UTC.
process.env.TZ ??= 'Asia/Jakarta';
const long = process.env.JAGA_LONG === '1';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx,mjs}', ...(long ? ['tests/unit/**/*.long.{ts,tsx,mjs}'] : [])],
    reporters: ['default', './tests/support/count-vitest.ts'],
    // By itself vitest leaves one core idle; nothing here is timed, so nothing needs it.
    maxWorkers: '100%',
    testTimeout: long ? 600_000 : 30_000,
    hookTimeout: 120_000,
  },
});
