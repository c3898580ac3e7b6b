import { DATA_FACES, DESKS, FACES, STANDS, test, WINDOWS, WORKSPACES } from '../driver.ts';

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

for (const [language, window] of [
  ['en', WINDOWS[0]],
  ['id', WINDOWS[1]],
  ['id', WINDOWS[2]],
] as const) {
  test(`no serious barrier on any face of a workspace: ${window.width} px, ${language}`, async ({
    given,
    when,
    then,
  }) => {
    test.setTimeout(180_000);
    await given.theSite({ profile: 'internal', language, window, lessMotion: true });
    await when.theMapHasSettled();
    const screens = [
      ...FACES.map((link) => ({ workspace: 'risk' as const, link })),
      ...DATA_FACES.map((link) => ({ workspace: 'data' as const, link })),
      ...DESKS.map((link) => ({ workspace: 'response' as const, link })),
      ...STANDS.map((link) => ({ workspace: 'forum' as const, link })),
    ];
    for (const { workspace, link } of screens) {
      await when.theyFollowALinkTo({ workspace, language, link });
      const where = `${link} ${language} ${window.width}`;
      await then.noSeriousBarrierIsFound(where);
      await then.nothingSticksOut(where);
    }
  });
}

for (const window of WINDOWS.slice(1)) {
  test(`no serious barrier and no sideways scrolling in English: ${window.width} px`, async ({ given, when, then }) => {
    test.setTimeout(180_000);
    await given.theSite({ profile: 'internal', language: 'en', window, lessMotion: true });
    await when.theMapHasSettled();
    const screens = [
      ...WORKSPACES.map((workspace) => ({ workspace, link: '' })),
      ...DESKS.map((link) => ({ workspace: 'response' as const, link })),
      ...STANDS.map((link) => ({ workspace: 'forum' as const, link })),
    ];
    for (const { workspace, link } of screens) {
      await when.theyFollowALinkTo({ workspace, language: 'en', link });
      const where = `${workspace} ${link} en ${window.width}`;
      await then.noSeriousBarrierIsFound(where);
      await then.nothingSticksOut(where);
    }
  });
}
