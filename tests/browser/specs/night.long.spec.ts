/** Every face of every workspace by red light, and what a browser lays over it. */
import { test, WINDOWS } from '../driver.ts';
import { nameOf, SCREENS } from '../everywhere.ts';

const LIT = [...SCREENS, { link: 'tab=sources&panel=1' }, { link: 'place=kalbar' }];

for (const window of [WINDOWS[0], WINDOWS[2]]) {
  test(`red light only on every face: ${window.width} px`, async ({ given, when, then }) => {
    test.setTimeout(240_000);
    await given.theSite({ profile: 'internal', lessMotion: true, window, link: 'theme=night' });
    await when.everythingHasLoaded();
    for (const screen of LIT) {
      await when.theyFollowALinkTo({ ...screen, link: `${screen.link ?? ''}&theme=night` });
      await when.theMapHasSettled();
      await then.theScreenIsSafeAtNight(nameOf(screen));
      await when.theyMarkAllWords();
      await then.theScreenIsSafeAtNight(`${nameOf(screen)}, all words marked`);
    }
  });
}

test('red light only while a night is planned, and over its plan', async ({ given, when, then }) => {
  test.setTimeout(180_000);
  await given.theSite({ workspace: 'patrol', profile: 'internal', lessMotion: true, link: 'theme=night' });
  await when.thePatrolEngineIsReady();
  await when.theyAddABoat({ base: 'PLC-129', speedKn: 20, hours: 6 });
  await then.theScreenIsSafeAtNight('a boat');
  await when.theySearchForSeconds(3);
  await when.theyPressPlan();
  await then.theScreenIsSafeAtNight('planning');
  await when.theMapHasSettled();
  for (const tab of ['sectors', 'week', 'whatIf', 'log', 'method'] as const) {
    await when.theyOpenThePatrolTab(tab);
    await then.theScreenIsSafeAtNight(tab);
  }
});
