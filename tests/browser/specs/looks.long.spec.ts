/** Sweeps over every face of every workspace: targets, letters of 200 %, less motion, more contrast, colours of the system, paper. */
import { expect, test } from '../driver.ts';
import { nameOf, SCREENS, theyOpenEverything } from '../everywhere.ts';

for (const [window, least] of [
  [{ width: 360, height: 640 }, 44],
  [{ width: 640, height: 360 }, 24],
  [{ width: 1024, height: 768 }, 24],
  [{ width: 768, height: 1024 }, 24],
  [{ width: 1440, height: 900 }, 24],
] as const) {
  test(`every control can be hit, and nothing sticks out: ${window.width} × ${window.height}`, async ({
    given,
    when,
    then,
  }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', window, lessMotion: true });
    await when.theMapHasSettled();
    await theyOpenEverything(when, 'id', async (where) => {
      await then.everyTargetIsAtLeast(least, where);
      await then.nothingSticksOut(where);
    });
  });
}

for (const window of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`nothing moves on any face where less motion is asked for: ${window.width} px`, async ({
    given,
    when,
    then,
  }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', window, lessMotion: true });
    await when.theMapHasSettled();
    await theyOpenEverything(when, 'id', async (where) => expect.soft(await then.moving(), where).toEqual([]));
  });

  test(`letters of 200 % on every face: ${window.width} px`, async ({ given, when, then }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', window, lessMotion: true });
    await when.theirBrowserWritesLarger(2);
    await when.theFirstUsefulMapIsThere();
    await theyOpenEverything(when, 'id', async (where) => {
      await then.nothingIsCutOrCovered(where);
      await then.nothingSticksOut(where);
    });
  });
}

for (const asked of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
  test(`no serious barrier with ${Object.values(asked)[0]} ${Object.keys(asked)[0]}`, async ({ given, when, then }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', lessMotion: true });
    await when.theMapHasSettled();
    await when.theirSystemAsksFor(asked);
    for (const theme of ['day', 'dusk', 'night']) {
      for (const screen of SCREENS.filter((_, i) => theme === 'day' || i % 6 === 0)) {
        await when.theyFollowALinkTo({ ...screen, link: `${screen.link ?? ''}&theme=${theme}` });
        await then.noSeriousBarrierIsFound(`${theme} ${nameOf(screen)}`);
      }
    }
  });
}

test('a map of the night is one of the day on paper', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'theme=night' });
  await when.everythingHasLoaded();
  expect(await then.shareOfThePageThatIsDark()).toBeGreaterThan(0.6);
  await when.theyPrint();
  expect(await then.shareOfThePageThatIsDark()).toBeLessThan(0.15);
});
