import { FACES, test, WINDOWS } from '../driver.ts';
import { theyOpenEverything } from '../everywhere.ts';

for (const theme of ['dusk', 'night'] as const) {
  test(`no serious barrier: ${theme}`, async ({ given, when, then }) => {
    test.setTimeout(180_000);
    await given.theSite({ profile: 'internal', lessMotion: true, link: `theme=${theme}` });
    await when.theMapHasSettled();
    for (const face of FACES) {
      await when.theyFollowALinkTo({ workspace: 'risk', link: `${face}&theme=${theme}` });
      await then.noSeriousBarrierIsFound(`${theme} ${face}`);
    }
  });
}

/** What the normal run leaves: the other language at its size, both languages at the others. */
for (const [language, window] of [
  ['en', WINDOWS[0]],
  ['id', WINDOWS[1]],
  ['en', WINDOWS[1]],
  ['id', WINDOWS[2]],
  ['en', WINDOWS[2]],
] as const) {
  test(`no serious barrier and no sideways scrolling on any screen: ${window.width} px, ${language}`, async ({
    given,
    when,
    then,
  }) => {
    test.setTimeout(300_000);
    await given.theSite({ profile: 'internal', language, window, lessMotion: true });
    await when.theMapHasSettled();
    await theyOpenEverything(when, language, async (where) => {
      await then.noSeriousBarrierIsFound(where);
      await then.nothingSticksOut(where);
    });
  });
}
