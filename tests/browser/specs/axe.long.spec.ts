import { FACES, test } from '../driver.ts';

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
