import { defineConfig } from 'vitest/config';

// Batam's day, unless the run says otherwise: scripts/test.mjs runs *.tz.test.ts once more in UTC.
process.env.TZ ??= 'Asia/Jakarta';
const long = process.env.JAGA_LONG === '1';

/** Rooms whose tests replace nothing global: their files share the modules of a worker, which is a third faster. */
const PURE = 'basemap|geometry|map|patrol|protect|region|response|risk|sea|time';
const tests = (rooms: string) => `tests/unit/${rooms}/**/*.test.{ts,tsx,mjs}`;

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/count-vitest.ts'],
    // By itself vitest leaves one core idle; nothing here is timed, so nothing needs it.
    maxWorkers: '100%',
    testTimeout: long ? 600_000 : 30_000,
    hookTimeout: 120_000,
    // The long run is what the other leaves out, and a hundred times as many broken files.
    ...(long
      ? { include: ['tests/unit/**/*.long.{ts,tsx,mjs}', 'tests/unit/exchange/files-in/fuzz.test.ts'] }
      : {
          projects: [
            { extends: true, test: { name: 'pure', include: [tests(`@(${PURE})`)], isolate: false } },
            { extends: true, test: { name: 'rest', include: [tests(`!(${PURE})`)] } },
          ],
        }),
  },
});
