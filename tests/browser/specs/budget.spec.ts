import { expect, test } from '../driver.ts';

/** kB of gzip, as the server sends it. */
const LIMIT = 440;

test(`at most ${LIMIT} kB of scripts are asked for before the first useful map`, async ({ given, when, then }) => {
  await given.theSite({ profile: 'public' });
  await when.everythingHasLoaded();
  const first = (await then.scriptBytesUntil('first-useful-map')) / 1000;
  const full = (await then.scriptBytesUntil('full-map')) / 1000;
  console.log(
    `scripts: ${first.toFixed(1)} kB gzip until the first useful map, ${full.toFixed(1)} kB until the full map`,
  );
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThanOrEqual(LIMIT);
  expect(full, 'the full map comes after the first useful one').toBeGreaterThan(first);
});
