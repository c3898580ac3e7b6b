import { expect, test, WINDOWS, WORKSPACES } from '../driver.ts';

/** Where most controls are, and a phone. The normal run walks one way through them: journeys/by-keyboard. */
for (const window of [WINDOWS[0], WINDOWS[2]]) {
  test(`the keyboard reaches every control and shows where it is: ${window.width} px`, async ({
    given,
    when,
    then,
  }) => {
    test.setTimeout(120_000);
    await given.theSite({ profile: 'internal', window, lessMotion: true });
    await when.theMapHasSettled();
    const screens = [
      ...WORKSPACES.map((workspace) => ({ workspace, link: '' })),
      { workspace: 'risk' as const, link: 'area=21.71.04&panel=1' },
    ];
    for (const screen of screens) {
      await when.theyFollowALinkTo(screen);
      const { unreached, unmarked, reached } = await then.keyboardReach();
      const where = `${screen.workspace} ${screen.link}`;
      expect.soft(reached, `${where}: controls reached`).toBeGreaterThan(4);
      expect.soft(unreached, `${where}: no Tab reaches`).toEqual([]);
      expect.soft(unmarked, `${where}: focus cannot be seen on`).toEqual([]);
    }
  });
}
