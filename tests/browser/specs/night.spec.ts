import { expect, test } from '../driver.ts';

test('at night the map of areas and the patrol give red light only', async ({ given, when, then }) => {
  await given.theSite({ profile: 'internal', lessMotion: true, link: 'area=21.71.04&panel=1' });
  await when.theMapHasSettled();
  expect(await then.pixelsUnsafeAtNight(), 'by day there is light to be seen').toBeGreaterThan(100_000);
  await when.theyFollowALinkTo({ link: 'area=21.71.04&panel=1&theme=night' });
  await when.theMapIsRepainted();
  await then.theScreenIsSafeAtNight('risk');
  await when.theyFollowALinkTo({ workspace: 'patrol', link: 'theme=night' });
  await when.theMapHasSettled();
  await when.theyOpenTheFirstList();
  await then.theScreenIsSafeAtNight('patrol, a list open');
});
