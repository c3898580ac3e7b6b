import { DATA_FACES, DESKS, FACES, STANDS, test, WINDOWS, WORKSPACES } from '../driver.ts';

/** Where most stands on the screen, in the first language. English, and narrower windows, in the long run. */
test('no serious barrier and no sideways scrolling on any screen', async ({ given, when, then }) => {
  test.setTimeout(240_000);
  await given.theSite({ profile: 'internal', lessMotion: true, window: WINDOWS[0] });
  await when.theMapHasSettled();
  const screens = [
    ...WORKSPACES.map((workspace) => ({ workspace, link: '' })),
    ...FACES.map((link) => ({ workspace: 'risk' as const, link })),
    ...DATA_FACES.map((link) => ({ workspace: 'data' as const, link })),
    ...DESKS.map((link) => ({ workspace: 'response' as const, link })),
    ...STANDS.map((link) => ({ workspace: 'forum' as const, link })),
  ];
  for (const { workspace, link } of screens) {
    await when.theyFollowALinkTo({ workspace, link });
    await then.noSeriousBarrierIsFound(`${workspace} ${link}`);
    await then.nothingSticksOut(`${workspace} ${link}`);
  }
});
