import { expect, test, WINDOWS, WORKSPACES } from '../driver.ts';

/** Where most controls are; a phone, whose order of controls is the same, in the long run. */
const LOOKED_AT = process.env.JAGA_LONG === '1' ? [WINDOWS[0], WINDOWS[2]] : [WINDOWS[0]];

for (const window of LOOKED_AT) {
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
