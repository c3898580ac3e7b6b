import { expect, test, WORKSPACES } from '../driver.ts';

test('where less motion is asked for, nothing moves', async ({ given, when, then }) => {
  await given.theSite({ profile: 'public', lessMotion: true });
  await when.theMapHasSettled();
  for (const workspace of WORKSPACES) {
    await when.theyFollowALinkTo({ workspace });
    expect.soft(await then.moving(), workspace).toEqual([]);
  }
  await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1' });
  expect(await then.moving()).toEqual([]);
});
