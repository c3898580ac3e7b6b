import { FACES, LANGUAGES, test, WINDOWS, WORKSPACES } from '../driver.ts';

for (const window of WINDOWS) {
  for (const language of LANGUAGES) {
    test(`no serious barrier and no sideways scrolling: ${window.width} px, ${language}`, async ({
      given,
      when,
      then,
    }) => {
      test.setTimeout(180_000);
      await given.theSite({ profile: 'internal', language, window, lessMotion: true });
      await when.theMapHasSettled();
      const screens = [
        ...WORKSPACES.map((workspace) => ({ workspace, link: '' })),
        ...FACES.map((link) => ({ workspace: 'risk' as const, link })),
      ];
      for (const { workspace, link } of screens) {
        await when.theyFollowALinkTo({ workspace, language, link });
        const where = `${workspace} ${link} ${language} ${window.width}`;
        await then.noSeriousBarrierIsFound(where);
        await then.nothingSticksOut(where);
      }
    });
  }
}
