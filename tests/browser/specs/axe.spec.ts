import { DATA_FACES, DESKS, FACES, LANGUAGES, STANDS, test, WINDOWS, WORKSPACES } from '../driver.ts';

for (const window of WINDOWS) {
  // Words of one language stand in another's place, not elsewhere: English at the largest size here, the others in the long run.
  for (const language of window === WINDOWS[0] ? LANGUAGES : (['id'] as const)) {
    test(`no serious barrier and no sideways scrolling: ${window.width} px, ${language}`, async ({
      given,
      when,
      then,
    }) => {
      test.setTimeout(180_000);
      await given.theSite({ profile: 'internal', language, window, lessMotion: true });
      await when.theMapHasSettled();
      // Every screen at every size; the other faces of the workspaces in Indonesian at the largest, the rest in the long run.
      const faces = window === WINDOWS[0] && language === 'id' ? FACES : [];
      const screens = [
        ...WORKSPACES.map((workspace) => ({ workspace, link: '' })),
        ...faces.map((link) => ({ workspace: 'risk' as const, link })),
        ...(faces.length > 0 ? DATA_FACES : []).map((link) => ({ workspace: 'data' as const, link })),
        ...(faces.length > 0 ? DESKS : []).map((link) => ({
          workspace: 'response' as const,
          link,
        })),
        ...(faces.length > 0 ? STANDS : []).map((link) => ({
          workspace: 'forum' as const,
          link,
        })),
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
