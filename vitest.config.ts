import { defineConfig } from 'vitest/config';

// Batam's day, unless the run says otherwise: scripts/test.mjs runs *.tz.test.ts once more in UTC.
process.env.TZ ??= 'Asia/Jakarta';
const long = process.env.JAGA_LONG === '1';

export default defineConfig({
  test: {
    // The long run is what the other leaves out, and a hundred times as many broken files.
    include: long
      ? ['tests/unit/**/*.long.{ts,tsx,mjs}', 'tests/unit/exchange/files-in/fuzz.test.ts']
      : ['tests/unit/**/*.test.{ts,tsx,mjs}'],
    reporters: ['default', './tests/support/count-vitest.ts'],
    // By itself vitest leaves one core idle; nothing here is timed, so nothing needs it.
    maxWorkers: '100%',
    testTimeout: long ? 600_000 : 30_000,
    hookTimeout: 120_000,
  },
});
