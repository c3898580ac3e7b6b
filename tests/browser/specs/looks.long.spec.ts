/** Sweeps over every face of every workspace: targets, letters of 200 %, more contrast, colours of the system, paper. */
import { DATA_FACES, DESKS, expect, FACES, STANDS, test, type Workspace } from '../driver.ts';

const SCREENS: readonly (readonly [Workspace, string])[] = [
  ...['', ...FACES].map((link) => ['risk', link] as const),
  ['patrol', ''],
  ...['', ...DESKS].map((link) => ['response', link] as const),
  ...['', ...DATA_FACES].map((link) => ['data', link] as const),
  ...['', ...STANDS].map((link) => ['forum', link] as const),
];

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
    for (const [workspace, link] of SCREENS) {
      await when.theyFollowALinkTo({ workspace, link });
      await then.everyTargetIsAtLeast(least, `${workspace} ${link}`);
      await then.nothingSticksOut(`${workspace} ${link}`);
    }
  });
}

for (const window of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`letters of 200 % on every face: ${window.width} px`, async ({ given, when, then }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', window, lessMotion: true });
    await when.theirBrowserWritesLarger(2);
    await when.theFirstUsefulMapIsThere();
    for (const [workspace, link] of SCREENS) {
      await when.theyFollowALinkTo({ workspace, link });
      await then.nothingIsCutOrCovered(`${workspace} ${link}`);
      await then.nothingSticksOut(`${workspace} ${link}`);
    }
  });
}

for (const asked of [{ contrast: 'more' }, { forcedColors: 'active' }] as const) {
  test(`no serious barrier with ${Object.values(asked)[0]} ${Object.keys(asked)[0]}`, async ({ given, when, then }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', lessMotion: true });
    await when.theMapHasSettled();
    await when.theirSystemAsksFor(asked);
    for (const theme of ['day', 'dusk', 'night']) {
      for (const [workspace, link] of SCREENS.filter((_, i) => theme === 'day' || i % 6 === 0)) {
        await when.theyFollowALinkTo({ workspace, link: `${link}&theme=${theme}` });
        await then.noSeriousBarrierIsFound(`${theme} ${workspace} ${link}`);
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
